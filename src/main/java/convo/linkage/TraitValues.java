package convo.linkage;

import java.util.Arrays;

/** One trait of all people: the numbers of their values, and how often each value is there. */
final class TraitValues {
  private final Trait trait;
  private final Words words;
  private int[] values = new int[1024];
  private int size;
  private int[] counts = new int[0];
  private int present;
  private long[] letters = new long[0];

  TraitValues(Trait trait, Words words) {
    this.trait = trait;
    this.words = words;
  }

  void add(String typed) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = words.number(Plain.of(trait, typed));
  }

  /** Once all people are there. */
  void count() {
    counts = new int[words.size()];
    for (var person = 0; person < size; person++) {
      counts[values[person]]++;
    }
    present = size - counts[Words.NOTHING];
    letters = words.letters();
  }

  Trait trait() {
    return trait;
  }

  Words words() {
    return words;
  }

  int value(int person) {
    return values[person];
  }

  String word(int person) {
    return words.word(values[person]);
  }

  /** The least number of slips between two values, by their letters alone. */
  int slips(int value, int other) {
    var only = Long.bitCount(letters[value] & ~letters[other]);
    return Math.max(only, Long.bitCount(letters[other] & ~letters[value]));
  }

  /** How many people have the value. */
  int count(int value) {
    return counts[value];
  }

  /** How many people have any. */
  int present() {
    return present;
  }

  /** Of how many pairs both have a value. */
  double pairs() {
    return present * (present - 1.0) / 2;
  }

  /** How many pairs have the same value. */
  double equalPairs() {
    var pairs = 0.0;
    for (var value = 1; value < counts.length; value++) {
      pairs += counts[value] * (counts[value] - 1.0) / 2;
    }
    return pairs;
  }
}
