package convo.bookings;

import convo.availability.ServiceTime;
import convo.database.Json;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A service that can be booked.
 *
 * @param priceCents minor units of the shop's currency
 * @param needs the kind of resource that it takes place in
 * @param stylists those who work and may do it, in the order of the team
 */
public record BookedService(
    UUID id,
    String name,
    long priceCents,
    int durationMinutes,
    int bufferBeforeMinutes,
    int bufferAfterMinutes,
    int gapAfterMinutes,
    int gapMinutes,
    Optional<String> needs,
    @Json List<UUID> stylists) {

  /** What it takes where it lasts so many minutes. */
  ServiceTime time(int minutes) {
    return new ServiceTime(
        minutes, bufferBeforeMinutes, bufferAfterMinutes, gapAfterMinutes, gapMinutes, needs);
  }

  /** How it holds its stylist. */
  public BusyTime.Shape shape() {
    return new BusyTime.Shape(bufferBeforeMinutes, bufferAfterMinutes, gapAfterMinutes, gapMinutes);
  }
}
