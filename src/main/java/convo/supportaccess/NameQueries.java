package convo.supportaccess;

import convo.database.ShopDoor;
import convo.database.ShopId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.generic.GenericType;

/** What the things are called that a transcript speaks of. */
public final class NameQueries {
  private final ShopDoor door;

  public NameQueries(ShopDoor door) {
    this.door = door;
  }

  /** Their names; what is gone, erased or nameless is left out. */
  Map<UUID, String> names(ShopId shop, Collection<UUID> ids) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(
                    """
                    select id, trim(first_name || ' ' || last_name) name
                    from customer_shop_profiles
                    where shop_id = :shop
                    and id = any (:ids)
                    and erased_at is null
                    union all
                    select id, customer_name
                    from bookings
                    where shop_id = :shop
                    and id = any (:ids)
                    union all
                    select id, name
                    from stylists
                    where shop_id = :shop
                    and id = any (:ids)
                    union all
                    select id, name
                    from services
                    where shop_id = :shop
                    and id = any (:ids)
                    """)
                .bind("shop", shop.value())
                .bindArray("ids", UUID.class, ids.toArray())
                .setMapKeyColumn("id")
                .setMapValueColumn("name")
                .collectInto(new GenericType<Map<UUID, String>>() {}));
  }
}
