package convo.availability;

import java.util.Arrays;

/** A set of minutes as ranges in order, which neither overlap nor touch. */
final class TimeSet {
  static final TimeSet EMPTY = new TimeSet(new long[0], 0);

  /** From, until, from, until …; what lies beyond the size means nothing. */
  private final long[] edges;

  private final int size;

  private TimeSet(long[] edges, int size) {
    this.edges = edges;
    this.size = size;
  }

  /** Joins ranges that come in the order of their begin. */
  static final class Builder {
    private long[] edges;
    private int size;

    Builder(int ranges) {
      edges = new long[2 * Math.max(1, ranges)];
    }

    /** Adds the minutes from one up to but not including another; none, if that is not later. */
    Builder add(long from, long until) {
      if (from >= until) {
        return this;
      }
      if (size > 0 && from <= edges[size - 1]) {
        edges[size - 1] = Math.max(edges[size - 1], until);
        return this;
      }
      if (size == edges.length) {
        edges = Arrays.copyOf(edges, 2 * size);
      }
      edges[size++] = from;
      edges[size++] = until;
      return this;
    }

    TimeSet build() {
      return size == 0 ? EMPTY : new TimeSet(edges, size);
    }
  }

  static TimeSet of(long from, long until) {
    return new Builder(1).add(from, until).build();
  }

  int ranges() {
    return size / 2;
  }

  long from(int range) {
    return edges[2 * range];
  }

  long until(int range) {
    return edges[2 * range + 1];
  }

  /** The first range that ends after a minute; as many as there are ranges if none does. */
  int rangeAfter(long minute) {
    var low = 0;
    var high = ranges();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (until(middle) > minute) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  boolean contains(long minute) {
    return meets(minute, minute + 1);
  }

  /** Whether any minute from one until another is in it. */
  boolean meets(long from, long until) {
    var range = rangeAfter(from);
    return range < ranges() && from(range) < until;
  }

  /** The first minute of the set that is not before this one; {@code Long.MAX_VALUE} for none. */
  long next(long minute) {
    var range = rangeAfter(minute);
    return range < ranges() ? Math.max(from(range), minute) : Long.MAX_VALUE;
  }

  /** The starts from which a piece of work lies wholly in the set. */
  TimeSet startsWithin(Piece piece) {
    var starts = new Builder(ranges());
    for (var range = 0; range < ranges(); range++) {
      starts.add(from(range) - piece.from(), until(range) - piece.until() + 1);
    }
    return starts.build();
  }

  /** The starts from which a piece of work meets the set. */
  TimeSet startsMeeting(Piece piece) {
    var starts = new Builder(ranges());
    for (var range = 0; range < ranges(); range++) {
      starts.add(from(range) - piece.until() + 1, until(range) - piece.from());
    }
    return starts.build();
  }

  TimeSet and(TimeSet other) {
    var both = new Builder(ranges() + other.ranges());
    for (int mine = 0, its = 0; mine < ranges() && its < other.ranges(); ) {
      both.add(Math.max(from(mine), other.from(its)), Math.min(until(mine), other.until(its)));
      if (until(mine) < other.until(its)) {
        mine++;
      } else {
        its++;
      }
    }
    return both.build();
  }

  TimeSet minus(TimeSet other) {
    var rest = new Builder(ranges() + other.ranges());
    var its = 0;
    for (var mine = 0; mine < ranges(); mine++) {
      var from = from(mine);
      while (its < other.ranges() && other.until(its) <= from) {
        its++;
      }
      for (var at = its; at < other.ranges() && other.from(at) < until(mine); at++) {
        rest.add(from, other.from(at));
        from = other.until(at);
      }
      rest.add(from, until(mine));
    }
    return rest.build();
  }

  TimeSet or(TimeSet other) {
    var either = new Builder(ranges() + other.ranges());
    for (int mine = 0, its = 0; mine < ranges() || its < other.ranges(); ) {
      if (its == other.ranges() || (mine < ranges() && from(mine) <= other.from(its))) {
        either.add(from(mine), until(mine++));
      } else {
        either.add(other.from(its), other.until(its++));
      }
    }
    return either.build();
  }
}
