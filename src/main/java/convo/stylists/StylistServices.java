package convo.stylists;

import convo.database.ShopId;
import convo.services.Skills;
import convo.web.Ticks;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

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
        .bind("shop", shop)
        .mapTo(Offered.class)
        .list();
  }

  /** Writes what was ticked and unticked, and nothing else. */
  static void change(Handle handle, ShopId shop, UUID stylist, Ticks services) {
    Skills.add(handle, shop, Set.of(stylist), services.added());
    Skills.remove(handle, shop, Set.of(stylist), services.removed());
  }
}
