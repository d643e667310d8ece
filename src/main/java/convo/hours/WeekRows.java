package convo.hours;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toMap;

import convo.database.ShopId;
import java.time.DayOfWeek;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.Nested;

/** The rows of one stylist's week, which are read and replaced as a whole. */
final class WeekRows {
  private record Day(DayOfWeek weekday, @Nested DayHours hours) {}

  private WeekRows() {}

  static Week read(Handle handle, ShopId shop, UUID stylist) {
    return handle
        .createQuery(
            """
            select weekday, json_agg(json_build_object('start', start_minute, 'end', end_minute)
              order by start_minute) spans
            from working_hours
            where shop_id = :shop
            and stylist_id = :stylist
            group by weekday
            """)
        .bind("shop", shop)
        .bind("stylist", stylist)
        .mapTo(Day.class)
        .collect(collectingAndThen(toMap(Day::weekday, Day::hours), Week::new));
  }

  static void replace(Handle handle, ShopId shop, UUID stylist, Week week) {
    handle
        .createUpdate(
            """
            delete from working_hours
            where shop_id = :shop
            and stylist_id = :stylist
            """)
        .bind("shop", shop)
        .bind("stylist", stylist)
        .execute();
    for (var day : DayOfWeek.values()) {
      week.of(day).spans().forEach(span -> insert(handle, shop, stylist, day, span));
    }
  }

  private static void insert(Handle handle, ShopId shop, UUID stylist, DayOfWeek day, Span span) {
    handle
        .createUpdate(
            """
            insert into working_hours (shop_id, stylist_id, weekday, start_minute, end_minute)
            values (:shop, :stylist, :weekday, :start, :end)
            """)
        .bind("shop", shop)
        .bind("stylist", stylist)
        .bind("weekday", day.getValue())
        .bindMethods(span)
        .execute();
  }
}
