package convo.claims;

import convo.access.Account;
import convo.access.AccountRows;
import convo.access.SessionQueries;
import convo.audit.Actor;
import convo.database.CustomerId;
import convo.database.PlatformDoor;
import convo.people.AccountMoves;
import convo.people.FamilyMember;
import convo.people.FamilyQueries;
import convo.people.PersonMerge;
import convo.profiles.OwnMerges;
import convo.profiles.OwnProfile;
import convo.profiles.OwnProfileQueries;
import convo.profiles.ProfileMerge;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Puts two accounts of one person together, once she has proved both: all of it or nothing. What
 * shops knew of the other one is hers; where a shop knew both, its two profiles become one.
 */
public final class AccountMergeQueries {
  private final OwnProfileQueries profiles;
  private final FamilyQueries family;
  private final PlatformDoor platform;
  private final URI portal;
  private final InstantSource clock;

  /**
   * @param portal the address of this portal, for links
   */
  public AccountMergeQueries(
      OwnProfileQueries profiles,
      FamilyQueries family,
      PlatformDoor platform,
      URI portal,
      InstantSource clock) {
    this.profiles = profiles;
    this.family = family;
    this.platform = platform;
    this.portal = portal;
    this.clock = clock;
  }

  /** What is one with the account and can be taken apart, the latest first. */
  List<AccountMerge> live(Account account) {
    var since = clock.instant().minus(ProfileMerge.UNDOABLE);
    return platform.read(handle -> AccountMergeRows.live(handle, account.id(), since));
  }

  Optional<AccountMerge> find(Account account, UUID id) {
    return platform.read(handle -> AccountMergeRows.find(handle, account.id(), id));
  }

  /** Whether this is an address of the account already. */
  boolean isOwn(Account account, String email) {
    return email.equals(account.email())
        || platform
            .read(handle -> AccountRows.holder(handle, email))
            .filter(account.id()::equals)
            .isPresent();
  }

  /**
   * The code that was mailed to the address was right: whoever has it holds the account of it.
   *
   * @return the proof; empty where the address has no account, or is one of this account
   */
  Optional<UUID> prove(Account account, String email) {
    return platform.write(handle ->
        AccountRows.holder(handle, email)
            .filter(gone -> !gone.equals(account.id()))
            .map(gone -> {
              if (AccountRows.find(handle, email).isPresent()) {
                AccountRows.prove(handle, gone, clock.instant());
              }
              AccountRows.meetCustomer(handle, gone);
              return AccountMergeRows.prove(handle, account.id(), gone, clock.instant());
            }));
  }

  /** The second factor of the other account was right. */
  void proveStep(Account account, AccountMerge merge) {
    platform.useWrite(
        handle -> AccountMergeRows.proveStep(handle, account.id(), merge.id(), clock.instant()));
  }

  /** What would happen, and what stands in the way. */
  AccountMergePlan plan(Account account, AccountMerge merge) {
    return platform.read(handle -> {
      var both = MergingAccount.find(handle, List.of(account.id(), merge.gone()));
      var kept = Objects.requireNonNull(both.get(account.id()));
      var gone = Objects.requireNonNull(both.get(merge.gone()));
      var pairs = OwnMerges.pairs(of(kept), of(gone));
      return new AccountMergePlan(
          gone.email(),
          AccountMoves.addresses(handle, gone.id()),
          AccountMoves.identities(handle, gone.id()),
          gone.asksForStep(),
          pairs,
          gone.customer().map(family::list).orElse(List.of()).stream()
              .map(FamilyMember::name)
              .toList(),
          judge(kept, gone, pairs));
    });
  }

  private List<OwnProfile> of(MergingAccount account) {
    return account.customer().map(profiles::list).orElse(List.of());
  }

  private static AccountMergeOutcome judge(
      MergingAccount kept, MergingAccount gone, List<OwnMerges.Pair> pairs) {
    var refusal = kept.refusal(gone);
    if (refusal.isPresent()) {
      return AccountMergeOutcome.of(refusal.get());
    }
    var unanswered =
        pairs.stream()
            .filter(pair -> !pair.isAnswered())
            .map(pair -> pair.gone().shopName())
            .toList();
    return unanswered.isEmpty()
        ? AccountMergeOutcome.of(AccountMergeAnswer.DONE)
        : new AccountMergeOutcome(AccountMergeAnswer.UNANSWERED, unanswered);
  }

