package convo.services;

import convo.database.ShopId;
import convo.web.Ticks;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

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
        .bind("shop", shop)
        .mapTo(Service.Doer.class)
        .list();
  }

  /** Writes what was ticked and unticked, and nothing else. */
  static void change(Handle handle, ShopId shop, UUID service, Ticks stylists) {
    Skills.add(handle, shop, stylists.added(), Set.of(service));
    Skills.remove(handle, shop, stylists.removed(), Set.of(service));
  }
}
