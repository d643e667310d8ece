package convo.services;

import convo.database.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows of services. */
final class ServiceRows {
  private static final String OF_SHOP =
      """
      select id, name, category, description, price_cents, duration_minutes, buffer_before_minutes, buffer_after_minutes,
        gap_after_minutes, gap_minutes, needs_kind needs, active, version,
        needs_kind is not null and not exists (
          select 1
          from resources
          where resources.shop_id = services.shop_id
          and resources.kind = services.needs_kind) is_lacking,
        coalesce((
          select json_agg(json_build_object('id', stylists.id, 'name', stylists.name, 'active', stylists.active)
            order by stylists.position, stylists.name)
          from stylist_services
          join stylists
            on stylists.shop_id = stylist_services.shop_id
            and stylists.id = stylist_services.stylist_id
          where stylist_services.shop_id = services.shop_id
          and stylist_services.service_id = services.id), '[]') stylists
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
    return handle.createQuery(LIST).bind("shop", shop).mapTo(Service.class).list();
  }

  static Optional<Service> find(Handle handle, ShopId shop, UUID service) {
    return handle
        .createQuery(FIND)
        .bind("shop", shop)
        .bind("service", service)
        .mapTo(Service.class)
        .findOne();
  }

  static ServiceOptions options(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select coalesce((
                select json_agg(json_build_object('id', id, 'name', name, 'active', active)
                  order by active desc, position, name)
                from stylists
                where shop_id = :shop), '[]') stylists,
              array(
                select kind
                from resources
                where shop_id = :shop
                group by kind
                order by min(position), kind) kinds,
              array(
                select category
                from services
                where shop_id = :shop
                and category <> ''
                group by category
                order by min(position), category) categories
            """)
        .bind("shop", shop)
        .mapTo(ServiceOptions.class)
        .one();
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
        .bind("shop", shop)
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
        .bind("shop", shop)
        .mapTo(UUID.class)
        .list();
  }

  /** Inserts a service at the end of the list; empty when the key is taken. */
  static Optional<UUID> insert(Handle handle, ShopId shop, String key, Offer offer, Instant now) {
    return handle
        .createQuery(
            """
            insert into services (shop_id, key, name, category, description, price_cents, duration_minutes, buffer_before_minutes,
              buffer_after_minutes, gap_after_minutes, gap_minutes, needs_kind, position, created_at, updated_at)
            select :shop, :key, :name, :category, :description, :priceCents, :durationMinutes, :bufferBeforeMinutes,
              :bufferAfterMinutes, :gapAfterMinutes, :gapMinutes, :needs, coalesce(max(position), 0) + 1, :now, :now
            from services
            where shop_id = :shop
            on conflict (shop_id, key) do nothing
            returning id
            """)
        .bind("shop", shop)
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
            set name = :name, category = :category, description = :description, price_cents = :priceCents, duration_minutes = :durationMinutes,
              buffer_before_minutes = :bufferBeforeMinutes, buffer_after_minutes = :bufferAfterMinutes,
              gap_after_minutes = :gapAfterMinutes, gap_minutes = :gapMinutes, needs_kind = :needs,
              active = :active, version = version + 1, updated_at = :now
            where shop_id = :shop
            and id = :service
            """)
        .bindMethods(offer)
        .bind("active", active)
        .bind("now", now)
        .bind("shop", shop)
        .bind("service", service)
        .execute();
  }
}
