package convo.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The pairs that are worth comparing. A few people are compared each with each; of many those who
 * share a key, so that the work grows with the people and not with their square.
 */
final class Candidates {
  /** That few are compared each with each. */
  private static final double ALL_PAIRS = 4_000_000;

  private static final int PARTS = 64;

  /** Who is told of each pair, once. */
  interface Pairs {
    void add(int one, int other);
  }

  private final int size;
  private final List<Pass> passes = new ArrayList<>();
  private final int[] keys;

  /** The keys of a person stand together, since two people are compared in all of them. */
  private Candidates(int size, List<int[]> byPass) {
    this.size = size;
    keys = new int[Math.multiplyExact(size, byPass.size())];
    for (var pass = 0; pass < byPass.size(); pass++) {
      var key = byPass.get(pass);
      passes.add(new Pass(key));
      for (var person = 0; person < size; person++) {
        keys[person * byPass.size() + pass] = key[person];
      }
    }
  }

  /** Those who share a key. */
  static Candidates byKeys(People people) {
    return new Candidates(people.size(), Keys.of(people));
  }

  /** Each with each, where the people are few. */
  static Optional<Candidates> all(People people) {
    return people.pairs() <= ALL_PAIRS
        ? Optional.of(new Candidates(people.size(), List.of()))
        : Optional.empty();
  }

  /** Tells of each pair once, on all processors: a listener for each part of the work. */
  <T extends Pairs> List<T> forEach(Supplier<T> listener) {
    return IntStream.range(0, PARTS)
        .parallel()
        .mapToObj(part -> tell(part, listener.get()))
        .toList();
  }

  private <T extends Pairs> T tell(int part, T listener) {
    if (passes.isEmpty()) {
      each(part, listener);
    }
    for (var pass = 0; pass < passes.size(); pass++) {
      var number = pass;
      passes
          .get(pass)
          .forEach(
              part,
              PARTS,
              (one, other) -> {
                if (!isKnown(number, one, other)) {
                  listener.add(one, other);
                }
              });
    }
    return listener;
  }

  private void each(int part, Pairs listener) {
    for (var one = part; one < size; one += PARTS) {
      for (var other = one + 1; other < size; other++) {
        listener.add(one, other);
      }
    }
  }

  /** An earlier pass has brought the pair. */
  private boolean isKnown(int pass, int one, int other) {
    var first = one * passes.size();
    var second = other * passes.size();
    for (var earlier = 0; earlier < pass; earlier++) {
      var key = keys[first + earlier];
      if (key == keys[second + earlier] && key != Keys.NONE) {
        return true;
      }
    }
    return false;
  }
}
