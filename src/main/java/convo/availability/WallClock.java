package convo.availability;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * The clock on the wall of a shop over some days. A minute of the wall is counted from 1970 as if
 * there were no zones.
 */
final class WallClock {
  static final int DAY = 24 * 60;

  /** From which minute on an offset holds, and the offset, in minutes east of UTC. */
  private long[] since = {Long.MIN_VALUE};

  private int[] offset = new int[1];

  WallClock(ZoneId zone, LocalDate first, LocalDate last) {
    var rules = zone.getRules();
    var at = first.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    var end = last.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
    offset[0] = minutes(rules.getOffset(at));
    for (var change = rules.nextTransition(at);
        change != null && change.getInstant().isBefore(end);
        change = rules.nextTransition(change.getInstant())) {
      var count = since.length;
      since = Arrays.copyOf(since, count + 1);
      offset = Arrays.copyOf(offset, count + 1);
      since[count] = HeldTime.down(change.getInstant());
      offset[count] = minutes(change.getOffsetAfter());
    }
  }

  /** Every offset since 1972 is one of whole minutes. */
  private static int minutes(ZoneOffset offset) {
    return Math.floorDiv(offset.getTotalSeconds(), 60);
  }

  /** The minute of the wall of a time. */
  static long wall(LocalDateTime time) {
    return Math.floorDiv(time.toEpochSecond(ZoneOffset.UTC), 60L);
  }

  /**
   * When the wall shows a minute: forward by the gap in the hour that is skipped (RFC 5545), the
   * first time in the hour that comes twice.
   */
  long begin(long wall) {
    var place = place(wall);
    var minute = wall - offset[place];
    return minute >= since[place] ? minute : wall - offset[place - 1];
  }

  /** The same of a closing time: in the hour that is skipped it is the jump itself. */
  long end(long wall) {
    var place = place(wall);
    return Math.max(wall - offset[place], since[place]);
  }

  /** The day on the wall, counted from 1970. */
  long day(long minute) {
    var place = since.length - 1;
    while (minute < since[place]) {
      place--;
    }
    return Math.floorDiv(minute + offset[place], (long) DAY);
  }

  private int place(long wall) {
    var place = 0;
    while (place + 1 < since.length && wall >= since[place + 1] + offset[place]) {
      place++;
    }
    return place;
  }
}
