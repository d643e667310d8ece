package convo.bookings;

import convo.database.ShopId;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Counts what is booked already, for whoever thinks of taking a stylist, a service or a resource
 * off the list.
 */
public final class StillBookedQueries {
  private static final String BOOKED =
      """
      select count(distinct bookings.id) bookings, max(item.starts_at) last
      from booking_items item
      join bookings
        on bookings.shop_id = item.shop_id
        and bookings.id = item.booking_id
      where item.shop_id = :shop
      and item.starts_at >= :now
      and bookings.status = any(:live)
      """;
  private static final String OF_STYLIST =
      BOOKED
          + """
          and item.stylist_id = :id
          """;
  private static final String OF_SERVICE =
      BOOKED
          + """
          and item.service_id = :id
          """;

  private static final String OF_RESOURCE =
      BOOKED
          + """
          and item.resource_id = :id
          """;

  private StillBookedQueries() {}

  public static StillBooked ofStylist(Handle handle, ShopId shop, UUID stylist, Instant now) {
    return of(handle, OF_STYLIST, shop, stylist, now);
  }

  public static StillBooked ofService(Handle handle, ShopId shop, UUID service, Instant now) {
    return of(handle, OF_SERVICE, shop, service, now);
  }

  public static StillBooked ofResource(Handle handle, ShopId shop, UUID resource, Instant now) {
    return of(handle, OF_RESOURCE, shop, resource, now);
  }

  private static StillBooked of(Handle handle, String sql, ShopId shop, UUID id, Instant now) {
    return handle
        .createQuery(sql)
        .bind("shop", shop)
        .bind("id", id)
        .bind("now", now)
        .bindArray("live", BookingStatus.class, BookingStatus.LIVE)
        .mapTo(StillBooked.class)
        .one();
  }
}
