package convo.availability;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * The hours of a stylist as they are written, day by day, on the axis of minutes since 1970 in UTC.
 * The grid of starts begins anew with each of them.
 */
final class Shifts {
  private final long firstDay;

  /** Where the hours of a day begin among all; one more than there are days. */
  private final int[] ofDay;

  private final long[] from;
  private final long[] until;
  private final TimeSet joined;

  /** The hours of days that follow each other. */
  Shifts(Schedule schedule, WallClock clock, List<LocalDate> days) {
    firstDay = days.getFirst().toEpochDay();
    ofDay = new int[days.size() + 1];
    var written = days.stream().map(schedule::on).toList();
    var count = 0;
    for (var day = 0; day < days.size(); day++) {
      ofDay[day] = count;
      count += written.get(day).size();
    }
    ofDay[days.size()] = count;
    from = new long[count];
    until = new long[count];
    var all = new TimeSet.Builder(count);
    for (int day = 0, place = 0; day < days.size(); day++) {
      var midnight = (firstDay + day) * WallClock.DAY;
      for (var shift : written.get(day)) {
        from[place] = clock.begin(midnight + shift.startMinute());
        until[place] = clock.end(midnight + shift.endMinute());
        all.add(from[place], until[place++]);
      }
    }
    joined = all.build();
  }

  /** All hours; those that touch, also across midnight, are one. */
  TimeSet joined() {
    return joined;
  }

  /** Every start of the grid on a day of the wall, in order, as far as it is in the set. */
  void grid(long day, WallClock clock, int step, TimeSet starts, LongConsumer found) {
    for (var place = ofDay[index(day - 1)]; place < ofDay[index(day + 1)]; place++) {
      if (clock.day(until[place] - 1) >= day) {
        grid(place, day, clock, step, starts, found);
      }
    }
  }

  private void grid(
      int place, long day, WallClock clock, int step, TimeSet starts, LongConsumer found) {
    for (var range = starts.rangeAfter(from[place]);
        range < starts.ranges() && starts.from(range) < until[place];
        range++) {
      var end = Math.min(starts.until(range), until[place]);
      for (var at = onGrid(starts.from(range), from[place], step); at < end; at += step) {
        if (clock.day(at) == day) {
          found.accept(at);
        }
      }
    }
  }

  /**
   * The starts from which a gap does not reach over the end of a day's last hours.
   *
   * @param afterGap minutes from the start to the end of the gap
   */
  TimeSet startsBeforeEndOfWork(int afterGap) {
    var starts = new TimeSet.Builder(from.length);
    for (var day = 0; day + 1 < ofDay.length; day++) {
      var last = lastEnd(day);
      for (var place = ofDay[day]; place < ofDay[day + 1]; place++) {
        starts.add(from[place], Math.min(until[place], last - afterGap + 1));
      }
    }
    return starts.build();
  }

  /** The end of a day's last hours, or of those that they run into. */
  private long lastEnd(int day) {
    var end = Long.MIN_VALUE;
    for (var place = ofDay[day]; place < ofDay[day + 1]; place++) {
      if (from[place] < until[place]) {
        end = joined.until(joined.rangeAfter(from[place]));
      }
    }
    return end;
  }

  private int index(long day) {
    return Math.clamp(day - firstDay, 0, ofDay.length - 1);
  }

  /** The first start of the grid that is not before a minute. */
  private static long onGrid(long minute, long begin, int step) {
    return minute <= begin ? begin : begin + Math.ceilDiv(minute - begin, (long) step) * step;
  }
}