  /**
   * Puts the two together.
   *
   * @param session the one in which it is asked for; all others of the account end
   */
  AccountMergeOutcome merge(Account account, UUID id, UUID session) {
    try {
      return platform.write(handle -> {
        var outcome = merge(handle, account, id);
        if (outcome.isDone()) {
          SessionQueries.endOthers(handle, account.id(), session, clock.instant());
        }
        return outcome;
      });
    } catch (AccountsOvertaken overtaken) {
      return AccountMergeOutcome.of(AccountMergeAnswer.CHANGED);
    }
  }

  private AccountMergeOutcome merge(Handle handle, Account account, UUID id) {
    var asked = AccountMergeRows.hold(handle, account.id(), id);
    if (asked.isEmpty() || asked.get().at().isPresent()) {
      return AccountMergeOutcome.of(AccountMergeAnswer.DONE_ALREADY);
    }
    var merge = asked.get();
    if (!merge.isProved(clock.instant())) {
      return AccountMergeOutcome.of(AccountMergeAnswer.STALE);
    }
    var both = MergingAccount.hold(handle, List.of(account.id(), merge.gone()));
    var kept = Objects.requireNonNull(both.get(account.id()));
    var gone = Objects.requireNonNull(both.get(merge.gone()));
    var pairs = OwnMerges.pairs(of(kept), of(gone));
    var outcome = judge(kept, gone, pairs);
    if (outcome.isDone()) {
      join(handle, merge, kept, gone, pairs);
    }
    return outcome;
  }

  private void join(
      Handle handle,
      AccountMerge merge,
      MergingAccount kept,
      MergingAccount gone,
      List<OwnMerges.Pair> pairs) {
    var now = clock.instant();
    var readers = AccountMergeMail.readers(handle, kept.email(), gone.email());
    AccountMergeRows.begin(handle, merge.id(), gone.customer().map(CustomerId::value), now);
    var moved = AccountMoves.join(handle, gone.id(), kept.id(), gone.email(), now);
    var stays = gone.customer().map(_ -> person(handle, kept));
    var persons =
        gone.customer()
            .map(goes -> join(handle, merge, kept, goes, stays.orElseThrow(), pairs))
            .orElse(PersonMerge.Moved.NOTHING);
    AccountMergeRows.write(
        handle,
        merge.id(),
        new AccountMergeLedger(
            moved,
            stays.map(CustomerId::value).stream().toList(),
            gone.customer().map(CustomerId::value).stream().toList(),
            persons,
            pairs.stream()
                .filter(pair -> pair.kept().isEmpty())
                .map(pair -> new AccountMergeLedger.Place(pair.shop().value(), pair.gone().id()))
                .toList(),
            pairs.stream()
                .filter(pair -> pair.kept().isPresent())
                .map(pair -> pair.shop().value())
                .toList()));
    var link = portal.resolve("/account/merges").toString();
    AccountMergeMail.together(handle, readers, kept.email(), gone.email(), link, now);
  }

  /** Whom the shops know by the account; somebody new where they know nobody by it. */
  private CustomerId person(Handle handle, MergingAccount kept) {
    return kept.customer()
        .orElseGet(() -> {
          var made = PersonMerge.make(handle, kept.email(), clock.instant());
          AccountMoves.setCustomer(handle, kept.id(), made);
          return made;
        });
  }

  private PersonMerge.Moved join(
      Handle handle,
      AccountMerge merge,
      MergingAccount kept,
      CustomerId goes,
      CustomerId stays,
      List<OwnMerges.Pair> pairs) {
    for (var pair : pairs) {
      PlatformDoor.enter(handle, pair.shop());
      var actor = Actor.customer(kept.id());
      if (!OwnMerges.join(handle, pair, merge.id(), stays, actor, clock.instant())) {
        throw new AccountsOvertaken();
      }
    }
    var known = pairs.stream().map(OwnMerges.Pair::gone).toList();
    if (!PersonMerge.hold(handle, goes) || !ids(profiles.list(goes)).equals(ids(known))) {
      throw new AccountsOvertaken(); // a shop meets the one who goes at this moment
    }
    return PersonMerge.join(handle, goes, stays);
  }

  private static List<UUID> ids(List<OwnProfile> all) {
    return all.stream().filter(OwnProfile::isMine).map(OwnProfile::id).sorted().toList();
  }
}
