package convo.services;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.database.ShopDoor;
import convo.database.ShopId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The order in which a shop shows its services. */
public final class PositionQueries {
  private final ShopDoor door;
  private final InstantSource clock;

  public PositionQueries(ShopDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /**
   * Moves a service by one place among those that can be booked; at an end it stays.
   *
   * @param step -1 for up, 1 for down
   * @return false when the shop offers no such service
   */
  boolean move(ShopId shop, UUID service, int step, Actor actor) {
    return door.write(
        shop,
        handle -> {
          ServiceRows.lock(handle, shop);
          var order = new ArrayList<>(order(handle, shop));
          var from = order.indexOf(service);
          var to = from + step;
          if (from >= 0 && to >= 0 && to < order.size()) {
            Collections.swap(order, from, to);
            write(handle, shop, order);
            record(handle, shop, service, actor, from + 1, to + 1);
          }
          return from >= 0;
        });
  }

  private static List<UUID> order(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select id
            from services
            where shop_id = :shop
            and active
            order by position, name, id
            """)
        .bind("shop", shop)
        .mapTo(UUID.class)
        .list();
  }

  private static void write(Handle handle, ShopId shop, List<UUID> order) {
    handle
        .createUpdate(
            """
            update services
            set position = place
            from unnest(:services) with ordinality as wanted (service, place)
            where shop_id = :shop
            and id = service
            and position <> place
            """)
        .bind("shop", shop)
        .bindArray("services", UUID.class, order)
        .execute();
  }

  private void record(
      Handle handle, ShopId shop, UUID service, Actor actor, int before, int after) {
    AuditQueries.record(
        handle,
        shop,
        clock.instant(),
        actor,
        AuditAction.MOVED,
        ServiceWords.SUBJECT,
        service,
        0,
        Map.of("position", new Change(Integer.toString(before), Integer.toString(after))));
  }
}
