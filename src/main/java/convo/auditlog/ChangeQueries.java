package convo.auditlog;

import convo.audit.Deed;
import convo.database.ShopDoor;
import convo.shops.Shop;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All changes of a shop, newest first. */
public final class ChangeQueries {
  private final ShopDoor door;

  public ChangeQueries(ShopDoor door) {
    this.door = door;
  }

  /**
   * Finds them.
   *
   * @param after the last one of the page before; history never changes, so neither does its place
   */
  List<Deed> find(Shop shop, ChangeFilter filter, Optional<UUID> after, int most) {
    return door.read(
        shop.id(),
        handle ->
            handle
                .createQuery(
                    """
                    select id, at, actor_kind, actor_name, action, coalesce(subject_version, 0) version, changes,
                      subject, subject_id
                    from audit_entries
                    where shop_id = :shop
                    and (cast(:account as uuid) is null or actor_account_id = :account)
                    and (cast(:kind as text) is null or actor_kind = :kind)
                    and (cast(:subject as text) is null or subject = :subject)
                    and (cast(:begin as timestamptz) is null or at >= :begin)
                    and (cast(:end as timestamptz) is null or at < :end)
                    and (cast(:after as uuid) is null or (at, id) < (
                      select previous.at, previous.id
                      from audit_entries previous
                      where previous.shop_id = :shop
                      and previous.id = :after))
                    order by at desc, id desc
                    limit :most
                    """)
                .bind("shop", shop.id())
                .bind("account", filter.account())
                .bind("kind", filter.kind())
                .bind("subject", filter.subject())
                .bind("begin", filter.begin(shop))
                .bind("end", filter.end(shop))
                .bind("after", after)
                .bind("most", most)
                .mapTo(Deed.class)
                .list());
  }
}
