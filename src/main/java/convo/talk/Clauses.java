package convo.talk;

import convo.talk.Sense.Mark;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Which of several days, times or stylists is meant. The last, since people correct themselves; but
 * of two with an "or" between them the first, and none that the words around it refuse.
 */
final class Clauses {
  private final List<Found> marks;
  private final int[] clause;
  private final boolean given;
  private final BitSet asked = new BitSet();

  /**
   * @param found all that was found, from left to right
   * @param given whether what is refused is spoken of all the same, as in "I cannot come on Friday"
   */
  Clauses(List<TextPiece> pieces, List<Found> found, boolean given) {
    this.given = given;
    this.marks = found.stream().filter(one -> one.sense() instanceof Mark).toList();
    this.clause = new int[pieces.size()];
    var covered = new BitSet();
    var breaks = new BitSet();
    for (var one : found) {
      if (is(one, "but")) {
        breaks.set(one.begin());
      } else {
        covered.set(one.begin(), one.end());
      }
    }
    var number = 0;
    for (var at = 0; at < pieces.size(); at++) {
      var piece = pieces.get(at);
      var free = !covered.get(at);
      if (free && piece.text().equals("?")) {
        asked.set(number);
      }
      if (breaks.get(at) || (free && piece.isBreak())) {
        number++;
      }
      clause[at] = number;
    }
  }

  /** The one that is meant, if any is. */
  Optional<Found> meant(List<Found> ones) {
    var welcome = new ArrayList<>(ones);
    welcome.removeIf(this::isRefused);
    if (welcome.isEmpty()) {
      return ones.size() > 1 || (given && !ones.isEmpty())
          ? Optional.of(ones.getLast())
          : Optional.empty();
    }
    var last = welcome.size() - 1;
    while (last > 0 && isEither(welcome.get(last - 1), welcome.get(last))) {
      last--;
    }
    return Optional.of(welcome.get(last));
  }

  boolean isRefused(Found one) {
    var own = clause[one.begin()];
    return !asked.get(own)
        && marks.stream()
            .filter(mark -> clause[mark.begin()] == own)
            .anyMatch(mark -> is(mark, "not") || (is(mark, "than") && mark.end() <= one.begin()));
  }

  /** Whether a few words before this place it says "not". */
  boolean isDenied(int begin) {
    return marks.stream()
        .filter(mark -> is(mark, "not") && clause[mark.begin()] == clause[begin])
        .anyMatch(mark -> mark.end() <= begin && begin - mark.end() < 5);
  }

  private boolean isEither(Found one, Found other) {
    return marks.stream()
        .anyMatch(
            mark -> is(mark, "or") && mark.begin() >= one.end() && mark.end() <= other.begin());
  }

  private static boolean is(Found one, String kind) {
    return one.sense() instanceof Mark mark && mark.kind().equals(kind);
  }
}
