package convo.hours;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * An absence on the wall clock of the shop.
 *
 * @param to the moment at which the stylist is back
 * @param bookings how many live bookings lie in it
 */
public record TimeOff(UUID id, LocalDateTime from, LocalDateTime to, String reason, int bookings) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  /** "Mon 28 Dec 2026 – Fri 1 Jan 2027" for whole days, else "Wed 25 Nov 2026, 14:00–16:00". */
  public String text() {
    if (from.toLocalDate().equals(to.toLocalDate())) {
      return MOMENT.format(from) + "–" + TIME.format(to);
    }
    if (!isMidnight(from) || !isMidnight(to)) {
      return MOMENT.format(from) + " – " + MOMENT.format(to);
    }
    var last = to.minusDays(1);
    return from.equals(last) ? DAY.format(from) : DAY.format(from) + " – " + DAY.format(last);
  }

  private static boolean isMidnight(LocalDateTime moment) {
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT);
  }
}
