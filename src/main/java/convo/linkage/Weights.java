package convo.linkage;

import java.util.List;

/**
 * What each agreement is worth, in bits: how much more often the same person shows it than two
 * people do. An exact agreement on a rare value is worth more than on a common one.
 */
final class Weights {
  /** Nothing is so rare that it proves more than this, in bits. */
  private static final double MOST = 24;

  private static final double LEAST = -10;

  private final List<TraitValues> columns;
  private final double[][] bits;
  private final double[] clean;
  private final double[] exact;
  private final double prior;

  /**
   * @param same how often the same person shows a level, by column and level
   * @param others how often two people do
   * @param clean the share of two people among the pairs that agree exactly, by column
   * @param prior the share of the same person among all pairs
   */
  Weights(
      List<TraitValues> columns, double[][] same, double[][] others, double[] clean, double prior) {
    this.columns = columns;
    this.clean = clean;
    this.prior = log(prior / (1 - prior));
    bits = new double[columns.size()][Level.COUNT];
    exact = new double[columns.size()];
    for (var i = 0; i < columns.size(); i++) {
      for (var level = 1; level < Level.COUNT; level++) {
        bits[i][level] = bounded(log(same[i][level] / others[i][level]));
      }
      exact[i] = same[i][Level.EXACT.ordinal()];
    }
  }

  /** The evidence in bits that two people are one, without how seldom that is. */
  double evidence(long pattern, int one) {
    var sum = 0.0;
    for (var i = 0; i < columns.size(); i++) {
      var level = (int) (pattern >>> (Level.BITS * i)) & 7;
      sum += level == 1 ? exact(i, one) : bits[i][level];
    }
    return sum;
  }

  /** Above 0 it is more likely than not that two people are one. */
  double score(long pattern, int one) {
    return evidence(pattern, one) + prior;
  }

  /** The score where all values are as common as they are on average. */
  double average(long pattern) {
    var sum = prior;
    for (var i = 0; i < columns.size(); i++) {
      sum += bits[i][(int) (pattern >>> (Level.BITS * i)) & 7];
    }
    return sum;
  }

  private double exact(int i, int person) {
    var column = columns.get(i);
    var frequency = (column.count(column.value(person)) - 1.0) / Math.max(1, column.present() - 1);
    return bounded(log(exact[i] / Math.max(frequency * clean[i], Double.MIN_NORMAL)));
  }

  private static double bounded(double bits) {
    return Math.clamp(bits, LEAST, MOST);
  }

  private static double log(double value) {
    return Math.log(value) / Math.log(2);
  }
}
