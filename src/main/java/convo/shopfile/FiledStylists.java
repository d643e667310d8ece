package convo.shopfile;

import convo.database.ShopId;
import convo.shops.Accent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;

/** The stylists of a file in the database; those that the file does not name stay as they are. */
final class FiledStylists {
  /** Two times of the clock; an end after 24:00 lies on the next day. */
  private static final String SPAN =
      """
      json_build_array(to_char(make_interval(mins => start_minute), 'HH24:MI'),
        to_char(make_interval(mins => end_minute), 'HH24:MI'))
      """;

  private FiledStylists() {}

  /**
   * Gives the ids of the shop's stylists by their keys. What changes on one who is there is dated
   * by the {@link ImportHistory}.
   */
  static Map<String, UUID> save(
      Handle handle, ShopId shop, List<FiledStylist> stylists, Instant now) {
    var batch =
        handle.prepareBatch(
            """
            insert into stylists (shop_id, key, name, accent, position, active, created_at, updated_at)
            values (:shop, :key, :name, :colour, :position, :active, :now, :now)
            on conflict (shop_id, key) do update
              set name = excluded.name, accent = case when :saysColour then excluded.accent else stylists.accent end,
                position = excluded.position, active = excluded.active
            """);
    for (var position = 0; position < stylists.size(); position++) {
      batch
          .bind("shop", shop)
          .bindMethods(stylists.get(position))
          .bind("colour", stylists.get(position).accent().orElse(Accent.at(position)))
          .bind("saysColour", stylists.get(position).accent().isPresent())
          .bind("position", position + 1)
          .bind("now", now)
          .add();
    }
    batch.execute();
    return ids(handle, shop);
  }

  /** The ids of a shop's stylists by their keys. */
  static Map<String, UUID> ids(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select key, id
            from stylists
            where shop_id = :shop
            """)
        .bind("shop", shop)
        .setMapKeyColumn("key")
        .setMapValueColumn("id")
        .collectInto(new GenericType<>() {});
  }

  static List<FiledStylist> read(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select json_build_object('key', key, 'name', name, 'accent', accent, 'active', active,
              'services', array(select services.key
                from stylist_services does
                join services
                  on services.shop_id = does.shop_id
                  and services.id = does.service_id
                where does.shop_id = stylists.shop_id
                and does.stylist_id = stylists.id
                order by services.position, services.name, services.key),
              'hours', (select json_object_agg((array['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])[weekday], spans)
                from (select weekday, json_agg(<span> order by start_minute) spans
                  from working_hours
                  where working_hours.shop_id = stylists.shop_id
                  and stylist_id = stylists.id
                  group by weekday) days),
              'exceptions', array(select json_build_object('date', day, 'hours', array(select <span>
                    from exception_hours
                    where exception_hours.shop_id = exceptions.shop_id
                    and exception_id = exceptions.id
                    order by start_minute))
                from hours_exceptions exceptions
                where exceptions.shop_id = stylists.shop_id
                and stylist_id = stylists.id
                order by day),
              'timeOff', array(select json_build_object('from', starts_at, 'to', ends_at, 'reason', reason)
                from time_off
                where time_off.shop_id = stylists.shop_id
                and stylist_id = stylists.id
                order by starts_at, ends_at, reason))
            from stylists
            where shop_id = :shop
            order by position, name, key
            """)
        .define("span", SPAN)
        .bind("shop", shop)
        .map(ShopFileJson.row(FiledStylist.class))
        .list();
  }
}
