package convo.hours;

import static convo.words.Words.hours;

import convo.words.Language;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * An absence on the wall clock of the shop.
 *
 * @param to the moment at which the stylist is back
 * @param bookings how many live bookings lie in it
 */
public record TimeOff(
    UUID id,
    @ColumnName("starts_at") LocalDateTime from,
    @ColumnName("ends_at") LocalDateTime to,
    String reason,
    int bookings) {

  /** "Mon 28 Dec 2026 – Fri 1 Jan 2027" for whole days, else "Wed 25 Nov 2026, 14:00–16:00". */
  public String text() {
    return text(from, to);
  }

  static String text(LocalDateTime from, LocalDateTime to) {
    var language = Language.spoken();
    if (from.toLocalDate().equals(to.toLocalDate())) {
      return hours().fromTo(language.moment(from), language.time(to));
    }
    if (!isMidnight(from) || !isMidnight(to)) {
      return hours().fromUntil(language.moment(from), language.moment(to));
    }
    var last = to.minusDays(1);
    return from.equals(last)
        ? language.day(from)
        : hours().fromUntil(language.day(from), language.day(last));
  }

  boolean overlaps(TimeOff other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  private static boolean isMidnight(LocalDateTime moment) {
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT);
  }
}
