package convo.claims;

import convo.audit.Actor;
import convo.audit.AuditQueries;
import convo.database.CustomerId;
import convo.database.PlatformDoor;
import convo.profiles.OwnProfile;
import convo.profiles.OwnProfileRow;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Writes down a yes to "is this you?". The first answer stays: of a yes and a no at once, the
 * second finds nothing to answer.
 */
public final class ClaimQueries {
  private final PlatformDoor platform;
  private final InstantSource clock;

  public ClaimQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** The profile is the person's, and no address typed at the shop moves it any more. */
  public boolean claim(OwnProfile profile, Actor actor) {
    var now = clock.instant();
    return platform.write(
        profile.shop(),
        handle -> {
          var isFirst = setClaimed(handle, profile, now);
          if (isFirst) {
            record(handle, profile, now, actor, "said this is them");
          }
          return isFirst;
        });
  }

  /**
   * What stands under a further address: the profile and its bookings become the person's; false
   * where the shop has a profile of the person already.
   */
  public boolean join(OwnProfile profile, CustomerId me, Actor actor) {
    var now = clock.instant();
    return platform.write(
        profile.shop(),
        handle -> {
          var isJoined = setOwner(handle, profile, me, now);
          if (isJoined) {
            record(handle, profile, now, actor, "said this is them");
          }
          return isJoined;
        });
  }

  private static boolean setOwner(Handle handle, OwnProfile profile, CustomerId me, Instant now) {
    var update =
        handle.createUpdate(
            """
            update customer_shop_profiles
            set customer_id = :me, claimed_at = :now
            where shop_id = :shop
            and id = :profile
            and customer_id = :person
            and claimed_at is null
            and not exists (
              select from customer_shop_profiles mine
              where mine.shop_id = :shop
              and mine.customer_id = :me)
            """);
    return OwnProfileRow.bound(update, profile).bind("me", me.value()).bind("now", now).execute()
        == 1;
  }

  private static boolean setClaimed(Handle handle, OwnProfile profile, Instant now) {
    var update =
        handle.createUpdate(
            """
            update customer_shop_profiles
            set claimed_at = :now
            where shop_id = :shop
            and id = :profile
            and customer_id = :person
            and claimed_at is null
            """);
    return OwnProfileRow.bound(update, profile).bind("now", now).execute() == 1;
  }

  static void record(Handle handle, OwnProfile profile, Instant now, Actor actor, String action) {
    AuditQueries.record(
        handle, profile.shop(), now, actor, action, "profile", profile.id(), 0, Map.of());
  }
}
