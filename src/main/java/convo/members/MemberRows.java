package convo.members;

import convo.access.Access;
import convo.database.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows of memberships. */
final class MemberRows {
  private MemberRows() {}

  static List<Member> list(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select accounts.id account, accounts.name, accounts.email, memberships.role, memberships.stylist_id stylist,
              stylists.name stylist_name, memberships.created_at since
            from memberships
            join accounts on accounts.id = memberships.account_id
            left join stylists
              on stylists.shop_id = memberships.shop_id
              and stylists.id = memberships.stylist_id
            where memberships.shop_id = :shop
            order by
              case memberships.role when 'owner' then 1 when 'manager' then 2 else 3 end,
              accounts.name,
              accounts.id
            """)
        .bind("shop", shop)
        .mapTo(Member.class)
        .list();
  }

  /** Makes owners who change members at once do so one after the other. */
  static void lock(Handle handle, ShopId shop) {
    handle
        .createQuery(
            """
            select account_id
            from memberships
            where shop_id = :shop
            order by account_id
            for update
            """)
        .bind("shop", shop)
        .mapTo(UUID.class)
        .list();
  }

  /** Whether this account is an owner of the shop. */
  static boolean isOwner(Handle handle, ShopId shop, Optional<UUID> account) {
    return handle
        .createQuery(
            """
            select exists (
              select
              from memberships
              where shop_id = :shop
              and account_id = :account
              and role = 'owner')
            """)
        .bind("shop", shop)
        .bind("account", account)
        .mapTo(Boolean.class)
        .one();
  }

  /** Whether somebody signs in as this one of the team. */
  static boolean isMember(Handle handle, ShopId shop, UUID stylist) {
    return handle
        .createQuery(
            """
            select exists (
              select
              from memberships
              where shop_id = :shop
              and stylist_id = :stylist)
            """)
        .bind("shop", shop)
        .bind("stylist", stylist)
        .mapTo(Boolean.class)
        .one();
  }

  static void update(
      Handle handle, ShopId shop, UUID account, Access role, Optional<UUID> stylist, Instant now) {
    handle
        .createUpdate(
            """
            update memberships
            set stylist_id = :stylist, role = :role,
              calendar_key = case when stylist_id is not distinct from :stylist then calendar_key end,
              calendar_hash = case when stylist_id is not distinct from :stylist then calendar_hash end,
              role_changed_at = case when role = :role then role_changed_at else cast(:now as timestamptz) end
            where shop_id = :shop
            and account_id = :account
            """)
        .bind("role", role)
        .bind("now", now)
        .bind("stylist", stylist)
        .bind("shop", shop)
        .bind("account", account)
        .execute();
  }

  static void delete(Handle handle, ShopId shop, UUID account) {
    handle
        .createUpdate(
            """
            delete from memberships
            where shop_id = :shop
            and account_id = :account
            """)
        .bind("shop", shop)
        .bind("account", account)
        .execute();
  }
}
