package convo.shopfile;

import convo.database.ShopId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes what the stylists of a file do and when, in place of what they did before. */
final class HoursRows {
  private static final List<String> BEFORE =
      List.of(
          """
          delete from stylist_services
          where shop_id = :shop
          and stylist_id = any(:stylists)
          """,
          """
          delete from working_hours
          where shop_id = :shop
          and stylist_id = any(:stylists)
          """,
          """
          delete from hours_exceptions
          where shop_id = :shop
          and stylist_id = any(:stylists)
          """,
          """
          delete from time_off
          where shop_id = :shop
          and stylist_id = any(:stylists)
          """);

  private final Handle handle;
  private final ShopId shop;
  private final Map<String, UUID> services;
  private final Map<String, UUID> stylists;

  HoursRows(Handle handle, ShopId shop, Map<String, UUID> services, Map<String, UUID> stylists) {
    this.handle = handle;
    this.shop = shop;
    this.services = services;
    this.stylists = stylists;
  }

  void save(List<FiledStylist> team) {
    var ids = team.stream().map(this::id).toArray(UUID[]::new);
    BEFORE.forEach(
        sql -> handle.createUpdate(sql).bind("shop", shop.value()).bind("stylists", ids).execute());
    saveServices(team);
    saveWeeks(team);
    saveExceptions(team);
    saveTimeOff(team);
  }

  private void saveServices(List<FiledStylist> team) {
    var batch =
        handle.prepareBatch(
            """
            insert into stylist_services (shop_id, stylist_id, service_id)
            values (:shop, :stylist, :service)
            on conflict do nothing
            """);
    for (var stylist : team) {
      for (var service : stylist.services()) {
        row(batch, stylist).bind("service", services.get(service)).add();
      }
    }
    batch.execute();
  }

  private void saveWeeks(List<FiledStylist> team) {
    var batch =
        handle.prepareBatch(
            """
            insert into working_hours (shop_id, stylist_id, weekday, start_minute, end_minute)
            values (:shop, :stylist, :weekday, :startMinute, :endMinute)
            """);
    for (var stylist : team) {
      stylist
          .hours()
          .forEach((day, spans) ->
              spans.forEach(span ->
                  row(batch, stylist).bind("weekday", day.getValue()).bindMethods(span).add()));
    }
    batch.execute();
  }

  private void saveExceptions(List<FiledStylist> team) {
    var days =
        handle.prepareBatch(
            """
            insert into hours_exceptions (shop_id, id, stylist_id, day)
            values (:shop, :exception, :stylist, :date)
            """);
    var spans =
        handle.prepareBatch(
            """
            insert into exception_hours (shop_id, exception_id, start_minute, end_minute)
            values (:shop, :exception, :startMinute, :endMinute)
            """);
    for (var stylist : team) {
      for (var exception : stylist.exceptions()) {
        var id = UUID.randomUUID();
        row(days, stylist).bind("exception", id).bind("date", exception.date()).add();
        exception
            .hours()
            .forEach(span ->
                spans.bind("shop", shop.value()).bind("exception", id).bindMethods(span).add());
      }
    }
    days.execute();
    spans.execute();
  }

  private void saveTimeOff(List<FiledStylist> team) {
    var batch =
        handle.prepareBatch(
            """
            insert into time_off (shop_id, stylist_id, starts_at, ends_at, reason)
            values (:shop, :stylist, :from, :to, :reason)
            """);
    for (var stylist : team) {
      stylist.timeOff().forEach(off -> row(batch, stylist).bindMethods(off).add());
    }
    batch.execute();
  }

  private PreparedBatch row(PreparedBatch batch, FiledStylist stylist) {
    return batch.bind("shop", shop.value()).bind("stylist", id(stylist));
  }

  private UUID id(FiledStylist stylist) {
    return Objects.requireNonNull(stylists.get(stylist.key()));
  }
}
