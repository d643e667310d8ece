package convo.calendar;

import java.util.List;

/** The minutes of a day that the calendar shows: whole hours from the first thing to the last. */
record ShownTime(int from, int until) {
  private static final int HOUR = 60;
  private static final ShownTime NOTHING = new ShownTime(9 * HOUR, 18 * HOUR);

  /** All of these, at least. */
  static ShownTime of(List<ShownTime> parts) {
    return parts.stream()
        .reduce((one, other) ->
            new ShownTime(Math.min(one.from, other.from), Math.max(one.until, other.until)))
        .map(all ->
            new ShownTime(
                Math.floorDiv(all.from, HOUR) * HOUR, Math.ceilDiv(all.until, HOUR) * HOUR))
        .orElse(NOTHING);
  }

  int minutes() {
    return until - from;
  }

  /**
   * The classes of the style sheet that put something at its place: hours and rows from the top,
   * then hours and rows of its length.
   */
  String place(int start, int end) {
    var top = Math.floorDiv(Math.clamp(start, from, until) - from, DayScale.ROW);
    var bottom = Math.ceilDiv(Math.clamp(end, from, until) - from, DayScale.ROW);
    var rows = HOUR / DayScale.ROW;
    var length = Math.max(1, bottom - top);
    return "t" + top / rows + " r" + top % rows + " k" + length / rows + " n" + length % rows;
  }
}
