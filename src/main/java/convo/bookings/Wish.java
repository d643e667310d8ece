package convo.bookings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One service of a visit that somebody wants.
 *
 * @param stylist who is to do it; empty for whoever can
 * @param minutes how long it is to last; empty for as long as the service does today
 */
public record Wish(UUID service, Optional<UUID> stylist, Optional<Integer> minutes) {
  /** In minutes, as of a service. */
  public static final int SHORTEST = 1;

  public static final int LONGEST = 1_440;

  public Wish(UUID service, Optional<UUID> stylist) {
    this(service, stylist, Optional.empty());
  }

  /**
   * What is booked already, with the same stylist and for as long as was agreed.
   *
   * @param usualMinutes how long the service lasts today
   */
  public static Wish of(
      UUID service, UUID stylist, Instant startsAt, Instant endsAt, int usualMinutes) {
    var agreed = (int) Duration.between(startsAt, endsAt).toMinutes();
    return new Wish(
        service,
        Optional.of(stylist),
        Optional.of(agreed).filter(minutes -> minutes != usualMinutes));
  }

  /** The same with its length, also where that is the usual one. */
  public Wish inFull(int usualMinutes) {
    return new Wish(service, stylist, minutes.or(() -> Optional.of(usualMinutes)));
  }

  /** The same by somebody else. */
  public Wish by(UUID other) {
    return new Wish(service, Optional.of(other), minutes);
  }

  /** The same of another length. */
  public Wish lasting(int other) {
    return new Wish(service, stylist, Optional.of(other));
  }
}
