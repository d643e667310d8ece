package convo.feeds;

import convo.bookings.BookingStatus;
import convo.database.ShopDoor;
import convo.database.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a stylist does at a shop. */
public final class WorkFeedQueries {
  private static final String WORK =
      """
      select booking.id, booking.status, booking.is_proved, booking.invite_sequence sequence,
        min(item.starts_at) starts_at, max(item.ends_at) ends_at, booking.updated_at,
        booking.customer_name customer, profile.erased_at is not null is_erased,
        booking.customer_email email, booking.customer_phone phone,
        array_agg(service.name order by item.position) services,
        array_remove(array_agg(distinct resource.name), null) rooms
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
      left join resources resource
        on resource.shop_id = item.shop_id
        and resource.id = item.resource_id
      where item.shop_id = :shop
      and item.stylist_id = :stylist
      and item.ends_at > :since
      and item.starts_at > cast(:since as timestamptz) - interval '2 days'
      and booking.status <> :cancelled
      group by booking.shop_id, booking.id, profile.shop_id, profile.id
      order by starts_at, booking.id
      """;

  private final ShopDoor door;

  public WorkFeedQueries(ShopDoor door) {
    this.door = door;
  }

  /** What ends after a moment and is not cancelled, in order. */
  List<FeedWork> list(ShopId shop, UUID stylist, Instant since) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(WORK)
                .bind("shop", shop)
                .bind("stylist", stylist)
                .bind("cancelled", BookingStatus.CANCELLED)
                .bind("since", since)
                .mapTo(FeedWork.class)
                .list());
  }
}
