package convo.access;

import convo.database.PlatformDoor;
import convo.web.Check;
import convo.words.Language;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.generic.GenericType;

/** What a person changes about the account, and what is asked of accounts as a whole. */
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

  /** One account, as it is asked for its second factor. */
  public Optional<Account> find(UUID account) {
    return platform.read(handle ->
        handle
            .createQuery(
                """
                select id, name, email, support,
                  exists (
                    select from account_second_factors
                    where account_id = accounts.id
                    and confirmed_at is not null) second_factor,
                  customer_id customer, erasure_due_at, language
                from accounts
                where id = :account
                """)
            .bind("account", account)
            .mapTo(Account.class)
            .findOne());
  }

  /** Whether the main address was ever proved, such as by a code. */
  public boolean isProved(UUID account) {
    return platform.read(handle -> AccountRows.isProved(handle, account));
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

  /**
   * Finds the customer that the account's person is at the shops, by the addresses she has proved.
   * Nothing of the customer changes by it.
   */
  public void meetCustomer(UUID account) {
    platform.useWrite(handle -> AccountRows.meetCustomer(handle, account));
  }

  public void rename(UUID account, String name) {
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

  public void speak(UUID account, Language language) {
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
