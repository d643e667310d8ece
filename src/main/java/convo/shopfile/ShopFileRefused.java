package convo.shopfile;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A shop file that cannot be imported as it stands; thrown so that its transaction is undone as a
 * whole.
 */
public final class ShopFileRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<FileProblem> problems;

  ShopFileRefused(List<FileProblem> problems) {
    super(problems.stream().map(FileProblem::toString).collect(Collectors.joining("\n")));
    this.problems = problems;
  }

  /** Everything that is wrong, in the order of the file. */
  public List<FileProblem> problems() {
    return problems;
  }
}
