package convo.linkage;

import java.util.HashSet;
import java.util.List;

/**
 * What was found against what is so.
 *
 * @param found how many pairs were said to be one person
 * @param right how many of them are
 * @param all how many there are
 */
public record Evaluation(long found, long right, long all) {
  /** Compares the two; the truth counts here and nowhere else. */
  public static Evaluation of(List<Match> matches, List<Pair> truth) {
    var pairs = new HashSet<>(truth);
    var right =
        matches.stream()
            .filter(match -> pairs.contains(Pair.of(match.one(), match.other())))
            .count();
    return new Evaluation(matches.size(), right, pairs.size());
  }

  /** Of what was found, how much is right; 1 when nothing was. */
  public double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  /** Of what is there, how much was found; 1 when nothing is. */
  public double recall() {
    return all == 0 ? 1 : (double) right / all;
  }

  /** Their harmonic mean. */
  public double f1() {
    return found + all == 0 ? 1 : 2.0 * right / (found + all);
  }
}
