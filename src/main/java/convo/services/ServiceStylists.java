package convo.services;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import convo.database.ShopId;
import convo.web.Ticks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The rows that say who does which service. */
final class ServiceStylists {
  private ServiceStylists() {}

  /** Everybody of the team. */
  static List<Service.Doer> all(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select id, name, active
            from stylists
            where shop_id = :shop
            order by active desc, position, name
            """)
        .bind("shop", shop.value())
        .map(ServiceStylists::doer)
        .list();
  }

  /** Who does each service. */
  static Map<UUID, List<Service.Doer>> byService(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select service_id, stylists.id, stylists.name, stylists.active
            from stylist_services
            join stylists
              on stylists.shop_id = stylist_services.shop_id
              and stylists.id = stylist_services.stylist_id
            where stylist_services.shop_id = :shop
            order by stylists.position, stylists.name
            """)
        .bind("shop", shop.value())
        .map((row, context) ->
            Map.entry(row.getObject("service_id", UUID.class), doer(row, context)))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  static List<Service.Doer> of(Handle handle, ShopId shop, UUID service) {
    return byService(handle, shop).getOrDefault(service, List.of());
  }

  /** Writes what was ticked and unticked, and nothing else. */
  static void change(Handle handle, ShopId shop, UUID service, Ticks stylists) {
    Skills.add(handle, shop, stylists.added(), Set.of(service));
    Skills.remove(handle, shop, stylists.removed(), Set.of(service));
  }

  private static Service.Doer doer(ResultSet row, StatementContext context) throws SQLException {
    return new Service.Doer(
        row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("active"));
  }
}
