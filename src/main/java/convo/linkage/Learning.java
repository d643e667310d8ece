package convo.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Learns the weights by expectation and maximisation, from the records alone: which pairs are the
 * same person follows from the weights, and the weights from those pairs, until neither changes.
 */
final class Learning {
  private static final int ROUNDS = 60;
  private static final double STILL = 1e-4;

  /** What the same person shows before anything is learnt: missing, exact, close … different. */
  private static final double[] FIRST = {0, 0.8, 0.09, 0.04, 0.02, 0.05};

  private final People people;
  private final long[] patterns;
  private final double[] counts;
  private final double[][] totals;
  private final double[][] same;
  private final double[][] others;
  private double[][] expected;
  private double matches;

  /**
   * @param candidates the patterns of pairs that may be the same person
   * @param share how much of those pairs was looked at
   * @param chance the patterns of any two people
   */
  Learning(People people, Patterns candidates, double share, Patterns chance) {
    this.people = people;
    patterns = candidates.patterns();
    counts = new double[patterns.length];
    var seen = candidates.counts();
    for (var i = 0; i < seen.length; i++) {
      counts[i] = seen[i] / share;
    }
    var columns = people.columns();
    totals = new double[columns.size()][Level.COUNT];
    same = new double[columns.size()][];
    others = new double[columns.size()][Level.COUNT];
    expected = new double[columns.size()][Level.COUNT];
    Arrays.setAll(same, column -> FIRST.clone());
    total(chance);
    matches = people.size() / 4.0;
  }

  Weights learn() {
    for (var round = 0; round < ROUNDS; round++) {
      var before = matches;
      tellOthers();
      expect();
      if (Math.abs(matches - before) < STILL * before) {
        break;
      }
    }
    tellOthers();
    return weights();
  }

  /** How many of all pairs show each level: counted where they are equal, else by the sample. */
  private void total(Patterns chance) {
    var sample = chance.patterns();
    var seen = chance.counts();
    for (var column = 0; column < totals.length; column++) {
      var levels = new double[Level.COUNT];
      for (var i = 0; i < sample.length; i++) {
        levels[Comparison.level(sample[i], column).ordinal()] += seen[i];
      }
      total(column, levels);
    }
  }

  private void total(int column, double[] sampled) {
    var unequal = IntStream.range(2, Level.COUNT).mapToDouble(level -> sampled[level]).sum();
    var all = people.columns().get(column);
    var equal = all.equalPairs();
    totals[column][1] = equal;
    for (var level = 2; level < Level.COUNT; level++) {
      var share = (sampled[level] + 0.5) / (unequal + 2);
      totals[column][level] = share * Math.max(1, all.pairs() - equal);
    }
  }

  /** How often two different people show each level: all pairs without those of one person. */
  private void tellOthers() {
    for (var column = 0; column < totals.length; column++) {
      var pairs = 0.0;
      for (var level = 1; level < Level.COUNT; level++) {
        others[column][level] = clean(column, level);
        pairs += others[column][level];
      }
      for (var level = 1; level < Level.COUNT; level++) {
        others[column][level] /= pairs;
      }
    }
  }

  /** Never quite none, since a pair that was not seen is possible all the same. */
  private double clean(int column, int level) {
    var of = totals[column][level];
    return Math.max(of - expected[column][level], Math.max(of * 0.02, 0.5));
  }

  /** Which pairs are the same person, as far as the weights tell, and what those show. */
  private void expect() {
    var weights = weights();
    var sums = new double[totals.length][Level.COUNT];
    matches = 0.5;
    for (var i = 0; i < patterns.length; i++) {
      var odds = Math.pow(2, weights.average(patterns[i]));
      var expects = counts[i] * odds / (1 + odds);
      matches += expects;
      for (var column = 0; column < totals.length; column++) {
        sums[column][Comparison.level(patterns[i], column).ordinal()] += expects;
      }
    }
    expected = sums;
    for (var column = 0; column < totals.length; column++) {
      same[column] = shares(sums[column]);
    }
  }

  /** As if two pairs had been seen before, so that nothing is impossible. */
  private static double[] shares(double[] sums) {
    var known = IntStream.range(1, Level.COUNT).mapToDouble(level -> sums[level]).sum();
    var shares = new double[Level.COUNT];
    for (var level = 1; level < Level.COUNT; level++) {
      shares[level] = (sums[level] + FIRST[level] * 2) / (known + 2);
    }
    return shares;
  }

  private Weights weights() {
    var clean = new double[totals.length];
    for (var column = 0; column < totals.length; column++) {
      clean[column] = clean(column, 1) / Math.max(1, totals[column][1]);
    }
    var prior = Math.min(0.5, matches / people.pairs());
    return new Weights(people.columns(), same, others, clean, prior);
  }
}
