package convo.bookings;

import java.time.Instant;
import java.util.List;

/** Time in which a stylist is held by one service of a booking, up to but not including the end. */
public record BusyTime(Instant from, Instant until) {

  /**
   * How a service holds its stylist.
   *
   * @param gapAfterMinutes minutes of work before the gap in which the stylist is free; 0 with no
   *     gap
   * @param gapMinutes length of that gap; 0 for none
   */
  public record Shape(
      int bufferBeforeMinutes, int bufferAfterMinutes, int gapAfterMinutes, int gapMinutes) {}

  /**
   * The time that a visit holds: the service widened by its buffers, in two pieces around the gap.
   * A gap that does not fit into the visit is none.
   */
  public static List<BusyTime> of(Instant start, Instant end, Shape shape) {
    var whole = whole(start, end, shape);
    var free = start.plusSeconds(60L * shape.gapAfterMinutes());
    var back = free.plusSeconds(60L * shape.gapMinutes());
    return shape.gapMinutes() > 0 && back.isBefore(end)
        ? List.of(new BusyTime(whole.from, free), new BusyTime(back, whole.until))
        : List.of(whole);
  }

  /** The whole length with its buffers, for which a resource is held. */
  public static BusyTime whole(Instant start, Instant end, Shape shape) {
    return new BusyTime(
        start.minusSeconds(60L * shape.bufferBeforeMinutes()),
        end.plusSeconds(60L * shape.bufferAfterMinutes()));
  }

  public boolean overlaps(BusyTime other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }
}
