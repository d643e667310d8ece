package convo.bookings;

import static convo.words.Words.web;

import convo.database.Json;
import convo.web.NormalText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A visit to a shop.
 *
 * @param priceCents minor units of the shop's currency
 * @param paidCents what was paid, where that is not the price
 * @param isErased whether the customer was erased since
 * @param isDenied whether whoever has the address that was given says that they did not book it
 * @param customer the name as it was typed when the booking was made
 * @param previousStatus what its last step came from
 * @param unreminded why its customer cannot be reminded
 */
public record Booking(
    UUID id,
    UUID profile,
    String customer,
    BookingStatus status,
    Instant startsAt,
    Instant endsAt,
    long priceCents,
    Optional<Long> paidCents,
    boolean hasAllergy,
    boolean isErased,
    boolean isDenied,
    Optional<BookingStatus> previousStatus,
    Optional<Instant> statusChangedAt,
    @Json List<Item> items,
    Optional<Unreminded> unreminded) {

  /** One service of the visit, by one stylist. */
  public record Item(String service, String stylist, Instant startsAt) {}

  /** As it stands in a sentence. */
  @Override
  public String customer() {
    return NormalText.isolated(customer);
  }

  /** Whether somebody could still be reminded of it. */
  public boolean isAhead(Instant now) {
    return BookingStatus.AHEAD.contains(status) && startsAt.isAfter(now);
  }

  public boolean isOver(Instant now) {
    return !endsAt.isAfter(now);
  }

  /** The services, as one reads them: "Cut and Colour". */
  public String services() {
    return web().list(items.stream().map(Item::service).toList());
  }

  /** Who does it, each once: "Sam and Lena". */
  public String stylists() {
    return web().list(items.stream().map(Item::stylist).distinct().toList());
  }
}
