package convo.check;

import java.util.UUID;

/**
 * One stored value that is not what it is derived from.
 *
 * @param subject what has the value: "profile", "booking"
 * @param what the value, or what is wrong with it
 */
public record Difference(String subject, UUID id, String what) {

  /**
   * "profile 5f0c…: total_bookings is 4 but should be 5". No name, no address: this may go into a
   * log.
   */
  @Override
  public String toString() {
    return "%s %s: %s".formatted(subject, id, what);
  }
}
