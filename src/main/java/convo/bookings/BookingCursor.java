package convo.bookings;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a list by time goes on. It names the start itself, so that it stays where it is when the
 * booking is moved meanwhile.
 */
public record BookingCursor(Instant startsAt, UUID booking) {
  private static final UUID NONE = new UUID(0, 0);

  /** Between all bookings that start before a moment and all that start at it or later. */
  public static BookingCursor at(Instant moment) {
    return new BookingCursor(moment, NONE);
  }

  /** The place in an address; empty for what is none. */
  public static Optional<BookingCursor> read(String typed) {
    try {
      var halves = typed.split("_", 2);
      return halves.length == 2 && isOfOurTime(halves[0])
          ? Optional.of(new BookingCursor(Instant.parse(halves[0]), UUID.fromString(halves[1])))
          : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /** Java writes years of more than four digits with a sign; no calendar of ours has them. */
  private static boolean isOfOurTime(String instant) {
    return instant.matches("[0-9].*");
  }

  /** As an address holds it: "2026-11-23T09:00:00Z_…". */
  public String text() {
    return startsAt + "_" + booking;
  }
}
