package convo.access;

import convo.database.PlatformDoor;
import convo.web.Check;
import convo.web.Language;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;

/** Accounts by their address: who they are and what opens them. */
public final class AccountQueries {
  private final PlatformDoor platform;
  private final InstantSource clock;

  public AccountQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** The one spelling under which an address is kept. */
  public static String address(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  /** Whether it has the shape of an address, the same that forms ask for. */
  public static boolean isAddress(String address) {
    return !address.isEmpty() && new Check().email("email", address).errors().isEmpty();
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
  static UUID proved(Handle handle, String email, String name, Instant now) {
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

  static Optional<UUID> find(Handle handle, String email) {
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

  static String name(Handle handle, UUID account) {
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

  /** What the people of these accounts are called. */
  public Map<UUID, String> names(Collection<UUID> accounts) {
    return platform.read(handle ->
        handle
            .createQuery(
                """
                select id, name
                from accounts
                where id = any (:accounts)
                """)
            .bindArray("accounts", UUID.class, accounts.toArray())
            .setMapKeyColumn("id")
            .setMapValueColumn("name")
            .collectInto(new GenericType<Map<UUID, String>>() {}));
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
  static boolean isOpen(Handle handle, UUID account) {
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

  /**
   * Finds the customer that the account's person is at the shops, by the addresses she has proved.
   * Nothing of the customer changes by it.
   */
  public void meetCustomer(UUID account) {
    platform.useWrite(handle ->
        handle
            .createUpdate(
                """
                update accounts
                set customer_id = (
                  select customers.id
                  from core.customers
                  where (customers.email = accounts.email
                    or customers.email in (select email from account_addresses where account_id = accounts.id))
                  and customers.merged_into_id is null
                  and customers.erased_at is null
                  and not exists (select from accounts other where other.customer_id = customers.id)
                  order by customers.email = accounts.email desc
                  limit 1)
                where accounts.id = :account
                and accounts.customer_id is null
                and accounts.email_verified_at is not null
                """)
            .bind("account", account)
            .execute());
  }

  void rename(UUID account, String name) {
    platform.useWrite(handle ->
        handle
            .createUpdate(
                """
                update accounts
                set name = :name, updated_at = :now
                where id = :account
                """)
            .bind("account", account)
            .bind("name", name)
            .bind("now", clock.instant())
            .execute());
  }

  void speak(UUID account, Language language) {
    platform.useWrite(handle ->
        handle
            .createUpdate(
                """
                update accounts
                set language = :language, updated_at = :now
                where id = :account
                """)
            .bind("account", account)
            .bind("language", language.tag())
            .bind("now", clock.instant())
            .execute());
  }

  /** Closes the account to its person: every session ends at once, and no new one begins. */
  public boolean disable(String email) {
    return platform.write(handle -> {
      var disabled =
          handle
              .createQuery(
                  """
                  update accounts
                  set disabled_at = :now, updated_at = :now
                  where email = :email
                  and disabled_at is null
                  returning id
                  """)
              .bind("email", email)
              .bind("now", clock.instant())
              .mapTo(UUID.class)
              .findOne();
      disabled.ifPresent(account -> SessionQueries.endAll(handle, account, clock.instant()));
      return disabled.isPresent();
    });
  }
}
