package convo.shopfile;

import convo.database.ShopId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes what the stylists of a file do and when, in place of what they did before. */
final class FiledHours {
  private static final List<String> TABLES =
      List.of("stylist_services", "working_hours", "hours_exceptions", "time_off");

  private static final String SKILL =
      """
      insert into stylist_services (shop_id, stylist_id, service_id)
      values (:shop, :stylist, :service)
      on conflict do nothing
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

  private final Handle handle;
  private final ShopId shop;

  FiledHours(Handle handle, ShopId shop) {
    this.handle = handle;
    this.shop = shop;
  }

  /**
   * Writes services, hours, exceptions and absences.
   *
   * @param services the ids of the services by their keys
   * @param stylists the ids of the stylists by their keys
   */
  void save(List<FiledStylist> team, Map<String, UUID> services, Map<String, UUID> stylists) {
    var ids = team.stream().map(stylist -> stylists.get(stylist.key())).toArray(UUID[]::new);
    TABLES.forEach(table -> clear(table, ids));
    var skills = handle.prepareBatch(SKILL);
    var week = handle.prepareBatch(WEEKDAY);
    var days = handle.prepareBatch(EXCEPTION);
    var spans = handle.prepareBatch(EXCEPTION_HOURS);
    var absences = handle.prepareBatch(ABSENCE);
    for (var stylist : team) {
      var id = Objects.requireNonNull(stylists.get(stylist.key()));
      stylist.services().forEach(key -> row(skills, id).bind("service", services.get(key)).add());
      stylist
          .hours()
          .forEach((day, hours) ->
              hours.forEach(
                  span -> row(week, id).bind("weekday", day.getValue()).bindMethods(span).add()));
      for (var day : stylist.exceptions()) {
        var exception = UUID.randomUUID();
        row(days, id).bind("exception", exception).bind("date", day.date()).add();
        day.hours()
            .forEach(span ->
                spans.bind("shop", shop).bind("exception", exception).bindMethods(span).add());
      }
      stylist.timeOff().forEach(off -> row(absences, id).bindMethods(off).add());
    }
    Stream.of(skills, week, days, spans, absences).forEach(PreparedBatch::execute);
  }

  private void clear(String table, UUID[] stylists) {
    handle
        .createUpdate(
            """
            delete from <table>
            where shop_id = :shop
            and stylist_id = any(:stylists)
            """)
        .define("table", table)
        .bind("shop", shop)
        .bind("stylists", stylists)
        .execute();
  }

  private PreparedBatch row(PreparedBatch batch, UUID stylist) {
    return batch.bind("shop", shop).bind("stylist", stylist);
  }
}
