package convo.linkage;

import java.util.Arrays;

/**
 * One key: the blocks of people who share it. What is shared by too many says nothing, so the
 * smallest blocks come first until the pass has brought what it may.
 */
final class Pass {
  /** So many pairs a person, and never fewer than {@link #PAIRS}. */
  private static final double PAIRS_A_PERSON = 1;

  private static final double PAIRS = 300_000;

  /** The people of each block after another; the last of a block by its complement. */
  private final int[] order;

  /**
   * @param key of each person; the keys of blocks that are left out are taken away
   */
  Pass(int[] key) {
    var sorted = sorted(key);
    var longest = longest(sorted);
    var kept = new int[sorted.length];
    var size = 0;
    for (var begin = 0; begin < sorted.length; ) {
      var end = end(sorted, begin);
      var isKept = end - begin > 1 && end - begin <= longest;
      for (var i = begin; i < end; i++) {
        if (isKept) {
          kept[size++] = i == end - 1 ? ~(int) sorted[i] : (int) sorted[i];
        } else {
          key[(int) sorted[i]] = Keys.NONE;
        }
      }
      begin = end;
    }
    order = Arrays.copyOf(kept, size);
  }

  /** Its pairs, of one part of so many. */
  void forEach(int part, int parts, Candidates.Pairs pairs) {
    var until = place(part + 1, parts);
    for (var begin = place(part, parts); begin < until; ) {
      var last = begin;
      while (order[last] >= 0) {
        last++;
      }
      for (var i = begin; i < last; i++) {
        for (var j = i + 1; j < last; j++) {
          pairs.add(order[i], order[j]);
        }
        pairs.add(order[i], ~order[last]);
      }
      begin = last + 1;
    }
  }

  /** Where a part begins, never within a block. */
  private int place(int part, int parts) {
    var place = (int) ((long) order.length * part / parts);
    while (place > 0 && place < order.length && order[place - 1] >= 0) {
      place++;
    }
    return place;
  }

  /** The people who have the key, by it. */
  private static long[] sorted(int[] key) {
    var sorted = new long[key.length];
    var size = 0;
    for (var person = 0; person < key.length; person++) {
      if (key[person] != Keys.NONE) {
        sorted[size++] = (long) key[person] << 32 | person;
      }
    }
    var used = Arrays.copyOf(sorted, size);
    Arrays.parallelSort(used);
    return used;
  }

  /** The size of the largest block that is still taken. */
  private static int longest(long[] sorted) {
    var blocks = new int[sorted.length + 1];
    for (var begin = 0; begin < sorted.length; ) {
      var end = end(sorted, begin);
      blocks[end - begin]++;
      begin = end;
    }
    var pairs = Math.max(PAIRS, PAIRS_A_PERSON * sorted.length);
    for (var length = 2; length < blocks.length; length++) {
      pairs -= blocks[length] * (length * (length - 1.0) / 2);
      if (pairs < 0) {
        return length - 1;
      }
    }
    return blocks.length;
  }

  private static int end(long[] sorted, int begin) {
    var end = begin + 1;
    while (end < sorted.length && sorted[end] >> 32 == sorted[begin] >> 32) {
      end++;
    }
    return end;
  }
}
