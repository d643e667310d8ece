package convo.claims;

import static convo.words.Words.claims;

import convo.audit.Actor;
import convo.audit.SealedHistory;
import convo.database.CustomerId;
import convo.database.PlatformDoor;
import convo.database.ShopId;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import convo.people.PersonErasure;
import convo.profiles.AddressTraces;
import convo.profiles.OwnProfile;
import convo.profiles.OwnProfileQueries;
import convo.words.Language;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases the people whose time to change their mind is over: one shop after the other, then the
 * person. It may be stopped anywhere and goes on where it was: a profile that is erased is not the
 * person's any more, and the wish is there until the person is not.
 */
public final class Erasures {
  private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
  private final OwnProfileQueries profiles;
  private final DepartureQueries departures;
  private final DetachmentQueries detachments;
  private final PlatformDoor platform;
  private final InstantSource clock;

  /**
   * Somebody whose time is up.
   *
   * @param addresses all that are theirs, now or before, and nobody else's since
   * @param persons whom shops know under these
   */
  private record Due(
      UUID account,
      String email,
      Language language,
      List<String> addresses,
      List<CustomerId> persons) {}

  private record Place(ShopId id, String country) {}

  public Erasures(
      OwnProfileQueries profiles,
      DepartureQueries departures,
      DetachmentQueries detachments,
      PlatformDoor platform,
      InstantSource clock) {
    this.profiles = profiles;
    this.departures = departures;
    this.detachments = detachments;
    this.platform = platform;
    this.clock = clock;
  }

  /** Erases everybody who is due, and the goodbyes that were said long enough ago. */
  public void run() {
    due().forEach(this::tryErasing);
    platform.useWrite(handle -> PersonErasure.forgetGoodbyes(handle, clock.instant()));
    shops().forEach(shop -> forgetSealed(shop.id()));
  }

  private void forgetSealed(ShopId shop) {
    platform.useWrite(shop, handle -> SealedHistory.forgetSealed(handle, shop, clock.instant()));
  }

  /** One whose rows are held elsewhere waits for the next run, and nobody waits for them. */
  private void tryErasing(Due due) {
    try {
      due.persons().forEach(me -> leaveShops(me, due));
      shops().forEach(shop -> forget(shop, due));
      platform.useWrite(handle -> finish(handle, due));
    } catch (RuntimeException failure) {
      LOG.error("account {} could not be erased yet", due.account(), failure);
    }
  }

  private List<Due> due() {
    return platform.read(handle ->
        handle
            .createQuery(
                """
                select id account, accounts.email, accounts.language, mine.addresses,
                  array(select person.id
                    from core.customers person
                    where person.id = accounts.customer_id
                    or (person.email = any(mine.addresses)
                      and not exists (select from accounts other where other.customer_id = person.id))
                    order by person.id) persons
                from accounts
                cross join lateral (
                  select array_agg(email) addresses
                  from (
                    select accounts.email
                    union
                    select proved.email
                    from proved_addresses proved
                    where proved.account_id = accounts.id
                    and not exists (
                      select
                      from proved_addresses others
                      where others.email = proved.email
                      and others.account_id <> accounts.id
                      and others.is_current)) own) mine
                where erasure_due_at <= :now
                order by erasure_due_at, id
                """)
            .bind("now", clock.instant())
            .mapTo(Due.class)
            .list());
  }

  /**
   * What nobody has said is theirs may be somebody else's: the shop keeps it, without the address.
   */
  private void leaveShops(CustomerId me, Due due) {
    var actor = Actor.customer(due.account());
    profiles.list(me).stream()
        .filter(OwnProfile::isMerged)
        .forEach(profile -> detachments.takeApart(profile, actor));
    for (var profile : profiles.list(me)) {
      if (profile.isClaimed()) {
        departures.leave(profile, actor);
      } else {
        detachments.detachWithoutAddress(profile, actor);
      }
    }
  }

  private List<Place> shops() {
    return platform.read(handle ->
        handle
            .createQuery(
                """
                select id, country
                from shops
                order by id
                """)
            .mapTo(Place.class)
            .list());
  }

  /** Where a shop knows somebody else by an address of theirs, or was told that it is not them. */
  private void forget(Place shop, Due due) {
    platform.useWrite(
        shop.id(),
        handle ->
            AddressTraces.forget(
                handle, shop.id(), shop.country(), due.addresses(), clock.instant()));
  }

  /**
   * With the person's row held no shop makes a new profile of them. Where one has been faster, the
   * next run goes on.
   */
  private void finish(Handle handle, Due due) {
    var isStillDue = PersonErasure.hold(handle, due.account(), clock.instant());
    due.persons().forEach(me -> PersonErasure.hold(handle, me));
    var isGone = due.persons().stream().allMatch(me -> profiles.list(me).isEmpty());
    if (isStillDue && isGone) {
      due.persons().forEach(me -> PersonErasure.erase(handle, me, clock.instant()));
      PersonErasure.forgetMail(handle, due.account(), due.addresses());
      PersonErasure.close(handle, due.account(), clock.instant());
      sayGoodbye(handle, due);
    }
  }

  private void sayGoodbye(Handle handle, Due due) {
    var mail = due.language().speak(() -> goodbye(due.email()));
    OutboxQueries.add(handle, Optional.empty(), Actor.system("erasure"), clock.instant(), mail);
  }

  private static Mail goodbye(String email) {
    return new Mail(
        PersonErasure.GOODBYE, email, claims().goodbyeMailSubject(), claims().goodbyeMail());
  }
}
