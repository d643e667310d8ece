package convo.stylists;

import convo.database.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows of stylists. */
final class StylistRows {
  private StylistRows() {}

  static List<Stylist> list(Handle handle, ShopId shop) {
    var services = StylistServices.byStylist(handle, shop);
    return handle
        .createQuery(
            """
            select id, name, active, version
            from stylists
            where shop_id = :shop
            order by active desc, position, name, id
            """)
        .bind("shop", shop.value())
        .map((row, context) -> stylist(row, services))
        .list();
  }

  static Optional<Stylist> find(Handle handle, ShopId shop, UUID stylist) {
    return handle
        .createQuery(
            """
            select id, name, active, version
            from stylists
            where shop_id = :shop
            and id = :stylist
            """)
        .bind("shop", shop.value())
        .bind("stylist", stylist)
        .map((row, context) -> stylist(row, StylistServices.byStylist(handle, shop)))
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
        .bind("shop", shop.value())
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
        .bind("shop", shop.value())
        .mapTo(UUID.class)
        .list();
  }

  /** Inserts a stylist at the end of the list; empty when the key is taken. */
  static Optional<UUID> insert(Handle handle, ShopId shop, String key, String name, Instant now) {
    return handle
        .createQuery(
            """
            insert into stylists (shop_id, key, name, position, created_at, updated_at)
            select :shop, :key, :name, coalesce(max(position), 0) + 1, :now, :now
            from stylists
            where shop_id = :shop
            on conflict (shop_id, key) do nothing
            returning id
            """)
        .bind("shop", shop.value())
        .bind("key", key)
        .bind("name", name)
        .bind("now", now)
        .mapTo(UUID.class)
        .findOne();
  }

  static void update(
      Handle handle, ShopId shop, UUID stylist, String name, boolean active, Instant now) {
    handle
        .createUpdate(
            """
            update stylists
            set name = :name, active = :active, version = version + 1, updated_at = :now
            where shop_id = :shop
            and id = :stylist
            """)
        .bind("name", name)
        .bind("active", active)
        .bind("now", now)
        .bind("shop", shop.value())
        .bind("stylist", stylist)
        .execute();
  }

  private static Stylist stylist(ResultSet row, Map<UUID, List<Offered>> services)
      throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new Stylist(
        id,
        row.getString("name"),
        row.getBoolean("active"),
        row.getInt("version"),
        services.getOrDefault(id, List.of()));
  }
}
