package convo.shopfile;

import convo.database.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a shop's stylists with what they do and when, as its file says it. */
final class StoredStylists {
  private final Handle handle;
  private final ShopId shop;

  StoredStylists(Handle handle, ShopId shop) {
    this.handle = handle;
    this.shop = shop;
  }

  List<FiledStylist> read() {
    return handle
        .createQuery(
            """
            select id, key, name, active
            from stylists
            where shop_id = :shop
            order by position, name, key
            """)
        .bind("shop", shop.value())
        .map(this::stylist)
        .list();
  }

  private FiledStylist stylist(ResultSet row, StatementContext context) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new FiledStylist(
        row.getString("key"),
        row.getString("name"),
        row.getBoolean("active"),
        services(id),
        week(id),
        exceptions(id),
        timeOff(id));
  }

  private List<String> services(UUID stylist) {
    return of(
            stylist,
            """
            select services.key
            from stylist_services
            join services
              on services.shop_id = stylist_services.shop_id
              and services.id = stylist_services.service_id
            where stylist_services.shop_id = :shop
            and stylist_services.stylist_id = :stylist
            order by services.position, services.name, services.key
            """)
        .mapTo(String.class)
        .list();
  }

  private Map<DayOfWeek, List<FiledStylist.Hours>> week(UUID stylist) {
    var week = new EnumMap<DayOfWeek, List<FiledStylist.Hours>>(DayOfWeek.class);
    of(
            stylist,
            """
            select weekday, start_minute, end_minute
            from working_hours
            where shop_id = :shop
            and stylist_id = :stylist
            order by weekday, start_minute
            """)
        .map((row, context) ->
            week.computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), day -> new ArrayList<>())
                .add(hours(row)))
        .list();
    return week;
  }

  private List<FiledStylist.HoursException> exceptions(UUID stylist) {
    var days = new TreeMap<LocalDate, List<FiledStylist.Hours>>();
    of(
            stylist,
            """
            select day, start_minute, end_minute
            from hours_exceptions
            left join exception_hours
              on exception_hours.shop_id = hours_exceptions.shop_id
              and exception_hours.exception_id = hours_exceptions.id
            where hours_exceptions.shop_id = :shop
            and stylist_id = :stylist
            order by day, start_minute
            """)
        .map((row, context) -> {
          var day =
              days.computeIfAbsent(
                  row.getObject("day", LocalDate.class), date -> new ArrayList<>());
          return row.getObject("start_minute") == null || day.add(hours(row));
        })
        .list();
    return days.entrySet().stream()
        .map(day -> new FiledStylist.HoursException(day.getKey(), day.getValue()))
        .toList();
  }

  private List<FiledStylist.TimeOff> timeOff(UUID stylist) {
    return of(
            stylist,
            """
            select starts_at, ends_at, reason
            from time_off
            where shop_id = :shop
            and stylist_id = :stylist
            order by starts_at, ends_at, reason
            """)
        .map((row, context) ->
            new FiledStylist.TimeOff(
                row.getObject("starts_at", LocalDateTime.class),
                row.getObject("ends_at", LocalDateTime.class),
                row.getString("reason")))
        .list();
  }

  private Query of(UUID stylist, String sql) {
    return handle.createQuery(sql).bind("shop", shop.value()).bind("stylist", stylist);
  }

  private static FiledStylist.Hours hours(ResultSet row) throws SQLException {
    return new FiledStylist.Hours(row.getInt("start_minute"), row.getInt("end_minute"));
  }
}
