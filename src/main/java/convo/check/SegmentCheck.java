package convo.check;

import convo.bookings.BusyTime;
import convo.database.Instants;
import convo.database.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Compares the time that stylists are held with the bookings that hold it. */
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
            select items.booking_id, items.starts_at, items.ends_at, bookings.status = 'cancelled' cancelled,
              services.updated_at <= bookings.created_at as_booked, services.buffer_before_minutes,
              services.buffer_after_minutes, services.gap_after_minutes, services.gap_minutes,
              held.foreign_count, held.busy_from, held.busy_until
            from booking_items items
            join bookings on bookings.shop_id = items.shop_id and bookings.id = items.booking_id
            join services on services.shop_id = items.shop_id and services.id = items.service_id
            cross join lateral (
              select
                count(*) filter (where segments.stylist_id <> items.stylist_id
                  or segments.booking_id <> items.booking_id) foreign_count,
                coalesce(array_agg(cast(extract(epoch from lower(during)) as bigint) order by during), '{}') busy_from,
                coalesce(array_agg(cast(extract(epoch from upper(during)) as bigint) order by during), '{}') busy_until
              from booking_segments segments
              where segments.shop_id = items.shop_id
              and segments.item_id = items.id
            ) held
            where items.shop_id = :shop
            order by items.booking_id, items.position
            """)
        .bind("shop", shop.value())
        .map(SegmentCheck::item)
        .list();
  }

  private static HeldItem item(ResultSet row, StatementContext context) throws SQLException {
    return new HeldItem(
        row.getObject("booking_id", UUID.class),
        Instants.of(row, "starts_at"),
        Instants.of(row, "ends_at"),
        row.getBoolean("cancelled"),
        row.getBoolean("as_booked"),
        new BusyTime.Shape(
            row.getInt("buffer_before_minutes"),
            row.getInt("buffer_after_minutes"),
            row.getInt("gap_after_minutes"),
            row.getInt("gap_minutes")),
        row.getInt("foreign_count"),
        busy(row));
  }

  private static List<BusyTime> busy(ResultSet row) throws SQLException {
    var from = (Long[]) row.getArray("busy_from").getArray();
    var until = (Long[]) row.getArray("busy_until").getArray();
    return IntStream.range(0, from.length)
        .mapToObj(
            i -> new BusyTime(Instant.ofEpochSecond(from[i]), Instant.ofEpochSecond(until[i])))
        .toList();
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
        .bind("shop", shop.value())
        .mapTo(UUID.class)
        .list();
  }
}
