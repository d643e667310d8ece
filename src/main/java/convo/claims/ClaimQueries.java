package convo.claims;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.database.CustomerId;
import convo.database.PlatformDoor;
import convo.profiles.OwnMerges;
import convo.profiles.OwnProfile;
import convo.profiles.ProfileOwnership;
import convo.profiles.ProfileWords;
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
          var isFirst = ProfileOwnership.claim(handle, profile, now);
          if (isFirst) {
            record(handle, profile, now, actor, AuditAction.SAID_THIS_IS_THEM);
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
          var isJoined = ProfileOwnership.join(handle, profile, me, now);
          if (isJoined) {
            record(handle, profile, now, actor, AuditAction.SAID_THIS_IS_THEM);
          }
          return isJoined;
        });
  }

  /**
   * What stands under a further address, where the shop has a profile of the person already: the
   * two become one, as if the shop had put them together and she had said yes.
   *
   * @return false where she has not said yet that the other one is hers, or something has changed
   */
  public boolean putTogether(OwnProfile mine, OwnProfile found, Actor actor) {
    return mine.isClaimed()
        && platform.write(
            mine.shop(),
            handle ->
                OwnMerges.putTogether(handle, mine, found, actor, clock.instant()).isPresent());
  }

  static void record(
      Handle handle, OwnProfile profile, Instant now, Actor actor, AuditAction action) {
    AuditQueries.record(
        handle,
        profile.shop(),
        now,
        actor,
        action,
        ProfileWords.SUBJECT,
        profile.id(),
        0,
        Map.of());
  }
}
