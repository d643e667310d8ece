package convo.check;

import convo.bookings.BookingStatus;
import convo.database.ShopId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Compares the time that stylists and resources are held with the bookings that hold it. */
final class SegmentCheck {
  private SegmentCheck() {}

  static List<Difference> differences(Handle handle, ShopId shop) {
    var held =
        items(handle, shop).stream()
            .flatMap(item ->
                item.objection().stream()
                    .map(what -> new Difference("booking", item.booking(), what)));
    var empty =
        withoutItems(handle, shop).stream()
            .map(booking -> new Difference("booking", booking, "has no service"));
    return Stream.concat(held, empty).toList();
  }

  private static List<HeldItem> items(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select items.booking_id booking, items.starts_at, items.ends_at, bookings.status = :cancelled is_cancelled,
              services.updated_at <= bookings.created_at is_as_booked, services.buffer_before_minutes,
              services.buffer_after_minutes, services.gap_after_minutes, services.gap_minutes,
              exists (
                select
                from adopted_bookings adopted
                where adopted.shop_id = items.shop_id
                and adopted.booking_id = items.booking_id
                and adopted.is_unheld) is_unheld, held.foreign_segments, held.busy, held.is_place_free,
              services.needs_kind is not null and items.resource_id is null
                and services.updated_at < bookings.created_at is_without_place
            from booking_items items
            join bookings on bookings.shop_id = items.shop_id and bookings.id = items.booking_id
            join services on services.shop_id = items.shop_id and services.id = items.service_id
            cross join lateral (
              select
                count(*) filter (where segments.held_id not in (items.stylist_id, items.resource_id)
                  or segments.held_id <> items.stylist_id and items.resource_id is null
                  or segments.booking_id <> items.booking_id) foreign_segments,
                coalesce(json_agg(json_build_object('from', lower(during), 'until', upper(during))
                  order by during) filter (where segments.stylist_id is not null), '[]') busy,
                items.resource_id is not null
                  and count(*) filter (where segments.resource_id = items.resource_id) <> 1 is_place_free
              from booking_segments segments
              where segments.shop_id = items.shop_id
              and segments.item_id = items.id
            ) held
            where items.shop_id = :shop
            order by items.booking_id, items.position
            """)
        .bind("shop", shop)
        .bind("cancelled", BookingStatus.CANCELLED)
        .mapTo(HeldItem.class)
        .list();
  }

  private static List<UUID> withoutItems(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select id
            from bookings
            where shop_id = :shop
            and not exists (
              select 1
              from booking_items items
              where items.shop_id = :shop
              and items.booking_id = bookings.id
            )
            order by id
            """)
        .bind("shop", shop)
        .mapTo(UUID.class)
        .list();
  }
}
