package convo.me;

import convo.bookings.BookingStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.PropagateNull;

/**
 * A booking in a customer's list, on the clock and in the money of its shop.
 *
 * @param priceCents minor units of the shop's currency
 * @param services in the order of the visit
 * @param stylists each once, in the order of the visit
 */
public record MyBooking(
    @PropagateNull UUID id,
    @Nested("shop") MyShop shop,
    @Nested("whose") DataSubject whose,
    BookingStatus status,
    Instant startsAt,
    long priceCents,
    List<String> services,
    List<String> stylists) {

  public String url() {
    return "/me/bookings/" + id;
  }

  /** Day and time at the shop: "Tue 3 Mar 2026, 14:30". */
  public String when() {
    return shop.when(startsAt);
  }

  public String price() {
    return shop.money(priceCents);
  }
}
