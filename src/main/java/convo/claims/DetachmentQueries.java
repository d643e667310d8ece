package convo.claims;

import convo.audit.Actor;
import convo.database.PlatformDoor;
import convo.profiles.OwnProfile;
import convo.profiles.OwnProfileRow;
import convo.profiles.Profile;
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
  private static final String NO_EMAIL =
      """
      update customer_shop_profiles
      set email = null, import_key = null, version = version + 1, updated_at = :now
      where shop_id = :shop
      and id = :profile
      """;
  private static final String NO_BOOKED_EMAIL =
      """
      update bookings
      set customer_email = null, import_key = null
      where shop_id = :shop
      and profile_id = :profile
      """;
  private static final String NO_EMAIL_IN_HISTORY =
      """
      update audit_entries
      set changes = changes - 'email'
      where shop_id = :shop
      and subject_id = :profile
      """;

  /** So that a check tells the answer from damage: the typed address stays and leads elsewhere. */
  private static final String DETACHED =
      """
      update customer_shop_profiles
      set detached_at = :now
      where shop_id = :shop
      and id = :profile
      """;

  private final PlatformDoor platform;
  private final InstantSource clock;

  public DetachmentQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /**
   * The shop keeps what it was told.
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
          var held = OwnProfileRow.lockUnanswered(handle, profile);
          held.ifPresent(row -> {
            moveToNobody(handle, profile, row, now);
            bound(handle, DETACHED, profile).bind("now", now).execute();
            if (isStranger) {
              forget(handle, profile, now);
            }
            ClaimQueries.record(handle, profile, now, actor, "said this is not them");
          });
          return held.isPresent();
        });
  }

  /** As a no, and the shop loses the address by which it found the person. */
  public void detachWithoutAddress(OwnProfile profile, Actor actor) {
    var now = clock.instant();
    platform.useWrite(
        profile.shop(),
        handle ->
            OwnProfileRow.lockUnanswered(handle, profile)
                .ifPresent(row -> {
                  moveToNobody(handle, profile, row, now);
                  bound(handle, NO_EMAIL, profile).bind("now", now).execute();
                  bound(handle, NO_BOOKED_EMAIL, profile).execute();
                  bound(handle, NO_EMAIL_IN_HISTORY, profile).execute();
                  row.withoutEmail().rewriteTokens(handle, profile);
                  var action = "left without saying whether this is them";
                  ClaimQueries.record(handle, profile, now, actor, action);
                }));
  }

  private static Update bound(Handle handle, String sql, OwnProfile profile) {
    return handle
        .createUpdate(sql)
        .bind("shop", profile.shop().value())
        .bind("profile", profile.id());
  }

  private static void moveToNobody(
      Handle handle, OwnProfile profile, OwnProfileRow row, Instant now) {
    var contact =
        new Profile.Contact(row.firstName(), row.lastName(), Optional.empty(), row.phone(), "");
    ProfileRows.link(handle, profile.id(), contact, false, now);
  }

  private static void forget(Handle handle, OwnProfile profile, Instant now) {
    handle
        .createUpdate(
            """
            update core.customers
            set first_name = '', last_name = '', phone = null, contact_customer_id = null, erased_at = :now,
              updated_at = :now
            where id = :person
            and email is null
            """)
        .bind("person", profile.person().value())
        .bind("now", now)
        .execute();
  }
}
