package convo.services;

import convo.database.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows of services. */
final class ServiceRows {
  private static final String OF_SHOP =
      """
      select id, name, price_cents, duration_minutes, buffer_before_minutes, buffer_after_minutes,
        gap_after_minutes, gap_minutes, active, version
      from services
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
          and id = :service
          """;

  private ServiceRows() {}

  static List<Service> list(Handle handle, ShopId shop) {
    var doers = ServiceStylists.byService(handle, shop);
    return handle
        .createQuery(LIST)
        .bind("shop", shop.value())
        .map((row, context) -> service(row, doers.getOrDefault(id(row), List.of())))
        .list();
  }

  static Optional<Service> find(Handle handle, ShopId shop, UUID service) {
    return handle
        .createQuery(FIND)
        .bind("shop", shop.value())
        .bind("service", service)
        .map((row, context) -> service(row, ServiceStylists.of(handle, shop, service)))
        .findOne();
  }

  /** The service, which nobody else changes before this transaction ends. */
  static Optional<Service> lock(Handle handle, ShopId shop, UUID service) {
    return handle
        .createQuery(
            """
            select id
            from services
            where shop_id = :shop
            and id = :service
            for no key update
            """)
        .bind("shop", shop.value())
        .bind("service", service)
        .mapTo(UUID.class)
        .findOne()
        .flatMap(locked -> find(handle, shop, locked));
  }

  /** All services, which nobody else changes before this transaction ends. */
  static void lock(Handle handle, ShopId shop) {
    handle
        .createQuery(
            """
            select id
            from services
            where shop_id = :shop
            order by id
            for no key update
            """)
        .bind("shop", shop.value())
        .mapTo(UUID.class)
        .list();
  }

  /** Inserts a service at the end of the list; empty when the key is taken. */
  static Optional<UUID> insert(Handle handle, ShopId shop, String key, Offer offer, Instant now) {
    return handle
        .createQuery(
            """
            insert into services (shop_id, key, name, price_cents, duration_minutes, buffer_before_minutes,
              buffer_after_minutes, gap_after_minutes, gap_minutes, position, created_at, updated_at)
            select :shop, :key, :name, :priceCents, :durationMinutes, :bufferBeforeMinutes,
              :bufferAfterMinutes, :gapAfterMinutes, :gapMinutes, coalesce(max(position), 0) + 1, :now, :now
            from services
            where shop_id = :shop
            on conflict (shop_id, key) do nothing
            returning id
            """)
        .bind("shop", shop.value())
        .bind("key", key)
        .bindMethods(offer)
        .bind("now", now)
        .mapTo(UUID.class)
        .findOne();
  }

  static void update(
      Handle handle, ShopId shop, UUID service, Offer offer, boolean active, Instant now) {
    handle
        .createUpdate(
            """
            update services
            set name = :name, price_cents = :priceCents, duration_minutes = :durationMinutes,
              buffer_before_minutes = :bufferBeforeMinutes, buffer_after_minutes = :bufferAfterMinutes,
              gap_after_minutes = :gapAfterMinutes, gap_minutes = :gapMinutes, active = :active,
              version = version + 1, updated_at = :now
            where shop_id = :shop
            and id = :service
            """)
        .bindMethods(offer)
        .bind("active", active)
        .bind("now", now)
        .bind("shop", shop.value())
        .bind("service", service)
        .execute();
  }

  private static Service service(ResultSet row, List<Service.Doer> stylists) throws SQLException {
    var offer =
        new Offer(
            row.getString("name"),
            row.getLong("price_cents"),
            row.getInt("duration_minutes"),
            row.getInt("buffer_before_minutes"),
            row.getInt("buffer_after_minutes"),
            gap(row));
    return new Service(id(row), offer, row.getBoolean("active"), row.getInt("version"), stylists);
  }

  private static Optional<Offer.Gap> gap(ResultSet row) throws SQLException {
    var minutes = row.getInt("gap_minutes");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(new Offer.Gap(row.getInt("gap_after_minutes"), minutes));
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject("id", UUID.class);
  }
}
