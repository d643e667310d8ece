package convo.ical;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A zone's clock as a calendar file tells it: each change by its own date, for no rule of RFC 5545
 * says what every zone does.
 */
final class ClockChanges {
  /** Some calendars look at the year around an event. */
  private static final Duration AFTERWARDS = Duration.ofDays(400);

  private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

  private ClockChanges() {}

  /** What holds from the first instant to some time after the last. */
  static VTimezone of(ZoneId zone, Instant first, Instant last) {
    var told = new VTimezone(zone.getId());
    var rules = zone.getRules();
    var before = rules.previousTransition(first.plusSeconds(1));
    if (before == null) {
      var offset = rules.getOffset(first);
      told.addStandardTime(change(new StandardTime(), LONG_AGO, offset, offset));
    }
    var end = last.plus(AFTERWARDS);
    for (var next = before == null ? rules.nextTransition(first) : before;
        next != null && next.getInstant().isBefore(end);
        next = rules.nextTransition(next.getInstant())) {
      var local = next.getDateTimeBefore();
      var from = next.getOffsetBefore();
      var to = next.getOffsetAfter();
      if (rules.isDaylightSavings(next.getInstant())) {
        told.addDaylightSavingsTime(change(new DaylightSavingsTime(), local, from, to));
      } else {
        told.addStandardTime(change(new StandardTime(), local, from, to));
      }
    }
    return told;
  }

  private static <T extends Observance> T change(
      T observance, LocalDateTime at, ZoneOffset from, ZoneOffset to) {
    observance.setDateStart(
        new DateTimeComponents(
            at.getYear(),
            at.getMonthValue(),
            at.getDayOfMonth(),
            at.getHour(),
            at.getMinute(),
            at.getSecond(),
            false));
    observance.setTimezoneOffsetFrom(offset(from));
    observance.setTimezoneOffsetTo(offset(to));
    return observance;
  }

  private static UtcOffset offset(ZoneOffset offset) {
    return new UtcOffset(Duration.ofSeconds(offset.getTotalSeconds()).toMillis());
  }
}
