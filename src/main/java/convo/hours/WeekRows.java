package convo.hours;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import convo.database.ShopId;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows of one stylist's week, which are read and replaced as a whole. */
final class WeekRows {
  private WeekRows() {}

  static Week read(Handle handle, ShopId shop, UUID stylist) {
    var days = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
    handle
        .createQuery(
            """
            select weekday, start_minute, end_minute
            from working_hours
            where shop_id = :shop
            and stylist_id = :stylist
            """)
        .bind("shop", shop.value())
        .bind("stylist", stylist)
        .map((row, context) ->
            days.computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), day -> new ArrayList<>())
                .add(new Span(row.getInt("start_minute"), row.getInt("end_minute"))))
        .list();
    return Week.of(days);
  }

  static Map<UUID, Set<DayOfWeek>> weekdays(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select distinct stylist_id, weekday
            from working_hours
            where shop_id = :shop
            """)
        .bind("shop", shop.value())
        .map((row, context) ->
            Map.entry(row.getObject("stylist_id", UUID.class), DayOfWeek.of(row.getInt("weekday"))))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
  }

  static void replace(Handle handle, ShopId shop, UUID stylist, Week week) {
    handle
        .createUpdate(
            """
            delete from working_hours
            where shop_id = :shop
            and stylist_id = :stylist
            """)
        .bind("shop", shop.value())
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
        .bind("shop", shop.value())
        .bind("stylist", stylist)
        .bind("weekday", day.getValue())
        .bindMethods(span)
        .execute();
  }
}
