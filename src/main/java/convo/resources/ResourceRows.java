package convo.resources;

import convo.database.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows of resources. */
final class ResourceRows {
  private ResourceRows() {}

  /** All of a shop, in the order in which they are taken. */
  static List<Resource> list(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select id, kind, name, version
            from resources
            where shop_id = :shop
            order by position, name, key
            """)
        .bind("shop", shop)
        .mapTo(Resource.class)
        .list();
  }

  /** All of a shop, of which nobody changes or removes one before this transaction ends. */
  static List<Resource> lock(Handle handle, ShopId shop) {
    handle
        .createQuery(
            """
            select id
            from resources
            where shop_id = :shop
            order by id
            for no key update
            """)
        .bind("shop", shop)
        .mapTo(UUID.class)
        .list();
    return list(handle, shop);
  }

  /** Sees that nothing begins to need this one, or to hold it, before this transaction ends. */
  static void seize(Handle handle, ShopId shop, UUID resource) {
    handle
        .createQuery(
            """
            select id
            from resources
            where shop_id = :shop
            and id = :resource
            for update
            """)
        .bind("shop", shop)
        .bind("resource", resource)
        .mapTo(UUID.class)
        .findOne();
  }

  /** Adds one as the last of all; empty when the key is taken. */
  static Optional<UUID> insert(
      Handle handle, ShopId shop, String key, String kind, String name, Instant now) {
    return handle
        .createQuery(
            """
            insert into resources (shop_id, key, kind, name, position, created_at, updated_at)
            select :shop, :key, :kind, :name, coalesce(max(position), 0) + 1, :now, :now
            from resources
            where shop_id = :shop
            on conflict (shop_id, key) do nothing
            returning id
            """)
        .bind("shop", shop)
        .bind("key", key)
        .bind("kind", kind)
        .bind("name", name)
        .bind("now", now)
        .mapTo(UUID.class)
        .findOne();
  }

  static void rename(Handle handle, ShopId shop, UUID resource, String name, Instant now) {
    handle
        .createUpdate(
            """
            update resources
            set name = :name, version = version + 1, updated_at = :now
            where shop_id = :shop
            and id = :resource
            """)
        .bind("name", name)
        .bind("now", now)
        .bind("shop", shop)
        .bind("resource", resource)
        .execute();
  }

  /** Writes the order of all of a shop. */
  static void order(Handle handle, ShopId shop, List<UUID> resources) {
    handle
        .createUpdate(
            """
            update resources
            set position = place
            from unnest(:resources) with ordinality as wanted (resource, place)
            where shop_id = :shop
            and id = resource
            and position <> place
            """)
        .bind("shop", shop)
        .bindArray("resources", UUID.class, resources)
        .execute();
  }

  /** Removes one from the shop, and from the past bookings that held it. */
  static void delete(Handle handle, ShopId shop, UUID resource) {
    execute(
        handle,
        """
        update booking_items
        set resource_id = null
        where shop_id = :shop
        and resource_id = :resource
        """,
        shop,
        resource);
    execute(
        handle,
        """
        delete from booking_segments
        where shop_id = :shop
        and resource_id = :resource
        """,
        shop,
        resource);
    execute(
        handle,
        """
        delete from resources
        where shop_id = :shop
        and id = :resource
        """,
        shop,
        resource);
  }

  private static void execute(Handle handle, String sql, ShopId shop, UUID resource) {
    handle.createUpdate(sql).bind("shop", shop).bind("resource", resource).execute();
  }
}
