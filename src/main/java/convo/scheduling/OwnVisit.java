package convo.scheduling;

import static convo.words.Words.web;

import convo.bookings.BookingStatus;
import convo.bookings.BookingStep;
import convo.bookings.Wish;
import convo.database.CustomerId;
import convo.database.Json;
import convo.shops.PublicDetails;
import convo.shops.Shop;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A visit as whoever decides about it for its customer reaches it: herself, who looks after her, or
 * who has its link.
 *
 * @param details how the shop speaks
 * @param person whose it must still be when it is changed
 * @param priceCents minor units of the shop's currency
 * @param agreedNoticeMinutes as it was agreed when the visit was booked
 * @param isProved whether whoever booked is known to hold the address
 */
public record OwnVisit(
    @Nested Shop shop,
    @Nested PublicDetails details,
    UUID id,
    CustomerId person,
    BookingStatus status,
    Instant startsAt,
    Instant endsAt,
    long priceCents,
    int agreedNoticeMinutes,
    boolean isProved,
    @Json List<Item> items) {

  /** One service of the visit. */
  public record Item(
      UUID service,
      String name,
      UUID stylist,
      String by,
      Instant startsAt,
      Instant endsAt,
      int usualMinutes) {

    Wish wish() {
      return Wish.of(service, stylist, startsAt, endsAt, usualMinutes);
    }
  }

  /** The last moment in which it is moved and cancelled in time. */
  public Instant freeUntil() {
    return startsAt.minusSeconds(60L * agreedNoticeMinutes);
  }

  public boolean isLate(Instant now) {
    return now.isAfter(freeUntil());
  }

  public boolean isCancellable(Instant now) {
    return BookingStep.WITHDRAW.isOpen(BookingStep.By.CUSTOMER, status, startsAt, shop.zone(), now);
  }

  public boolean isMovable(Instant now) {
    return BookingStatus.AHEAD.contains(status) && !isLate(now);
  }

  /** The same services, each with whom it is and for as long as was agreed. */
  List<Wish> wishes() {
    return items.stream().map(Item::wish).toList();
  }

  /** "Cut and Colour". */
  public String services() {
    return web().list(items.stream().map(Item::name).toList());
  }

  /** Who does it, each once: "Sam and Lena". */
  public String stylists() {
    return web().list(items.stream().map(Item::by).distinct().toList());
  }
}
