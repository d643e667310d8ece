package convo.shopfile;

import convo.bookings.BookingStatus;
import convo.database.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Gives the services of a file that need a room, a chair or a device the first that is free by its
 * position, in the order in which they start. Where the file has more of them at once than there
 * are resources, the last have none.
 */
final class FiledPlaces {
  public record Need(UUID item, String kind, Instant from, Instant until) {}

  private FiledPlaces() {}

  static void hold(Handle handle, ShopId shop, List<UUID> bookings) {
    var needs = needs(handle, shop, bookings);
    if (needs.isEmpty()) {
      return;
    }
    var batch =
        handle.prepareBatch(
            """
            with place as (
              select id
              from resources
              where shop_id = :shop
              and kind = :kind
              and not exists (
                select
                from booking_segments
                where booking_segments.shop_id = :shop
                and booking_segments.held_id = resources.id
                and booking_segments.during && tstzrange(:from, :until))
              order by position, key
              limit 1
            ),
            held as (
              insert into booking_segments (shop_id, booking_id, item_id, resource_id, during)
              select :shop, booking_id, booking_items.id, place.id, tstzrange(:from, :until)
              from booking_items
              cross join place
              where booking_items.shop_id = :shop
              and booking_items.id = :item
            )
            update booking_items
            set resource_id = place.id
            from place
            where booking_items.shop_id = :shop
            and booking_items.id = :item
            """);
    needs.forEach(need -> batch.bind("shop", shop).bindMethods(need).add());
    batch.execute();
  }

  private static List<Need> needs(Handle handle, ShopId shop, List<UUID> bookings) {
    return handle
        .createQuery(
            """
            select item.id item, service.needs_kind kind,
              item.starts_at - make_interval(mins => service.buffer_before_minutes) "from",
              item.ends_at + make_interval(mins => service.buffer_after_minutes) until
            from booking_items item
            join bookings on bookings.shop_id = item.shop_id and bookings.id = item.booking_id
            join services service on service.shop_id = item.shop_id and service.id = item.service_id
            where item.shop_id = :shop
            and item.booking_id = any(:bookings)
            and item.resource_id is null
            and bookings.status <> :cancelled
            and service.needs_kind is not null
            order by item.starts_at, item.id
            """)
        .bind("shop", shop)
        .bindArray("bookings", UUID.class, bookings)
        .bind("cancelled", BookingStatus.CANCELLED)
        .mapTo(Need.class)
        .list();
  }
}
