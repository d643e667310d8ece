package convo.people;

import static convo.words.Words.people;

import convo.access.Account;
import convo.access.AccountRows;
import convo.audit.Actor;
import convo.database.CustomerId;
import convo.database.PlatformDoor;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import convo.profiles.ProfileMerge;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The addresses of accounts. What a shop was told under one of them changes nowhere. */
public final class AddressQueries {
  private final PlatformDoor platform;
  private final InstantSource clock;

  public AddressQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** The addresses beside the main one. */
  List<String> further(Account account) {
    return platform.read(handle ->
        handle
            .createQuery(
                """
                select email
                from account_addresses
                where account_id = :account
                order by email
                """)
            .bind("account", account.id())
            .mapTo(String.class)
            .list());
  }

  /** Whether the main address was ever proved, such as by a code. */
  boolean isProved(Account account) {
    return platform.read(handle -> AccountRows.isProved(handle, account.id()));
  }

  /** Adds an address that was proved; false when an account has it already. */
  boolean add(Account account, String email) {
    return platform.write(handle -> {
      var isAdded = AccountRows.isProved(handle, account.id()) && insert(handle, account, email);
      if (isAdded) {
        account.customer().ifPresent(me -> adopt(handle, me, email));
        tell(handle, account, () -> List.of(added(account.email(), email)));
      }
      return isAdded;
    });
  }

  /**
   * Until when an address stays as it is, since by it an account that was put into this one is
   * taken apart again; empty where nothing binds it.
   */
  Optional<Instant> boundUntil(Account account, String email) {
    return platform.read(handle -> boundUntil(handle, account, email));
  }

  private Optional<Instant> boundUntil(Handle handle, Account account, String email) {
    return handle
        .createQuery(
            """
            with recursive part as (
              select cast(:account as uuid) account_id
              union
              select merge.gone_id
              from account_merges merge
              join part on part.account_id = merge.account_id
              where merge.at > :since
              and merge.undone_at is null)
            select max(merge.at)
            from account_merges merge
            join part on part.account_id = merge.account_id
            where merge.at > :since
            and merge.undone_at is null
            and merge.undo -> 'account' ->> 'email' = :email
            """)
        .bind("account", account.id())
        .bind("since", clock.instant().minus(ProfileMerge.UNDOABLE))
        .bind("email", email)
        .mapTo(Instant.class)
        .findOne()
        .map(at -> at.plus(ProfileMerge.UNDOABLE));
  }

  /**
   * Swaps the main address for one of the others; both are told. An address that nobody has ever
   * proved does not stay.
   *
   * @return false where it is none of the others, or is bound
   */
  boolean makeMain(Account account, String email) {
    return platform.write(handle -> {
      var wasProved = AccountRows.isProved(handle, account.id());
      var isOwn = takeUnbound(handle, account, email);
      if (isOwn) {
        setMain(handle, account, email);
        if (wasProved) {
          insert(handle, account, account.email());
        }
        tell(handle, account, () -> mainChanged(account.email(), email));
      }
      return isOwn;
    });
  }

  /**
   * Takes an address away; shops that are told it later do not mean this person.
   *
   * @return false where it is none of the others, or is bound
   */
  boolean remove(Account account, String email) {
    return platform.write(handle -> {
      var isOwn = takeUnbound(handle, account, email);
      if (isOwn) {
        letGo(handle, account, email);
        keepAsFormer(handle, account, email);
        tell(handle, account, () -> removed(account.email(), email));
      }
      return isOwn;
    });
  }

  private boolean insert(Handle handle, Account account, String email) {
    return handle
            .createUpdate(
                """
                insert into account_addresses (email, account_id, verified_at)
                select :email, :account, :now
                where not exists (select from accounts where email = :email)
                on conflict (email) do nothing
                """)
            .bind("email", email)
            .bind("account", account.id())
            .bind("now", clock.instant())
            .execute()
        == 1;
  }

  /** First takes, then looks: whoever could take it sees by what act it came. */
  private boolean takeUnbound(Handle handle, Account account, String email) {
    var isTaken = take(handle, account, email);
    if (isTaken && boundUntil(handle, account, email).isPresent()) {
      handle.rollback();
      return false;
    }
    return isTaken;
  }

  private static boolean take(Handle handle, Account account, String email) {
    return handle
            .createUpdate(
                """
                delete from account_addresses
                where account_id = :account
                and email = :email
                """)
            .bind("account", account.id())
            .bind("email", email)
            .execute()
        == 1;
  }

  private void setMain(Handle handle, Account account, String email) {
    handle
        .createUpdate(
            """
            update accounts
            set email = :email, email_verified_at = :now, updated_at = :now
            where id = :account
            """)
        .bind("account", account.id())
        .bind("email", email)
        .bind("now", clock.instant())
        .execute();
  }

  /** Whom shops wrote down as family under the address is the person's family now. */
  private void adopt(Handle handle, CustomerId me, String email) {
    handle
        .createUpdate(
            """
            update core.customers
            set contact_customer_id = :me, updated_at = :now
            where contact_customer_id = (
              select person.id
              from core.customers person
              where person.email = :email
              and not exists (select from accounts where customer_id = person.id))
            """)
        .bind("me", me)
        .bind("email", email)
        .bind("now", clock.instant())
        .execute();
  }

  /** It opens nothing any more, and what it led to is still erased with the person. */
  private void keepAsFormer(Handle handle, Account account, String email) {
    handle
        .createUpdate(
            """
            insert into former_addresses (account_id, email, left_at)
            values (:account, :email, :now)
            on conflict (account_id, email) do nothing
            """)
        .bind("account", account.id())
        .bind("email", email)
        .bind("now", clock.instant())
        .execute();
  }

  /** The person is found under the main address instead, unless shops know somebody under it. */
  private void letGo(Handle handle, Account account, String email) {
    handle
        .createUpdate(
            """
            update core.customers
            set email = case when exists (select from core.customers where email = :main) then null else :main end,
              updated_at = :now
            where email = :email
            and id = (select customer_id from accounts where id = :account)
            """)
        .bind("account", account.id())
        .bind("email", email)
        .bind("main", account.email())
        .bind("now", clock.instant())
        .execute();
  }

  private void tell(Handle handle, Account account, Supplier<List<Mail>> notices) {
    account
        .language()
        .speak(notices::get)
        .forEach(mail ->
            OutboxQueries.add(
                handle, Optional.empty(), Actor.system("sign-in"), clock.instant(), mail));
  }

  private static Mail added(String main, String email) {
    return notice(main, people().addedMailSubject(), people().addedMail(email));
  }

  private static List<Mail> mainChanged(String before, String now) {
    return Stream.of(before, now)
        .map(to -> notice(to, people().mainMailSubject(), people().mainMail(now)))
        .toList();
  }

  private static List<Mail> removed(String main, String email) {
    var said = people().removedMail(email);
    return List.of(
        notice(main, people().removedMailSubject(), said),
        notice(email, people().formerMailSubject(), said));
  }

  private static Mail notice(String to, String subject, String body) {
    return new Mail("address notice", to, subject, body);
  }
}
