package convo.members;

import convo.access.AccountRows;
import convo.access.ShopAccess;
import convo.access.Token;
import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.database.PlatformDoor;
import convo.outbox.OutboxQueries;
import convo.shops.ShopRow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What the link of an invitation opens, and what saying yes to it does: as long as whoever sent it
 * is an owner still, and nobody has removed since whom it would bring back.
 */
public final class AcceptanceQueries {
  private static final String STANDS =
      """
      and invitations.accepted_at is null
      and invitations.withdrawn_at is null
      and invitations.expires_at > :now
      and exists (
        select
        from memberships
        join accounts on accounts.id = memberships.account_id
        where memberships.shop_id = invitations.shop_id
        and memberships.account_id = invitations.invited_by
        and memberships.role = 'owner'
        and accounts.disabled_at is null)
      """;

  private final PlatformDoor platform;
  private final InstantSource clock;

  public AcceptanceQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** The open invitation of this link. */
  Optional<Invited> find(Token token) {
    return platform.read(handle ->
        handle
            .createQuery(
                """
                select
                  invitations.id,
                  invitations.name called,
                  invitations.email,
                  invitations.role,
                  invitations.stylist_id stylist,
                  invitations.created_at,
                  invitations.expires_at,
                  exists (select from accounts where accounts.email = invitations.email) known,
                  exists (
                    select
                    from accounts
                    where accounts.support
                    and (accounts.email = invitations.email or accounts.id = (
                      select account_id
                      from account_addresses
                      where account_addresses.email = invitations.email))) support,
                """
                    + ShopRow.COLUMNS
                    + """
                    from invitations
                    join shops on shops.id = invitations.shop_id
                    where invitations.token_hash = :token
                    """
                    + STANDS)
            .bind("token", token.hash())
            .bind("now", clock.instant())
            .mapTo(Invited.class)
            .findOne());
  }

  /**
   * Makes the address a member. A new person gets an account, for the link has proved the mailbox;
   * of an account that exists nothing changes. Nobody is signed in.
   *
   * @return the account; empty when the invitation was used or withdrawn a moment ago, the person
   *     was removed after it was written, or her account is closed
   */
  Optional<UUID> accept(Invited invited, String name) {
    var now = clock.instant();
    var invitation = invited.invitation();
    return platform.write(
        invited.shop().id(),
        handle -> {
          MemberRows.lock(handle, invited.shop().id());
          if (!use(handle, invited, now)) {
            return Optional.empty();
          }
          OutboxQueries.blank(handle, invitation.id());
          var account = AccountRows.proved(handle, invitation.email(), name, now);
          if (!isOpen(handle, account) || wasRemovedSince(handle, invited, account)) {
            handle.rollback();
            return Optional.empty();
          }
          join(handle, invited, account, now);
          record(handle, invited, account, now);
          return Optional.of(account);
        });
  }

  private static boolean use(Handle handle, Invited invited, Instant now) {
    return handle
            .createUpdate(
                """
                update invitations
                set accepted_at = :now
                where shop_id = :shop
                and id = :invitation
                """
                    + STANDS)
            .bind("shop", invited.shop().id())
            .bind("invitation", invited.invitation().id())
            .bind("now", now)
            .execute()
        == 1;
  }

  /** Held, so that it is not put into another one at this moment, which it takes no role to. */
  private static boolean isOpen(Handle handle, UUID account) {
    return handle
        .createQuery(
            """
            select id
            from accounts
            where id = :account
            and disabled_at is null
            for no key update
            """)
        .bind("account", account)
        .mapTo(UUID.class)
        .findOne()
        .isPresent();
  }

  /** By another address of hers, too, which nobody told the shop. */
  private static boolean wasRemovedSince(Handle handle, Invited invited, UUID account) {
    return handle
        .createQuery(
            """
            select exists (
              select
              from audit_entries
              where shop_id = :shop
              and subject = 'member'
              and subject_id = :account
              and action = 'removed'
              and at > :written)
            """)
        .bind("shop", invited.shop().id())
        .bind("account", account)
        .bind("written", invited.invitation().createdAt())
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * Whoever is a member already keeps the role she has. Nobody becomes somebody of the team as whom
   * another has come to sign in meanwhile.
   */
  private static void join(Handle handle, Invited invited, UUID account, Instant now) {
    handle
        .createUpdate(
            """
            insert into memberships (shop_id, account_id, role, stylist_id, created_at, role_changed_at)
            values (
              :shop,
              :account,
              :role,
              (
                select id
                from stylists
                where shop_id = :shop
                and id = :stylist
                and not exists (
                  select
                  from memberships
                  where shop_id = :shop
                  and stylist_id = :stylist)),
              :now,
              :now)
            on conflict (shop_id, account_id) do update
            set stylist_id = excluded.stylist_id
            where memberships.stylist_id is null
            and excluded.stylist_id is not null
            """)
        .bind("shop", invited.shop().id())
        .bind("account", account)
        .bind("role", invited.invitation().role())
        .bind("stylist", invited.invitation().stylist())
        .bind("now", now)
        .execute();
  }

  private static void record(Handle handle, Invited invited, UUID account, Instant now) {
    AuditQueries.record(
        handle,
        invited.shop().id(),
        now,
        Actor.staff(account, AccountRows.name(handle, account)),
        AuditAction.JOINED,
        ShopAccess.MEMBER,
        account,
        0,
        Map.of("role", new Change("", invited.invitation().role().key())));
  }
}
