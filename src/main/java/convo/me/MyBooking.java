package convo.me;

import convo.bookings.BookingStatus;
import convo.shops.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;

/**
 * A booking as the customer sees it, on the clock and in the money of its shop.
 *
 * @param priceCents minor units of the currency
 */
public record MyBooking(
    UUID id,
    String shop,
    ZoneId zone,
    Currency currency,
    BookingStatus status,
    Instant startsAt,
    long priceCents,
    String services,
    String stylists) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.UK);

  /** Day and time at the shop: "Tue 3 Mar 2026, 14:30". */
  public String when() {
    return MOMENT.format(startsAt.atZone(zone));
  }

  public String price() {
    return Money.of(currency, priceCents);
  }
}
