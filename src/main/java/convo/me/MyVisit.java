package convo.me;

import convo.database.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A booking with all that a customer may see of it.
 *
 * @param given who it was made for, as it was typed that day
 * @param paidCents what was paid, where that is not the price; minor units of the shop's currency
 * @param note what the customer wrote to the shop
 * @param cancelNotice how long before its start it may be cancelled, as agreed that day
 */
public record MyVisit(
    @Nested MyBooking booking,
    Instant endsAt,
    Optional<Long> paidCents,
    @Nested("given") Given given,
    String note,
    Duration cancelNotice,
    Instant bookedAt,
    Optional<Instant> cancelledAt,
    @Json List<Item> items) {

  /** The contact that was typed with a booking; empty texts where nothing was. */
  public record Given(String name, String email, String phone) {}

  /**
   * One service of the visit.
   *
   * @param priceCents minor units of the shop's currency
   */
  public record Item(
      String service, String stylist, Instant startsAt, Instant endsAt, long priceCents) {}

  /** Until when it may be cancelled. */
  public Instant cancelUntil() {
    return booking.startsAt().minus(cancelNotice);
  }
}
