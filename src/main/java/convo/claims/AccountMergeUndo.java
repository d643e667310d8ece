package convo.claims;

import convo.access.Account;
import convo.access.AccountRows;
import convo.access.SessionQueries;
import convo.audit.Actor;
import convo.database.CustomerId;
import convo.database.PlatformDoor;
import convo.database.ShopId;
import convo.people.AccountMoves;
import convo.people.PersonErasure;
import convo.people.PersonMerge;
import convo.profiles.MergeAnswer;
import convo.profiles.OwnMerges;
import convo.profiles.OwnProfileQueries;
import convo.profiles.ProfileMerge;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes two accounts apart again, for thirty days: all of it or nothing. What has happened since
 * lands as it does where a shop takes two profiles apart.
 */
public final class AccountMergeUndo {
  private static final Logger LOG = LoggerFactory.getLogger(AccountMergeUndo.class);
  private final OwnProfileQueries profiles;
  private final PlatformDoor platform;
  private final InstantSource clock;

  public AccountMergeUndo(OwnProfileQueries profiles, PlatformDoor platform, InstantSource clock) {
    this.profiles = profiles;
    this.platform = platform;
    this.clock = clock;
  }

  /**
   * Takes one apart.
   *
   * @param session the one in which it is asked for; all others of the account end
   */
  AccountMergeOutcome undo(Account account, UUID id, UUID session) {
    try {
      return platform.write(handle -> {
        var outcome = judge(handle, account, id);
        if (outcome.isDone()) {
          apart(handle, account, id, AccountMergeRows.ledger(handle, id));
          SessionQueries.endOthers(handle, account.id(), session, clock.instant());
        }
        return outcome;
      });
    } catch (AccountsOvertaken overtaken) {
      return AccountMergeOutcome.of(AccountMergeAnswer.CHANGED);
    }
  }

  private AccountMergeOutcome judge(Handle handle, Account account, UUID id) {
    var found = AccountMergeRows.hold(handle, account.id(), id);
    if (found.isEmpty() || found.get().at().isEmpty() || found.get().undoneAt().isPresent()) {
      return AccountMergeOutcome.of(AccountMergeAnswer.DONE_ALREADY);
    }
    var merge = found.get();
    if (!clock.instant().isBefore(merge.until())) {
      return AccountMergeOutcome.of(AccountMergeAnswer.OVER);
    }
    var kept = MergingAccount.hold(handle, List.of(account.id(), merge.gone())).get(account.id());
    if (kept == null || kept.isErasing()) {
      return AccountMergeOutcome.of(AccountMergeAnswer.ERASING);
    }
    var since = merge.at().orElseThrow().minusSeconds(1);
    var latest = AccountMergeRows.live(handle, account.id(), since).getFirst();
    if (!latest.id().equals(id)) {
      return AccountMergeOutcome.of(AccountMergeAnswer.LATER_FIRST);
    }
    if (kept.email().equals(merge.email())) {
      return AccountMergeOutcome.of(AccountMergeAnswer.ADDRESS_IS_MAIN);
    }
    if (AccountRows.holder(handle, merge.email()).filter(account.id()::equals).isEmpty()) {
      return AccountMergeOutcome.of(AccountMergeAnswer.ADDRESS_GONE);
    }
    return judgeShops(handle, id, AccountMergeRows.ledger(handle, id));
  }

  private static AccountMergeOutcome judgeShops(Handle handle, UUID id, AccountMergeLedger ledger) {
    var inTheWay = new ArrayList<String>();
    for (var shop : ledger.mergedShops()) {
      PlatformDoor.enter(handle, shop);
      if (OwnMerges.judge(handle, shop, id) != MergeAnswer.DONE) {
        inTheWay.add(name(handle, shop));
      }
    }
    return inTheWay.isEmpty()
        ? AccountMergeOutcome.of(AccountMergeAnswer.DONE)
        : new AccountMergeOutcome(AccountMergeAnswer.SHOP_WENT_ON, inTheWay);
  }

