package convo.stylists;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import convo.database.ShopId;
import convo.services.Skills;
import convo.web.Ticks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The rows that say which stylist does which service. */
final class StylistServices {
  private StylistServices() {}

  /** Every service of the shop. */
  static List<Offered> all(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select id, name, active
            from services
            where shop_id = :shop
            order by active desc, position, name
            """)
        .bind("shop", shop.value())
        .map(StylistServices::offered)
        .list();
  }

  /** What each stylist does. */
  static Map<UUID, List<Offered>> byStylist(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select stylist_id, services.id, services.name, services.active
            from stylist_services
            join services
              on services.shop_id = stylist_services.shop_id
              and services.id = stylist_services.service_id
            where stylist_services.shop_id = :shop
            order by services.active desc, services.position, services.name
            """)
        .bind("shop", shop.value())
        .map((row, context) ->
            Map.entry(row.getObject("stylist_id", UUID.class), offered(row, context)))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  /** Writes what was ticked and unticked, and nothing else. */
  static void change(Handle handle, ShopId shop, UUID stylist, Ticks services) {
    Skills.add(handle, shop, Set.of(stylist), services.added());
    Skills.remove(handle, shop, Set.of(stylist), services.removed());
  }

  private static Offered offered(ResultSet row, StatementContext context) throws SQLException {
    return new Offered(
        row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("active"));
  }
}
