package convo.shopfile;

import convo.database.ShopId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The resources of a file in the database; those that the file does not name stay as they are. */
final class FiledResources {
  private FiledResources() {}

  /** What changes on one that is there is dated by the {@link ImportHistory}. */
  static void save(Handle handle, ShopId shop, List<ShopFile.Resource> resources, Instant now) {
    var batch =
        handle.prepareBatch(
            """
            insert into resources (shop_id, key, kind, name, position, created_at, updated_at)
            values (:shop, :key, :kind, :name, :position, :now, :now)
            on conflict (shop_id, key) do update
              set kind = excluded.kind, name = excluded.name, position = excluded.position
            """);
    for (var position = 0; position < resources.size(); position++) {
      batch
          .bind("shop", shop)
          .bindMethods(resources.get(position))
          .bind("position", position + 1)
          .bind("now", now)
          .add();
    }
    batch.execute();
  }

  static List<ShopFile.Resource> read(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select json_build_object('key', key, 'kind', kind, 'name', name)
            from resources
            where shop_id = :shop
            order by position, name, key
            """)
        .bind("shop", shop)
        .map(ShopFileJson.row(ShopFile.Resource.class))
        .list();
  }
}
