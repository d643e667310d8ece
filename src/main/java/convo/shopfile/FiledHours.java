package convo.shopfile;

import convo.database.ShopId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes what the stylists of a file do and when, in place of what they did before. */
final class FiledHours {
  private static final List<String> TABLES =
      List.of("stylist_services", "working_hours", "hours_exceptions", "time_off");

  private static final String SKILLS =
      """
      insert into stylist_services (shop_id, stylist_id, service_id)
      select :shop, :stylist, id
      from services
      where shop_id = :shop
      and key = any(:services)
      """;
  private static final String WEEKDAY =
      """
      insert into working_hours (shop_id, stylist_id, weekday, start_minute, end_minute)
      values (:shop, :stylist, :weekday, :startMinute, :endMinute)
      """;
  private static final String EXCEPTION =
      """
      insert into hours_exceptions (shop_id, id, stylist_id, day)
      values (:shop, :exception, :stylist, :date)
      """;
  private static final String EXCEPTION_HOURS =
      """
      insert into exception_hours (shop_id, exception_id, start_minute, end_minute)
      values (:shop, :exception, :startMinute, :endMinute)
      """;
  private static final String ABSENCE =
      """
      insert into time_off (shop_id, stylist_id, starts_at, ends_at, reason)
      values (:shop, :stylist, :from, :to, :reason)
      """;

  private FiledHours() {}

  /**
   * Writes services, hours, exceptions and absences.
   *
   * @param stylists the ids of the stylists by their keys
   */
  static void save(
      Handle handle, ShopId shop, List<FiledStylist> team, Map<String, UUID> stylists) {
    var ids = team.stream().map(stylist -> stylists.get(stylist.key())).toList();
    TABLES.forEach(table -> FiledRows.clear(handle, shop, table, "stylist_id", ids));
    var skills = handle.prepareBatch(SKILLS);
    var week = handle.prepareBatch(WEEKDAY);
    var days = handle.prepareBatch(EXCEPTION);
    var spans = handle.prepareBatch(EXCEPTION_HOURS);
    var absences = handle.prepareBatch(ABSENCE);
    for (var stylist : team) {
      Function<PreparedBatch, PreparedBatch> row =
          batch -> batch.bind("shop", shop).bind("stylist", stylists.get(stylist.key()));
      row.apply(skills).bindArray("services", String.class, stylist.services()).add();
      stylist
          .hours()
          .forEach((day, hours) ->
              hours.forEach(
                  span -> row.apply(week).bind("weekday", day.getValue()).bindMethods(span).add()));
      for (var day : stylist.exceptions()) {
        var exception = UUID.randomUUID();
        row.apply(days).bind("exception", exception).bind("date", day.date()).add();
        day.hours()
            .forEach(span ->
                spans.bind("shop", shop).bind("exception", exception).bindMethods(span).add());
      }
      stylist.timeOff().forEach(off -> row.apply(absences).bindMethods(off).add());
    }
    Stream.of(skills, week, days, spans, absences).forEach(PreparedBatch::execute);
  }
}
