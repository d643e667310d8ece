package convo.services;

import convo.database.ShopId;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes which stylist does which service, whichever of the two is being edited. */
public final class Skills {
  private Skills() {}

  /** These stylists do these services from now on. */
  public static void add(Handle handle, ShopId shop, Set<UUID> stylists, Set<UUID> services) {
    handle
        .createUpdate(
            """
            insert into stylist_services (shop_id, stylist_id, service_id)
            select :shop, stylists.id, services.id
            from stylists
            join services on services.shop_id = stylists.shop_id
            where stylists.shop_id = :shop
            and stylists.id = any(:stylists)
            and services.id = any(:services)
            on conflict do nothing
            """)
        .bind("shop", shop)
        .bindArray("stylists", UUID.class, stylists)
        .bindArray("services", UUID.class, services)
        .execute();
  }

  /** These stylists do these services no more. */
  public static void remove(Handle handle, ShopId shop, Set<UUID> stylists, Set<UUID> services) {
    handle
        .createUpdate(
            """
            delete from stylist_services
            where shop_id = :shop
            and stylist_id = any(:stylists)
            and service_id = any(:services)
            """)
        .bind("shop", shop)
        .bindArray("stylists", UUID.class, stylists)
        .bindArray("services", UUID.class, services)
        .execute();
  }
}
