package convo.bookings;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.List;

/**
 * Bookings on both sides of a moment.
 *
 * @param toCome soonest first
 * @param soFar newest first
 */
public record BookingsAround(List<Booking> toCome, List<Booking> soFar) {

  /** Parts them at the moment. */
  public static BookingsAround of(List<Booking> bookings, Instant now) {
    var byStart = comparing(Booking::startsAt).thenComparing(Booking::id);
    return new BookingsAround(
        bookings.stream().filter(one -> !one.startsAt().isBefore(now)).sorted(byStart).toList(),
        bookings.stream()
            .filter(one -> one.startsAt().isBefore(now))
            .sorted(byStart.reversed())
            .toList());
  }

  /** At most so many on each side. */
  public BookingsAround first(int most) {
    return new BookingsAround(
        toCome.stream().limit(most).toList(), soFar.stream().limit(most).toList());
  }

  /** Whether there are more than so many on a side. */
  public boolean exceeds(int most) {
    return toCome.size() > most || soFar.size() > most;
  }
}
