package convo.me;

import convo.bookings.BookingStatus;
import convo.database.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
      UUID serviceId,
      String service,
      UUID stylistId,
      String stylist,
      Instant startsAt,
      Instant endsAt,
      long priceCents) {}

  /** Whether nobody comes for it any more. */
  boolean isOver(Instant now) {
    return !BookingStatus.LIVE.contains(booking.status()) || !now.isBefore(endsAt);
  }

  /** Where the same is booked again, with the same people. */
  String again() {
    return items.stream()
        .map(item -> "service=" + item.serviceId + "&stylist=" + item.stylistId)
        .collect(Collectors.joining("&", "/s/" + booking.shop().slug() + "/book?", ""));
  }

  /** Until when it may be cancelled. */
  public Instant cancelUntil() {
    return booking.startsAt().minus(cancelNotice);
  }
}
