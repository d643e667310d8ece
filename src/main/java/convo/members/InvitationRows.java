package convo.members;

import convo.access.Token;
import convo.database.ShopId;
import convo.outbox.OutboxQueries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The rows of invitations. */
final class InvitationRows {
  /** How many a shop may send within a day, and how many of them to one address. */
  static final int MOST_A_DAY = 20;

  private static final int MOST_TO_ONE = 5;

  private static final String WITHDRAW =
      """
      update invitations
      set withdrawn_at = :now
      where shop_id = :shop
      and accepted_at is null
      and withdrawn_at is null
      """;

  private InvitationRows() {}

  /** Whether no further one may go out today. */
  static boolean areTooMany(Handle handle, ShopId shop, String email, Instant now) {
    return handle
        .createQuery(
            """
            select count(*) >= :most or count(*) filter (where email = :email) >= :mostToOne
            from invitations
            where shop_id = :shop
            and created_at > :yesterday
            """)
        .bind("most", MOST_A_DAY)
        .bind("mostToOne", MOST_TO_ONE)
        .bind("email", email)
        .bind("shop", shop)
        .bind("yesterday", now.minus(Duration.ofDays(1)))
        .mapTo(Boolean.class)
        .one();
  }

  static void insert(
      Handle handle, ShopId shop, Invitation invitation, Token token, Optional<UUID> inviter) {
    handle
        .createUpdate(
            """
            insert into invitations (shop_id, id, name, email, role, stylist_id, token_hash, invited_by, created_at, expires_at)
            values (:shop, :id, :called, :email, :role, :stylist, :token, :inviter, :createdAt, :expiresAt)
            """)
        .bindMethods(invitation)
        .bind("shop", shop)
        .bind("token", token.hash())
        .bind("inviter", inviter)
        .execute();
  }

  /** Who of the team the open invitation to an address asks. */
  static Optional<UUID> stylist(Handle handle, ShopId shop, String email, Instant now) {
    return handle
        .createQuery(
            """
            select stylist_id
            from invitations
            where shop_id = :shop
            and email = :email
            and accepted_at is null
            and withdrawn_at is null
            and expires_at > :now
            and stylist_id is not null
            """)
        .bind("shop", shop)
        .bind("email", email)
        .bind("now", now)
        .mapTo(UUID.class)
        .findOne();
  }

  /** Whether another address than this one is invited as this one of the team. */
  static boolean isAnother(Handle handle, ShopId shop, UUID stylist, String email, Instant now) {
    return handle
        .createQuery(
            """
            select exists (
              select
              from invitations
              where shop_id = :shop
              and stylist_id = :stylist
              and email <> :email
              and accepted_at is null
              and withdrawn_at is null
              and expires_at > :now)
            """)
        .bind("shop", shop)
        .bind("stylist", stylist)
        .bind("email", email)
        .bind("now", now)
        .mapTo(Boolean.class)
        .one();
  }

  /** Makes the link worthless; nothing where it is worthless already. */
  static List<UUID> withdraw(Handle handle, ShopId shop, UUID invitation, Instant now) {
    return withdraw(
        handle,
        shop,
        now,
        handle.createQuery(WITHDRAW + "and id = :of\nreturning id").bind("of", invitation));
  }

  /** Those to an address. */
  static List<UUID> withdrawTo(Handle handle, ShopId shop, String email, Instant now) {
    return withdraw(
        handle,
        shop,
        now,
        handle.createQuery(WITHDRAW + "and email = :of\nreturning id").bind("of", email));
  }

  /** Those that a member has sent. */
  static List<UUID> withdrawOf(Handle handle, ShopId shop, UUID inviter, Instant now) {
    return withdraw(
        handle,
        shop,
        now,
        handle.createQuery(WITHDRAW + "and invited_by = :of\nreturning id").bind("of", inviter));
  }

  private static List<UUID> withdraw(Handle handle, ShopId shop, Instant now, Query withdrawal) {
    var withdrawn = withdrawal.bind("shop", shop).bind("now", now).mapTo(UUID.class).list();
    withdrawn.forEach(invitation -> OutboxQueries.blank(handle, invitation));
    return withdrawn;
  }
}
