package convo.availability;

import java.time.Instant;

/**
 * Time that a live booking, or a hold, keeps of a stylist or a resource; all in minutes since 1970
 * in UTC.
 *
 * @param from with the buffer
 * @param until with the buffer, not included
 * @param workFrom without it
 * @param workUntil without it, not included
 * @param begins whether a booking begins here, as far as this stylist has to do with it
 */
public record HeldTime(long from, long until, long workFrom, long workUntil, boolean begins)
    implements Comparable<HeldTime> {

  /**
   * The time between two instants, widened to whole minutes.
   *
   * @param start when the service starts: what is held before is its buffer
   * @param end when it ends
   */
  public static HeldTime of(
      Instant from, Instant until, Instant start, Instant end, boolean begins) {
    var held = new HeldTime(down(from), up(until), down(start), up(end), begins);
    return new HeldTime(
        held.from,
        held.until,
        Math.max(held.from, held.workFrom),
        Math.min(held.until, held.workUntil),
        begins);
  }

  @Override
  public int compareTo(HeldTime other) {
    return Long.compare(from, other.from);
  }

  static long down(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), 60L);
  }

  static long up(Instant instant) {
    var seconds = instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
    return Math.ceilDiv(seconds, 60L);
  }
}
