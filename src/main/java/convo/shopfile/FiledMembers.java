package convo.shopfile;

import convo.access.AccountRows;
import convo.access.ShopAccess;
import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.database.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;

/**
 * Lets the members of a file work in its shop, under accounts that are made where there are none,
 * and never leaves a shop without the owner it has.
 */
final class FiledMembers {
  private static final String OWNER = "owner";

  private FiledMembers() {}

  static void save(
      Handle handle,
      ShopId shop,
      List<Located<ShopFile.Member>> members,
      Map<String, UUID> stylists,
      Actor by,
      Instant now,
      Problems problems) {
    var before = roles(handle, shop);
    var demoted = new ArrayList<String>();
    for (var placed : members) {
      var member = placed.value();
      var account = AccountRows.ensure(handle, member.email(), member.name(), now);
      var role = before.getOrDefault(account, "");
      if (role.equals(OWNER) && !member.role().equals(OWNER)) {
        demoted.add(placed.path());
      }
      save(handle, shop, account, member, stylists, now);
      record(handle, shop, account, new Change(role, member.role()), by, now);
    }
    if (!demoted.isEmpty() && !roles(handle, shop).containsValue(OWNER)) {
      demoted.forEach(path ->
          problems.add(path + ".role", "must stay owner: the shop would be left without one"));
    }
  }

  /** The role of each account, while nobody else changes it. */
  private static Map<UUID, String> roles(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select account_id, role
            from memberships
            where shop_id = :shop
            order by account_id
            for update
            """)
        .bind("shop", shop)
        .setMapKeyColumn("account_id")
        .setMapValueColumn("role")
        .collectInto(new GenericType<>() {});
  }

  private static void save(
      Handle handle,
      ShopId shop,
      UUID account,
      ShopFile.Member member,
      Map<String, UUID> stylists,
      Instant now) {
    handle
        .createUpdate(
            """
            insert into memberships (shop_id, account_id, role, stylist_id, created_at, role_changed_at)
            values (:shop, :account, :role, :stylist, :now, :now)
            on conflict (shop_id, account_id) do update
              set role = excluded.role, stylist_id = excluded.stylist_id, role_changed_at =
                case when memberships.role = excluded.role then memberships.role_changed_at else excluded.role_changed_at end
            """)
        .bind("shop", shop)
        .bind("account", account)
        .bind("role", member.role())
        .bind("stylist", member.stylist().map(stylists::get))
        .bind("now", now)
        .execute();
  }

  private static void record(
      Handle handle, ShopId shop, UUID account, Change role, Actor by, Instant now) {
    if (!role.before().equals(role.after())) {
      var action = role.before().isEmpty() ? AuditAction.JOINED : AuditAction.EDITED;
      var changes = Map.of("role", role);
      AuditQueries.record(handle, shop, now, by, action, ShopAccess.MEMBER, account, 0, changes);
    }
  }

  static List<ShopFile.Member> read(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select json_build_object('email', accounts.email, 'name', accounts.name, 'role', role,
              'stylist', stylists.key)
            from memberships
            join accounts on accounts.id = memberships.account_id
            left join stylists
              on stylists.shop_id = memberships.shop_id
              and stylists.id = memberships.stylist_id
            where memberships.shop_id = :shop
            order by array_position(array['owner', 'manager', 'stylist'], role), accounts.email collate "C"
            """)
        .bind("shop", shop)
        .map(ShopFileJson.row(ShopFile.Member.class))
        .list();
  }
}
