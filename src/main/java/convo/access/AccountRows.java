package convo.access;

import convo.words.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Accounts by their address: made, proved and found, each in the transaction of its cause. */
public final class AccountRows {
  /**
   * Whom an account's proved addresses lead to at the shops and no other account is: the person of
   * the main one first.
   */
  static final String PERSON =
      """
      (select person.id
        from proved_addresses mine
        join core.customers person on person.email = mine.email
        where mine.account_id = accounts.id
        and mine.is_current
        and person.merged_into_id is null
        and person.erased_at is null
        and not exists (select from accounts other where other.customer_id = person.id)
        order by person.email = accounts.email desc, person.email
        limit 1)
      """;

  private AccountRows() {}

  /** In which language a mail to this address is written; that of the cause where nobody has it. */
  public static Language readerOf(Handle handle, String email) {
    return chosenBy(handle, email).orElseGet(Language::spoken);
  }

  /** The language that whoever signs in with this address has chosen. */
  public static Optional<Language> chosenBy(Handle handle, String email) {
    return handle
        .createQuery(
            """
            select language
            from accounts
            where email = :email
            """)
        .bind("email", email)
        .mapTo(Language.class)
        .findOne();
  }

  /** Notes which customer the account's person is at the shops, unless it is noted already. */
  public static void meetCustomer(Handle handle, UUID account) {
    handle
        .createUpdate(
            """
            update accounts
            set customer_id =
            """
                + PERSON
                + """
                where accounts.id = :account
                and accounts.customer_id is null
                and accounts.email_verified_at is not null
                """)
        .bind("account", account)
        .execute();
  }

  /**
   * The account of an address that somebody has named: made if missing, left as it is if not. That
   * the address is hers nobody has shown. A further address of an account is that account's.
   */
  public static UUID ensure(Handle handle, String email, String name, Instant now) {
    return handle
        .createQuery(
            """
            select account_id
            from account_addresses
            where email = :email
            """)
        .bind("email", email)
        .mapTo(UUID.class)
        .findOne()
        .orElseGet(() -> ensureMain(handle, email, name, now));
  }

  private static UUID ensureMain(Handle handle, String email, String name, Instant now) {
    handle
        .createUpdate(
            """
            insert into accounts (email, name, created_at, updated_at)
            values (:email, :name, :now, :now)
            on conflict (email) do nothing
            """)
        .bind("email", email)
        .bind("name", name)
        .bind("now", now)
        .execute();
    return find(handle, email).orElseThrow();
  }

  /**
   * As {@link #ensure}, of an address whose mail somebody has just shown to read. Reading that of a
   * further address says nothing of the main one.
   */
  public static UUID proved(Handle handle, String email, String name, Instant now) {
    var account = ensure(handle, email, name, now);
    if (find(handle, email).isPresent()) {
      prove(handle, account, now);
    }
    return account;
  }

  /** Notes that the person reads the mail of the account's main address. */
  public static void prove(Handle handle, UUID account, Instant now) {
    handle
        .createUpdate(
            """
            update accounts
            set email_verified_at = :now
            where id = :account
            and email_verified_at is null
            """)
        .bind("account", account)
        .bind("now", now)
        .execute();
  }

  public static Optional<UUID> find(Handle handle, String email) {
    return handle
        .createQuery(
            """
            select id
            from accounts
            where email = :email
            """)
        .bind("email", email)
        .mapTo(UUID.class)
        .findOne();
  }

  /** Whose address it is, main or further. */
  public static Optional<UUID> holder(Handle handle, String email) {
    return handle
        .createQuery(
            """
            select id
            from accounts
            where email = :email
            union all
            select account_id
            from account_addresses
            where email = :email
            limit 1
            """)
        .bind("email", email)
        .mapTo(UUID.class)
        .findOne();
  }

  public static String name(Handle handle, UUID account) {
    return handle
        .createQuery(
            """
            select name
            from accounts
            where id = :account
            """)
        .bind("account", account)
        .mapTo(String.class)
        .one();
  }

  /** Whether somebody has shown to read the mail of the main address. */
  public static boolean isProved(Handle handle, UUID account) {
    return handle
        .createQuery(
            """
            select email_verified_at is not null
            from accounts
            where id = :account
            """)
        .bind("account", account)
        .mapTo(Boolean.class)
        .one();
  }

  /** Whether nobody has closed the account. */
  public static boolean isOpen(Handle handle, UUID account) {
    return handle
        .createQuery(
            """
            select disabled_at is null
            from accounts
            where id = :account
            """)
        .bind("account", account)
        .mapTo(Boolean.class)
        .one();
  }
}
