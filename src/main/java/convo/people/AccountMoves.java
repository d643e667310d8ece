package convo.people;

import convo.access.SessionQueries;
import convo.database.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What opens an account opens another one of the same person from then on, and back: in the
 * transaction of its cause, which holds both.
 */
public final class AccountMoves {
  private AccountMoves() {}

  /**
   * What has moved.
   *
   * @param email the main address of the account that is shut
   * @param addresses its further ones
   * @param identities with outside providers, by their ids
   * @param former what it had given up, and the other one had not
   */
  public record Moved(
      String email, List<String> addresses, List<UUID> identities, List<String> former) {}

  /** Its further addresses. */
  public static List<String> addresses(Handle handle, UUID account) {
    return handle
        .createQuery(
            """
            select email
            from account_addresses
            where account_id = :account
            order by email
            """)
        .bind("account", account)
        .mapTo(String.class)
        .list();
  }

  /** How many identities with outside providers open it. */
  public static int identities(Handle handle, UUID account) {
    return handle
        .createQuery(
            """
            select count(*)
            from account_identities
            where account_id = :account
            """)
        .bind("account", account)
        .mapTo(Integer.class)
        .one();
  }

  /** Nobody signs in to the one that goes any more; its password and its second step stay there. */
  public static Moved join(Handle handle, UUID gone, UUID kept, String email, Instant now) {
    var addresses =
        moved(
            handle,
            """
            update account_addresses
            set account_id = :kept
            where account_id = :gone
            returning email
            """,
            gone,
            kept,
            String.class);
    handle
        .createUpdate(
            """
            insert into account_addresses (email, account_id, verified_at)
            select email, :kept, email_verified_at
            from accounts
            where id = :gone
            """)
        .bind("gone", gone)
        .bind("kept", kept)
        .execute();
    var identities =
        moved(
            handle,
            """
            update account_identities
            set account_id = :kept
            where account_id = :gone
            returning id
            """,
            gone,
            kept,
            UUID.class);
    var former =
        moved(
            handle,
            """
            insert into former_addresses (account_id, email, left_at)
            select :kept, email, left_at
            from former_addresses
            where account_id = :gone
            on conflict (account_id, email) do nothing
            returning email
            """,
            gone,
            kept,
            String.class);
    shut(handle, gone, now);
    return new Moved(email, addresses, identities, former);
  }

  private static <T> List<T> moved(Handle handle, String sql, UUID gone, UUID kept, Class<T> type) {
    return handle.createQuery(sql).bind("gone", gone).bind("kept", kept).mapTo(type).list();
  }

  private static void shut(Handle handle, UUID gone, Instant now) {
    handle
        .createUpdate(
            """
            update accounts
            set email = id || '@merged.invalid', email_verified_at = null, disabled_at = :now, customer_id = null
            where id = :gone
            """)
        .bind("gone", gone)
        .bind("now", now)
        .execute();
    SessionQueries.endAll(handle, gone, now);
  }

  /** Which customer the account is, from now on. */
  public static void setCustomer(Handle handle, UUID account, CustomerId customer) {
    handle
        .createUpdate(
            """
            update accounts
            set customer_id = :customer
            where id = :account
            """)
        .bind("account", account)
        .bind("customer", customer)
        .execute();
  }

  /**
   * What is still where it was moved to goes back, and the account opens again.
   *
   * @return false where the main address is not among the further ones of the other account
   */
  public static boolean apart(Handle handle, UUID gone, UUID kept, Moved moved) {
    Optional<Instant> verified =
        handle
            .createQuery(
                """
                delete from account_addresses
                where account_id = :kept
                and email = :email
                returning verified_at
                """)
            .bind("kept", kept)
            .bind("email", moved.email())
            .mapTo(Instant.class)
            .findOne();
    verified.ifPresent(since -> {
      open(handle, gone, moved.email(), since);
      goBack(handle, gone, kept, moved);
    });
    return verified.isPresent();
  }

  private static void open(Handle handle, UUID gone, String email, Instant verifiedAt) {
    handle
        .createUpdate(
            """
            update accounts
            set email = :email, email_verified_at = :verifiedAt, disabled_at = null
            where id = :gone
            """)
        .bind("gone", gone)
        .bind("email", email)
        .bind("verifiedAt", verifiedAt)
        .execute();
  }

  private static void goBack(Handle handle, UUID gone, UUID kept, Moved moved) {
    handle
        .createUpdate(
            """
            update account_addresses
            set account_id = :gone
            where account_id = :kept
            and email = any(:addresses)
            """)
        .bindArray("addresses", String.class, moved.addresses())
        .bind("gone", gone)
        .bind("kept", kept)
        .execute();
    handle
        .createUpdate(
            """
            update account_identities
            set account_id = :gone
            where account_id = :kept
            and id = any(:identities)
            """)
        .bindArray("identities", UUID.class, moved.identities())
        .bind("gone", gone)
        .bind("kept", kept)
        .execute();
    handle
        .createUpdate(
            """
            delete from former_addresses
            where account_id = :kept
            and email = any(:former)
            """)
        .bindArray("former", String.class, moved.former())
        .bind("kept", kept)
        .execute();
  }
}
