package convo.linkage;

import java.util.List;

/**
 * Compares two people trait by trait. What was compared last is remembered, since names come again
 * and again; so each thread has its own.
 */
final class Comparison {
  private static final int REMEMBERED = 1 << 14;

  private final List<TraitValues> columns;
  private final List<TraitValues> partners;
  private final long[][] compared;
  private final byte[][] levels;

  Comparison(People people) {
    columns = people.columns();
    partners =
        columns.stream()
            .map(column -> people.column(column.trait().partner()).orElse(column))
            .toList();
    compared = new long[columns.size()][REMEMBERED];
    levels = new byte[columns.size()][REMEMBERED];
  }

  /** The levels of all columns, three bits each, the first column in the lowest. */
  long pattern(int one, int other) {
    var pattern = 0L;
    for (var i = 0; i < columns.size(); i++) {
      pattern |= (long) level(i, one, other) << (Level.BITS * i);
    }
    return pattern;
  }

  static Level level(long pattern, int column) {
    return Level.at((int) (pattern >>> (Level.BITS * column)) & 7);
  }

  private int level(int i, int one, int other) {
    var column = columns.get(i);
    var value = column.value(one);
    var otherValue = column.value(other);
    if (value == Words.NOTHING || otherValue == Words.NOTHING) {
      return Level.MISSING.ordinal();
    }
    if (value == otherValue) {
      return Level.EXACT.ordinal();
    }
    var direct = likeness(i, column, value, otherValue);
    return direct == Level.CLOSE.ordinal() || !isSwapped(i, one, other, value, otherValue)
        ? direct
        : Level.SWAPPED.ordinal();
  }

  /** The value of one is what the other has in the partner, and not the other way round empty. */
  private boolean isSwapped(int i, int one, int other, int value, int otherValue) {
    var partner = partners.get(i);
    return partner.trait() != columns.get(i).trait()
        && (isNear(i, value, partner.value(other)) || isNear(i, otherValue, partner.value(one)));
  }

  private boolean isNear(int i, int value, int otherValue) {
    return otherValue != Words.NOTHING
        && (value == otherValue
            || likeness(i, columns.get(i), value, otherValue) == Level.CLOSE.ordinal());
  }

  private int likeness(int i, TraitValues column, int value, int otherValue) {
    if (column.slips(value, otherValue) > column.trait().kind().slips()) {
      return Level.DIFFERENT.ordinal();
    }
    var least = Math.min(value, otherValue);
    var pair = (long) least << 32 | Math.max(value, otherValue);
    var place = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 50);
    if (compared[i][place] != pair) {
      var words = column.words();
      var level = Likeness.of(column.trait().kind(), words.word(value), words.word(otherValue));
      compared[i][place] = pair;
      levels[i][place] = (byte) level.ordinal();
    }
    return levels[i][place];
  }
}
