package convo.claims;

import convo.audit.Actor;
import convo.database.CustomerId;
import convo.database.PlatformDoor;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import convo.people.PersonErasure;
import convo.profiles.OwnProfileQueries;
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

  /** Somebody whose time is up, with those whom shops wrote down under their further addresses. */
  private record Due(UUID account, String email, List<CustomerId> persons) {}

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
  }

  /** One whose rows are held elsewhere waits for the next run, and nobody waits for them. */
  private void tryErasing(Due due) {
    try {
      due.persons().forEach(me -> leaveShops(me, due));
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
                select id account, email,
                  array(select person.id
                    from core.customers person
                    where person.id = accounts.customer_id
                    or person.email in (select email from account_addresses where account_id = accounts.id)
                    order by person.id) persons
                from accounts
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
    for (var profile : profiles.list(me)) {
      if (profile.isClaimed()) {
        departures.leave(profile, actor);
      } else {
        detachments.detachWithoutAddress(profile, actor);
      }
    }
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
      PersonErasure.forgetMail(handle, due.account());
      PersonErasure.close(handle, due.account(), clock.instant());
      sayGoodbye(handle, due.email());
    }
  }

  private void sayGoodbye(Handle handle, String email) {
    var mail =
        new Mail(
            PersonErasure.GOODBYE,
            email,
            "You are erased",
            """
            It is done. No shop and no page of Convo knows who you were, and this mail is the last \
            one; it is erased here too.

            If you come back one day, you begin anew.
            """);
    OutboxQueries.add(handle, Optional.empty(), Actor.system("erasure"), clock.instant(), mail);
  }
}
