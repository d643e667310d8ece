package convo.scheduling;

import convo.bookings.BookingStatus;
import convo.bookings.BusyTime;
import convo.bookings.Wish;
import convo.database.Json;
import convo.shops.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** A booking that nobody else changes before the transaction ends. */
record HeldBooking(
    UUID id,
    UUID profile,
    BookingStatus status,
    Optional<BookingStatus> previousStatus,
    Optional<Instant> statusChangedAt,
    Instant startsAt,
    int cancelNoticeMinutes,
    int version,
    Optional<Long> paidCents,
    @Json List<Item> items) {

  /** One of its services, with what that is called and how it holds time today. */
  public record Item(
      UUID id,
      UUID service,
      String name,
      UUID stylist,
      String by,
      Optional<UUID> resource,
      Instant startsAt,
      Instant endsAt,
      long priceCents,
      int usualMinutes,
      int bufferBeforeMinutes,
      int bufferAfterMinutes,
      int gapAfterMinutes,
      int gapMinutes) {

    int minutes() {
      return (int) Duration.between(startsAt, endsAt).toMinutes();
    }

    Wish wish() {
      return Wish.of(service, stylist, startsAt, endsAt, usualMinutes);
    }

    BusyTime.Shape shape() {
      return new BusyTime.Shape(
          bufferBeforeMinutes, bufferAfterMinutes, gapAfterMinutes, gapMinutes);
    }
  }

  Instant endsAt() {
    return items.stream().map(Item::endsAt).max(Comparator.naturalOrder()).orElse(startsAt);
  }

  private static final String LOCK =
      """
      select booking.id, booking.profile_id profile, booking.status, booking.previous_status,
        booking.status_changed_at, booking.starts_at, booking.cancel_notice_minutes, booking.version,
        booking.paid_cents, (
          select json_agg(json_build_object('id', item.id, 'service', service.id, 'name', service.name,
            'stylist', stylist.id, 'by', stylist.name, 'resource', item.resource_id,
            'starts_at', item.starts_at, 'ends_at', item.ends_at, 'price_cents', item.price_cents,
            'usual_minutes', service.duration_minutes,
            'buffer_before_minutes', service.buffer_before_minutes,
            'buffer_after_minutes', service.buffer_after_minutes,
            'gap_after_minutes', coalesce(service.gap_after_minutes, 0),
            'gap_minutes', coalesce(service.gap_minutes, 0)) order by item.position)
          from booking_items item
          join services service on service.shop_id = item.shop_id and service.id = item.service_id
          join stylists stylist on stylist.shop_id = item.shop_id and stylist.id = item.stylist_id
          where item.shop_id = booking.shop_id
          and item.booking_id = booking.id) items
      from bookings booking
      where booking.shop_id = :shop
      and booking.id = :booking
      for no key update of booking
      """;

  static Optional<HeldBooking> of(Handle handle, Shop shop, UUID booking) {
    return handle
        .createQuery(LOCK)
        .bind("shop", shop.id())
        .bind("booking", booking)
        .mapTo(HeldBooking.class)
        .findOne();
  }

  /** The services as they are, each with whom it is and for as long as was agreed. */
  List<Wish> wishes() {
    return items.stream().map(Item::wish).toList();
  }

  /** Whether these are its services, each with whom it is and as long as it is. */
  boolean isAs(List<Wish> wishes) {
    var asked =
        IntStream.range(0, Math.min(items.size(), wishes.size()))
            .mapToObj(place -> wishes.get(place).inFull(items.get(place).usualMinutes()))
            .toList();
    var mine = items.stream().map(item -> item.wish().inFull(item.usualMinutes())).toList();
    return items.size() == wishes.size() && asked.equals(mine);
  }

  /** How long its services last together. */
  int minutes() {
    return items.stream().mapToInt(Item::minutes).sum();
  }

  boolean isAhead() {
    return BookingStatus.AHEAD.contains(status);
  }

  /** Whether its customer may still move it: the last minute of the notice is in time. */
  boolean isMovable(Instant now) {
    return !now.isAfter(startsAt.minusSeconds(60L * cancelNoticeMinutes));
  }

  /** The stylists and resources whose time it holds. */
  Stream<UUID> held() {
    return items.stream()
        .flatMap(item -> Stream.concat(Stream.of(item.stylist()), item.resource().stream()));
  }

  /** "Cut, Colour". */
  String services() {
    return String.join(", ", items.stream().map(Item::name).toList());
  }

  /** Who does it, each once: "Sam, Lena". */
  String stylists() {
    return String.join(", ", items.stream().map(Item::by).distinct().toList());
  }
}
