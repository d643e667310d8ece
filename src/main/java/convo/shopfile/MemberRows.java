package convo.shopfile;

import convo.access.AccountQueries;
import convo.database.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Lets the members of a file work in its shop, under accounts that are made where there are none.
 */
final class MemberRows {
  private MemberRows() {}

  static void save(
      Handle handle,
      ShopId shop,
      List<ShopFile.Member> members,
      Map<String, UUID> stylists,
      Instant now) {
    for (var member : members) {
      var account = AccountQueries.ensure(handle, member.email(), member.name(), now);
      handle
          .createUpdate(
              """
              insert into memberships (shop_id, account_id, role, stylist_id, created_at)
              values (:shop, :account, :role, :stylist, :now)
              on conflict (shop_id, account_id) do update
                set role = excluded.role, stylist_id = excluded.stylist_id
              """)
          .bind("shop", shop.value())
          .bind("account", account)
          .bind("role", member.role())
          .bind("stylist", member.stylist().map(stylists::get))
          .bind("now", now)
          .execute();
    }
  }
}
