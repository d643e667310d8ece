package convo.shopfile;

import convo.database.ShopId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The services of a file in the database; those that the file does not name stay as they are. */
final class FiledServices {
  private FiledServices() {}

  /** What changes on a service that is there is dated by the {@link ImportHistory}. */
  static void save(Handle handle, ShopId shop, List<ShopFile.Service> services, Instant now) {
    var batch =
        handle.prepareBatch(
            """
            insert into services (shop_id, key, name, category, description, price_cents, duration_minutes, buffer_before_minutes,
              buffer_after_minutes, gap_after_minutes, gap_minutes, needs_kind, position, active, created_at, updated_at)
            values (:shop, :key, :name, :category, :description, :priceCents, :durationMinutes, :bufferBeforeMinutes,
              :bufferAfterMinutes, :gapAfter, :gap, :needs, :position, :active, :now, :now)
            on conflict (shop_id, key) do update
              set name = excluded.name, category = excluded.category, description = excluded.description,
                price_cents = excluded.price_cents,
                duration_minutes = excluded.duration_minutes,
                buffer_before_minutes = excluded.buffer_before_minutes,
                buffer_after_minutes = excluded.buffer_after_minutes,
                gap_after_minutes = excluded.gap_after_minutes, gap_minutes = excluded.gap_minutes, needs_kind = excluded.needs_kind,
                position = excluded.position, active = excluded.active
            """);
    for (var position = 0; position < services.size(); position++) {
      var service = services.get(position);
      batch
          .bind("shop", shop)
          .bindMethods(service)
          .bind("gapAfter", service.gap().map(ShopFile.Gap::afterMinutes))
          .bind("gap", service.gap().map(ShopFile.Gap::minutes))
          .bind("position", position + 1)
          .bind("now", now)
          .add();
    }
    batch.execute();
  }

  static List<ShopFile.Service> read(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select json_build_object('key', key, 'name', name, 'category', category, 'description', description, 'priceCents', price_cents,
              'durationMinutes', duration_minutes, 'bufferBeforeMinutes', buffer_before_minutes,
              'bufferAfterMinutes', buffer_after_minutes, 'needs', needs_kind, 'active', active,
              'gap', case when gap_minutes > 0
                then json_build_object('afterMinutes', gap_after_minutes, 'minutes', gap_minutes) end)
            from services
            where shop_id = :shop
            order by position, name, key
            """)
        .bind("shop", shop)
        .map(ShopFileJson.row(ShopFile.Service.class))
        .list();
  }
}
