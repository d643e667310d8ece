package convo.shopfile;

import convo.database.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Writes the services and stylists of a file; those that the file does not name stay as they are.
 */
final class TeamRows {
  private TeamRows() {}

  /** Gives the ids of the shop's services by their keys. */
  static Map<String, UUID> saveServices(
      Handle handle, ShopId shop, List<ShopFile.Service> services, Instant now) {
    var batch =
        handle.prepareBatch(
            """
            insert into services (shop_id, key, name, price_cents, duration_minutes, buffer_before_minutes,
              buffer_after_minutes, gap_after_minutes, gap_minutes, position, active, created_at, updated_at)
            values (:shop, :key, :name, :priceCents, :durationMinutes, :bufferBeforeMinutes,
              :bufferAfterMinutes, :gapAfter, :gap, :position, :active, :now, :now)
            on conflict (shop_id, key) do update
              set name = excluded.name, price_cents = excluded.price_cents,
                duration_minutes = excluded.duration_minutes,
                buffer_before_minutes = excluded.buffer_before_minutes,
                buffer_after_minutes = excluded.buffer_after_minutes,
                gap_after_minutes = excluded.gap_after_minutes, gap_minutes = excluded.gap_minutes,
                position = excluded.position, active = excluded.active,
                updated_at = excluded.updated_at
              where (services.name, services.price_cents, services.duration_minutes,
                  services.buffer_before_minutes, services.buffer_after_minutes, services.gap_after_minutes,
                  services.gap_minutes, services.position, services.active)
                is distinct from (excluded.name, excluded.price_cents, excluded.duration_minutes,
                  excluded.buffer_before_minutes, excluded.buffer_after_minutes, excluded.gap_after_minutes,
                  excluded.gap_minutes, excluded.position, excluded.active)
            """);
    for (var position = 0; position < services.size(); position++) {
      var service = services.get(position);
      batch
          .bind("shop", shop.value())
          .bindMethods(service)
          .bind("gapAfter", service.gap().map(ShopFile.Gap::afterMinutes))
          .bind("gap", service.gap().map(ShopFile.Gap::minutes))
          .bind("position", position + 1)
          .bind("now", now)
          .add();
    }
    batch.execute();
    return ids(
        handle,
        shop,
        """
        select key, id
        from services
        where shop_id = :shop
        """);
  }

  /** Gives the ids of the shop's stylists by their keys. */
  static Map<String, UUID> saveStylists(
      Handle handle, ShopId shop, List<FiledStylist> stylists, Instant now) {
    var batch =
        handle.prepareBatch(
            """
            insert into stylists (shop_id, key, name, position, active, created_at, updated_at)
            values (:shop, :key, :name, :position, :active, :now, :now)
            on conflict (shop_id, key) do update
              set name = excluded.name, position = excluded.position, active = excluded.active,
                updated_at = excluded.updated_at
              where (stylists.name, stylists.position, stylists.active)
                is distinct from (excluded.name, excluded.position, excluded.active)
            """);
    for (var position = 0; position < stylists.size(); position++) {
      batch
          .bind("shop", shop.value())
          .bindMethods(stylists.get(position))
          .bind("position", position + 1)
          .bind("now", now)
          .add();
    }
    batch.execute();
    return ids(
        handle,
        shop,
        """
        select key, id
        from stylists
        where shop_id = :shop
        """);
  }

  private static Map<String, UUID> ids(Handle handle, ShopId shop, String sql) {
    return handle
        .createQuery(sql)
        .bind("shop", shop.value())
        .reduceRows(
            new HashMap<>(),
            (ids, row) -> {
              ids.put(row.getColumn("key", String.class), row.getColumn("id", UUID.class));
              return ids;
            });
  }
}
