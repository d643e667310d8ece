package convo.people;

import convo.database.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.Update;

/** Empties what belongs to a person and to no shop, in the transaction that erases them. */
public final class PersonErasure {
  /** The kind of the last mails, which are the only thing left for a while. */
  public static final String GOODBYE = "goodbye";

  private static final Duration GOODBYES_STAY = Duration.ofDays(7);

  /** The person, the family that is reached through them alone, and whom they were before. */
  private static final List<String> ERASE =
      List.of(
          """
          delete from core.customer_legacy_ids
          where customer_id in (
            select id
            from core.customers
            where :me in (id, contact_customer_id, merged_into_id))
          """,
          """
          update core.customers
          set first_name = '', last_name = '', email = null, phone = null, preferred_contact_method = null,
            dietary_restrictions = null, marketing_consent = false, customer_metadata = '{}',
            contact_customer_id = null, erased_at = :now, updated_at = :now
          where :me in (id, contact_customer_id, merged_into_id)
          and erased_at is null
          """);

  /** What was sent to a person's addresses, and asks them to come. */
  private static final List<String> FORGET_MAIL =
      List.of(
          """
          delete from sign_in_codes
          where email = any(:addresses)
          """,
          """
          delete from outbox_messages
          where recipient = any(:addresses)
          and kind <> :goodbye
          """,
          """
          delete from invitations
          where email = any(:addresses)
          and not exists (select from memberships where account_id = :account)
          """);

  /** An account that works somewhere stays for that; any other is closed without a name. */
  private static final List<String> CLOSE =
      List.of(
          """
          delete from account_addresses
          where account_id = :account
          """,
          """
          delete from former_addresses
          where account_id = :account
          """,
          """
          delete from sessions
          where account_id = :account
          """,
          """
          delete from taken_forms
          where account_id = :account
          """,
          """
          delete from account_second_factors
          where account_id = (
            select id
            from accounts
            where id = :account
            and not support
            and not exists (select from memberships where account_id = :account))
          """,
          """
          delete from account_identities
          where account_id = (
            select id
            from accounts
            where id = :account
            and not support
            and not exists (select from memberships where account_id = :account))
          """,
          """
          update accounts
          set name = '', email = id || '@erased.invalid', email_verified_at = null, password_hash = null,
            language = default, disabled_at = :now
          where id = :account
          and not support
          and not exists (select from memberships where account_id = :account)
          """,
          """
          update accounts
          set customer_id = null, erasure_due_at = null, calendar_key = null, calendar_hash = null, updated_at = :now
          where id = :account
          """);

  private PersonErasure() {}

  /** Whether the account's time is up, and not another node has been here. */
  public static boolean hold(Handle handle, UUID account, Instant now) {
    return handle
        .createQuery(
            """
            select id
            from accounts
            where id = :account
            and erasure_due_at <= :now
            for update
            """)
        .bind("account", account)
        .bind("now", now)
        .mapTo(UUID.class)
        .findOne()
        .isPresent();
  }

  /** Makes those wait who would link a new profile to the person. */
  public static void hold(Handle handle, CustomerId me) {
    handle
        .createQuery(
            """
            select id
            from core.customers
            where :me in (id, contact_customer_id, merged_into_id)
            order by id
            for update
            """)
        .bind("me", me)
        .mapTo(UUID.class)
        .list();
  }

  public static void erase(Handle handle, CustomerId me, Instant now) {
    ERASE.forEach(sql -> update(handle, sql, now).bind("me", me).execute());
  }

  /**
   * Forgets what was sent.
   *
   * @param addresses all that are the person's, now or before
   */
  public static void forgetMail(Handle handle, UUID account, Collection<String> addresses) {
    FORGET_MAIL.forEach(sql ->
        unusedAllowed(handle.createUpdate(sql))
            .bind("account", account)
            .bind("goodbye", GOODBYE)
            .bindArray("addresses", String.class, addresses)
            .execute());
  }

  /** Closes it, and what was put into it: nothing of that is left, and nothing to take apart. */
  public static void close(Handle handle, UUID account, Instant now) {
    for (var one : withMerged(handle, account)) {
      CLOSE.forEach(sql -> update(handle, sql, now).bind("account", one).execute());
      handle
          .createUpdate(
              """
              delete from account_merges
              where account_id = :account
              """)
          .bind("account", one)
          .execute();
    }
  }

  private static List<UUID> withMerged(Handle handle, UUID account) {
    return handle
        .createQuery(
            """
            with recursive merged (id) as (
              select cast(:account as uuid)
              union
              select gone_id
              from merged
              join account_merges on account_id = merged.id and at is not null and undone_at is null
            )
            select id
            from merged
            """)
        .bind("account", account)
        .mapTo(UUID.class)
        .list();
  }

  /** Not every statement of a list says when. */
  private static Update update(Handle handle, String sql, Instant now) {
    return unusedAllowed(handle.createUpdate(sql)).bind("now", now);
  }

  private static Update unusedAllowed(Update update) {
    return update.configure(
        SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true));
  }

  /** The last mails, once they have gone out or cannot. */
  public static void forgetGoodbyes(Handle handle, Instant now) {
    handle
        .createUpdate(
            """
            delete from outbox_messages
            where kind = :goodbye
            and (sent_at is not null or created_at < :longAgo)
            """)
        .bind("goodbye", GOODBYE)
        .bind("longAgo", now.minus(GOODBYES_STAY))
        .execute();
  }
}
