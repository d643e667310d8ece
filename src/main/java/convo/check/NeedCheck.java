package convo.check;

import convo.database.ShopId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Looks for services that nobody can book, since the shop has nothing of the kind they need. */
final class NeedCheck {
  private NeedCheck() {}

  static List<Difference> differences(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select id
            from services
            where shop_id = :shop
            and needs_kind is not null
            and not exists (
              select 1
              from resources
              where resources.shop_id = services.shop_id
              and resources.kind = services.needs_kind)
            order by id
            """)
        .bind("shop", shop)
        .mapTo(UUID.class)
        .map(
            service -> new Difference("service", service, "needs a kind that the shop has none of"))
        .list();
  }
}
