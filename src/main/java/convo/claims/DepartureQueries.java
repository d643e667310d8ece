package convo.claims;

import convo.audit.Actor;
import convo.database.PlatformDoor;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import convo.people.PersonErasure;
import convo.profiles.FigureQueries;
import convo.profiles.OwnProfile;
import convo.profiles.OwnProfileRow;
import convo.profiles.ProfileErasureQueries;
import convo.scheduling.BookingCommands;
import convo.scheduling.UpcomingBookings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Takes a person out of one shop: what is still to come is cancelled and its time is free again,
 * and the profile loses whatever names them. A mail takes each visit out of the person's calendar.
 */
public final class DepartureQueries {
  private static final String HELD =
      """
      select id
      from customer_shop_profiles
      where shop_id = :shop
      and id = :profile
      and customer_id = :person
      and erased_at is null
      and merge_asked_at is null
      for update
      """;

  private final PlatformDoor platform;
  private final BookingCommands bookings;
  private final InstantSource clock;

  public DepartureQueries(PlatformDoor platform, BookingCommands bookings, InstantSource clock) {
    this.platform = platform;
    this.bookings = bookings;
    this.clock = clock;
  }

  /** When the bookings begin that leaving would cancel, soonest first. */
  public List<Instant> toCome(OwnProfile profile) {
    return platform.read(
        profile.shop(), handle -> UpcomingBookings.starts(handle, profile, clock.instant()));
  }

  /** Leaves for good; false where the profile is not the person's any more. */
  public boolean leave(OwnProfile profile, Actor actor) {
    var now = clock.instant();
    return platform.write(
        profile.shop(),
        handle -> {
          var isHeld = isHeld(handle, profile);
          if (isHeld) {
            var cancelled = bookings.cancel(handle, profile, actor, now);
            var farewells =
                bookings.farewells(handle, profile.shop(), cancelled, PersonErasure.GOODBYE, now);
            DepartureMail.send(handle, profile, cancelled, actor, now);
            FigureQueries.recompute(handle, profile.shop(), profile.id());
            ProfileErasureQueries.erase(handle, profile.shop(), now, actor, profile.id());
            farewells.forEach(mail -> say(handle, mail, now));
          }
          return isHeld;
        });
  }

  /** Of no shop, since the shop does not know the address any more, and gone once it is sent. */
  private static void say(Handle handle, Mail farewell, Instant now) {
    OutboxQueries.add(handle, Optional.empty(), Actor.system("departure"), now, farewell);
  }

  private static boolean isHeld(Handle handle, OwnProfile profile) {
    return OwnProfileRow.bound(handle.createQuery(HELD), profile)
        .mapTo(UUID.class)
        .findOne()
        .isPresent();
  }
}
