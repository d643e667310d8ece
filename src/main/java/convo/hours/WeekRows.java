package convo.hours;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import convo.database.ShopId;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.Nested;

/** The rows of one stylist's week, which are read and replaced as a whole. */
final class WeekRows {
  private record Day(DayOfWeek weekday, @Nested DayHours hours) {}

  private record Workday(UUID stylist, DayOfWeek weekday) {}

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

  static Map<UUID, Set<DayOfWeek>> weekdays(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select distinct stylist_id stylist, weekday
            from working_hours
            where shop_id = :shop
            """)
        .bind("shop", shop)
        .mapTo(Workday.class)
        .collect(groupingBy(Workday::stylist, mapping(Workday::weekday, toSet())));
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
