package convo.hours;

import convo.shops.WallClock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/**
 * An absence on the wall clock of the shop.
 *
 * @param to the moment at which the stylist is back
 * @param bookings how many live bookings lie in it
 */
public record TimeOff(UUID id, LocalDateTime from, LocalDateTime to, String reason, int bookings) {

  /** "Mon 28 Dec 2026 – Fri 1 Jan 2027" for whole days, else "Wed 25 Nov 2026, 14:00–16:00". */
  public String text() {
    if (from.toLocalDate().equals(to.toLocalDate())) {
      return WallClock.moment(from) + "–" + WallClock.time(to);
    }
    if (!isMidnight(from) || !isMidnight(to)) {
      return WallClock.moment(from) + " – " + WallClock.moment(to);
    }
    var last = to.minusDays(1);
    return from.equals(last)
        ? WallClock.day(from)
        : WallClock.day(from) + " – " + WallClock.day(last);
  }

  private static boolean isMidnight(LocalDateTime moment) {
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT);
  }
}
