package convo.calendar;

import convo.availability.OpenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Where a moment lies in a column: minutes after the day's begin. Columns of one day count the
 * minutes that pass, so that a day of 23 or of 25 hours has as many; those of a week go by the
 * clock on the wall, so that nine o'clock is at one height on all days.
 */
record DayScale(ZoneId zone, LocalDate day, boolean isWall) {
  /** Minutes of one row of the grid. */
  static final int ROW = 5;

  /** Minutes from the day's begin: negative before it. */
  int minute(Instant at) {
    return (int)
        (isWall
            ? ChronoUnit.MINUTES.between(day.atStartOfDay(), LocalDateTime.ofInstant(at, zone))
            : ChronoUnit.MINUTES.between(begin(), at));
  }

  /** When that is; of a minute of the wall that comes twice, the first. */
  Instant at(int minute) {
    return isWall
        ? day.atStartOfDay().plusMinutes(minute).atZone(zone).toInstant()
        : begin().plusSeconds(60L * minute);
  }

  int minutes() {
    return isWall ? 24 * 60 : minute(end());
  }

  Instant begin() {
    return day.atStartOfDay(zone).toInstant();
  }

  Instant end() {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  OpenTime whole() {
    return new OpenTime(begin(), end());
  }
}
