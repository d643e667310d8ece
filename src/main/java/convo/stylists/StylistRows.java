package convo.stylists;

import convo.database.ShopId;
import convo.shops.Accent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows of stylists. */
final class StylistRows {
  private static final String OF_SHOP =
      """
      select id, name, accent, active, version, coalesce((
        select json_agg(json_build_object('id', services.id, 'name', services.name, 'active', services.active)
          order by services.active desc, services.position, services.name)
        from stylist_services
        join services
          on services.shop_id = stylist_services.shop_id
          and services.id = stylist_services.service_id
        where stylist_services.shop_id = stylists.shop_id
        and stylist_services.stylist_id = stylists.id), '[]') services
      from stylists
      where shop_id = :shop
      """;
  private static final String LIST =
      OF_SHOP
          + """
          order by active desc, position, name, id
          """;
  private static final String FIND =
      OF_SHOP
          + """
          and id = :stylist
          """;

  private StylistRows() {}

  static List<Stylist> list(Handle handle, ShopId shop) {
    return handle.createQuery(LIST).bind("shop", shop).mapTo(Stylist.class).list();
  }

  static Optional<Stylist> find(Handle handle, ShopId shop, UUID stylist) {
    return handle
        .createQuery(FIND)
        .bind("shop", shop)
        .bind("stylist", stylist)
        .mapTo(Stylist.class)
        .findOne();
  }

  /** The stylist, whom nobody else changes before this transaction ends. */
  static Optional<Stylist> lock(Handle handle, ShopId shop, UUID stylist) {
    return handle
        .createQuery(
            """
            select id
            from stylists
            where shop_id = :shop
            and id = :stylist
            for no key update
            """)
        .bind("shop", shop)
        .bind("stylist", stylist)
        .mapTo(UUID.class)
        .findOne()
        .flatMap(locked -> find(handle, shop, locked));
  }

  /** The whole team, whom nobody else changes before this transaction ends. */
  static void lock(Handle handle, ShopId shop) {
    handle
        .createQuery(
            """
            select id
            from stylists
            where shop_id = :shop
            order by id
            for no key update
            """)
        .bind("shop", shop)
        .mapTo(UUID.class)
        .list();
  }

  /** Inserts a stylist at the end of the list; empty when the key is taken. */
  static Optional<UUID> insert(
      Handle handle, ShopId shop, String key, String name, Accent accent, Instant now) {
    return handle
        .createQuery(
            """
            insert into stylists (shop_id, key, name, accent, position, created_at, updated_at)
            select :shop, :key, :name, :accent, coalesce(max(position), 0) + 1, :now, :now
            from stylists
            where shop_id = :shop
            on conflict (shop_id, key) do nothing
            returning id
            """)
        .bind("shop", shop)
        .bind("key", key)
        .bind("name", name)
        .bind("accent", accent)
        .bind("now", now)
        .mapTo(UUID.class)
        .findOne();
  }

  static void update(
      Handle handle,
      ShopId shop,
      UUID stylist,
      String name,
      Accent accent,
      boolean active,
      Instant now) {
    handle
        .createUpdate(
            """
            update stylists
            set name = :name, accent = :accent, active = :active, version = version + 1, updated_at = :now
            where shop_id = :shop
            and id = :stylist
            """)
        .bind("name", name)
        .bind("accent", accent)
        .bind("active", active)
        .bind("now", now)
        .bind("shop", shop)
        .bind("stylist", stylist)
        .execute();
  }
}
