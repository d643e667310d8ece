package convo.bookings;

import convo.database.ShopDoor;
import convo.database.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Reads what a stylist is booked for, for whoever thinks of sending her elsewhere meanwhile. No
 * service is longer than a day; a booking of an older program may hold no time and is read all the
 * same.
 */
public final class StylistPartQueries {
  private static final String AHEAD =
      """
      select booking.id booking, booking.customer_name customer,
        profile.erased_at is not null is_erased, service.name service,
        greatest(lower(segment.during), item.starts_at) starts_at,
        least(upper(segment.during), item.ends_at) ends_at
      from booking_items item
      join bookings booking
        on booking.shop_id = item.shop_id
        and booking.id = item.booking_id
      join customer_shop_profiles profile
        on profile.shop_id = booking.shop_id
        and profile.id = booking.profile_id
      join services service
        on service.shop_id = item.shop_id
        and service.id = item.service_id
      left join booking_segments segment
        on segment.shop_id = item.shop_id
        and segment.item_id = item.id
        and segment.held_id = item.stylist_id
      where item.shop_id = :shop
      and item.stylist_id = :stylist
      and item.starts_at > cast(:from as timestamptz) - interval '1 day'
      and least(upper(segment.during), item.ends_at) > :from
      and booking.status = any(:live)
      """;
  private static final String UNTIL =
      """
      and greatest(lower(segment.during), item.starts_at) < :until
      """;
  private static final String IN_ORDER =
      """
      order by starts_at, booking.id, item.position
      """;

  private final ShopDoor door;

  public StylistPartQueries(ShopDoor door) {
    this.door = door;
  }

  /** All that is not over at a moment, in order. */
  public List<StylistPart> after(ShopId shop, UUID stylist, Instant moment) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(AHEAD + IN_ORDER)
                .bind("shop", shop)
                .bind("stylist", stylist)
                .bind("from", moment)
                .bindArray("live", BookingStatus.class, BookingStatus.LIVE)
                .mapTo(StylistPart.class)
                .list());
  }

  /** All that lies at least in part between two moments, in order. */
  public List<StylistPart> between(ShopId shop, UUID stylist, Instant from, Instant until) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(AHEAD + UNTIL + IN_ORDER)
                .bind("shop", shop)
                .bind("stylist", stylist)
                .bind("from", from)
                .bind("until", until)
                .bindArray("live", BookingStatus.class, BookingStatus.LIVE)
                .mapTo(StylistPart.class)
                .list());
  }
}