  private static String name(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select name
            from shops
            where id = :shop
            """)
        .bind("shop", shop)
        .mapTo(String.class)
        .one();
  }

  private void apart(Handle handle, Account account, UUID id, AccountMergeLedger ledger) {
    var now = clock.instant();
    var gone = gone(handle, id);
    var actor = Actor.customer(account.id());
    ledger
        .mergedShops()
        .forEach(shop -> {
          PlatformDoor.enter(handle, shop);
          OwnMerges.apart(handle, shop, id, actor, now);
        });
    var person = ledger.gonePerson();
    person.ifPresent(goes -> apart(handle, goes, ledger));
    if (!AccountMoves.apart(handle, gone, account.id(), ledger.account())) {
      throw new AccountsOvertaken(); // she removes the address at this moment
    }
    SessionQueries.endAll(handle, gone, now); // a sign-in that raced the merge
    person.ifPresent(goes -> AccountMoves.setCustomer(handle, gone, goes));
    AccountMergeRows.end(handle, id, now);
    AccountMergeMail.apart(handle, account.email(), ledger.account().email(), now);
  }

  private static UUID gone(Handle handle, UUID id) {
    return handle
        .createQuery(
            """
            select gone_id
            from account_merges
            where id = :id
            """)
        .bind("id", id)
        .mapTo(UUID.class)
        .one();
  }

  /** Profiles that were hers alone, and those that shops have made since of an address of hers. */
  private void apart(Handle handle, CustomerId goes, AccountMergeLedger ledger) {
    var stays = ledger.keptPerson().orElseThrow();
    for (var place : ledger.moved()) {
      PlatformDoor.enter(handle, place.shopId());
      OwnMerges.relink(handle, place.shopId(), place.profile(), stays, goes);
    }
    var addresses = new ArrayList<>(ledger.account().addresses());
    addresses.add(ledger.account().email());
    var made = madeSince(stays, addresses);
    made.forEach(one -> {
      PlatformDoor.enter(handle, one.shop());
      OwnMerges.relink(handle, one.shop(), one.id(), stays, goes);
    });
    if (!PersonMerge.hold(handle, stays) || !madeSince(stays, addresses).equals(made)) {
      throw new AccountsOvertaken(); // a shop meets the one who stays at this moment
    }
    PersonMerge.apart(handle, goes, stays, ledger.person());
  }

  /** What nobody has claimed of a shop that knows her by one of these addresses. */
  private List<Made> madeSince(CustomerId stays, List<String> addresses) {
    return profiles.list(stays).stream()
        .filter(one -> one.isMine() && !one.isClaimed())
        .filter(one -> one.email().filter(addresses::contains).isPresent())
        .map(one -> new Made(one.shop(), one.id()))
        .sorted(Comparator.comparing(Made::id))
        .toList();
  }

  private record Made(ShopId shop, UUID id) {}

  /** Lets go of what can be undone no more, and of proofs that led to nothing. */
  public void sweep() {
    var before = clock.instant().minus(ProfileMerge.UNDOABLE);
    platform.read(handle -> old(handle, before)).forEach(id -> tryClosing(id, before));
    platform.useWrite(handle ->
        handle
            .createUpdate(
                """
                delete from account_merges
                where (at is null and proved_at <= :stale)
                or (undone_at is not null and at <= :before)
                """)
            .bind("stale", clock.instant().minus(AccountMerge.FRESH))
            .bind("before", before)
            .execute());
  }

  /** One that fails waits for the next run, and keeps no other waiting. */
  private void tryClosing(UUID id, Instant before) {
    try {
      platform.useWrite(handle ->
          hold(handle, id, before)
              .ifPresent(old -> {
                PersonErasure.close(handle, old.gone(), clock.instant());
                forget(handle, old);
              }));
    } catch (RuntimeException failure) {
      LOG.error("account merge {} could not be closed yet", id, failure);
    }
  }

  private record Old(UUID id, UUID gone, Optional<UUID> customer) {}

  private static List<UUID> old(Handle handle, Instant before) {
    return handle
        .createQuery(
            """
            select id
            from account_merges
            where at <= :before
            and undone_at is null
            order by at, id
            """)
        .bind("before", before)
        .mapTo(UUID.class)
        .list();
  }

  private static Optional<Old> hold(Handle handle, UUID id, Instant before) {
    return handle
        .createQuery(
            """
            select id, gone_id gone, customer_id customer
            from account_merges
            where id = :id
            and at <= :before
            and undone_at is null
            for update
            """)
        .bind("id", id)
        .bind("before", before)
        .mapTo(Old.class)
        .findOne();
  }

  private void forget(Handle handle, Old old) {
    handle
        .createUpdate(
            """
            delete from account_merges
            where id = :id
            """)
        .bind("id", old.id())
        .execute();
    old.customer()
        .ifPresent(person -> PersonMerge.forget(handle, new CustomerId(person), clock.instant()));
  }
}
