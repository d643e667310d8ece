package convo.shopfile;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that somebody who mends a file sees everything at once. */
final class Problems {
  private final List<FileProblem> found = new ArrayList<>();

  void add(FileProblem problem) {
    found.add(problem);
  }

  void add(String path, String sentence) {
    add(new FileProblem(path, sentence));
  }

  void unless(boolean holds, String path, String sentence) {
    if (!holds) {
      add(path, sentence);
    }
  }

  List<FileProblem> found() {
    return List.copyOf(found);
  }

  /** Throws {@link ShopFileRefused} when anything was found. */
  void refuse() {
    if (!found.isEmpty()) {
      throw new ShopFileRefused(found());
    }
  }
}
