package convo.claims;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.SealedHistory;
import convo.database.PlatformDoor;
import convo.people.PersonRows;
import convo.profiles.AddressChangeRows;
import convo.profiles.MergeUndo;
import convo.profiles.OwnProfile;
import convo.profiles.OwnProfileRow;
import convo.profiles.Profile;
import convo.profiles.ProfileOwnership;
import convo.profiles.ProfileRows;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Writes down a no to "is this you?": the profile goes to a new person without an address, and its
 * bookings go with it.
 */
public final class DetachmentQueries {
  private static final String NO_BOOKED_EMAIL =
      """
      update bookings
      set customer_email = null, import_key = null
      where shop_id = :shop
      and profile_id = :profile
      """;

  private final PlatformDoor platform;
  private final InstantSource clock;

  public DetachmentQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /**
   * The shop keeps what it was told. Where it had put another profile into this one, the no is to
   * that alone: the two are taken apart, and nothing else changes.
   *
   * @param isStranger whether the person was only made for this profile, as somebody of a family,
   *     and is nobody without it
   * @return false when it was answered already
   */
  public boolean detach(OwnProfile profile, Actor actor, boolean isStranger) {
    var now = clock.instant();
    return platform.write(
        profile.shop(),
        handle -> {
          MergeUndo.hold(handle, profile.shop(), profile.id());
          var held = OwnProfileRow.lockUnanswered(handle, profile);
          if (held.isPresent()
              && MergeUndo.refuse(handle, profile.shop(), profile.id(), actor, now)) {
            return true;
          }
          held.ifPresent(row -> {
            moveToNobody(handle, profile, row, now);
            ProfileOwnership.setDetached(handle, profile, now);
            if (isStranger) {
              PersonRows.forget(handle, profile.person(), now);
            }
            ClaimQueries.record(handle, profile, now, actor, AuditAction.SAID_THIS_IS_NOT_THEM);
          });
          return held.isPresent();
        });
  }

  /** What was put into a profile and nobody has agreed to goes back to where it was. */
  void takeApart(OwnProfile profile, Actor actor) {
    platform.useWrite(
        profile.shop(),
        handle -> MergeUndo.refuse(handle, profile.shop(), profile.id(), actor, clock.instant()));
  }

  /** As a no, and the shop loses the address by which it found the person. */
  public void detachWithoutAddress(OwnProfile profile, Actor actor) {
    var now = clock.instant();
    platform.useWrite(
        profile.shop(),
        handle -> {
          MergeUndo.hold(handle, profile.shop(), profile.id());
          OwnProfileRow.lockUnanswered(handle, profile)
              .ifPresent(row -> {
                moveToNobody(handle, profile, row, now);
                if (AddressChangeRows.isOpen(handle, profile.shop(), profile.id())) {
                  return; // what stands there is not the person's
                }
                ProfileOwnership.removeEmail(handle, profile, now);
                bound(handle, NO_BOOKED_EMAIL, profile).execute();
                SealedHistory.forgetAddress(handle, profile.shop(), profile.id(), now);
                row.withoutEmail().rewriteTokens(handle, profile);
                var action = AuditAction.LEFT_WITHOUT_SAYING_WHETHER_THIS_IS_THEM;
                ClaimQueries.record(handle, profile, now, actor, action);
              });
        });
  }

  private static Update bound(Handle handle, String sql, OwnProfile profile) {
    return handle.createUpdate(sql).bind("shop", profile.shop()).bind("profile", profile.id());
  }

  private static void moveToNobody(
      Handle handle, OwnProfile profile, OwnProfileRow row, Instant now) {
    var contact =
        new Profile.Contact(row.firstName(), row.lastName(), Optional.empty(), row.phone());
    ProfileRows.link(handle, profile.id(), contact, false, now);
  }
}
