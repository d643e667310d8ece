package convo.customers;

import convo.audit.Actor;
import convo.audit.AuditQueries;
import convo.database.CustomerId;
import convo.database.PlatformDoor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Writes down the answer to "is this you?". The first answer stays: of a yes and a no at once, the
 * second finds nothing to answer.
 */
public final class ClaimQueries {
  private static final List<String> BLANK_ADDRESS =
      List.of(
          """
          update customer_shop_profiles
          set email = null, import_key = null, version = version + 1, updated_at = :now
          where shop_id = :shop
          and id = :profile
          """,
          """
          update bookings
          set customer_email = null, import_key = null
          where shop_id = :shop
          and profile_id = :profile
          """,
          """
          update audit_entries
          set changes = changes - 'email'
          where shop_id = :shop
          and subject_id = :profile
          """);

  private final PlatformDoor platform;
  private final InstantSource clock;

  public ClaimQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** Yes: the profile is the person's, and no address typed at the shop moves it any more. */
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
   * Yes, to what stands under a further address: the profile and its bookings become the person's;
   * false where the shop has a profile of the person already.
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

  /**
   * No: the profile goes to a new person without an address, and its bookings go with it. The shop
   * keeps what it was told.
   *
   * @param isStranger whether the person was only made for this profile, as somebody of a family,
   *     and is nobody without it
   */
  public boolean detach(OwnProfile profile, Actor actor, boolean isStranger) {
    return platform.write(
        profile.shop(),
        handle -> {
          var held = OwnProfileRow.lockUnanswered(handle, profile);
          held.ifPresent(row -> {
            moveToNobody(handle, profile, row);
            setDetached(handle, profile);
            if (isStranger) {
              forget(handle, profile);
            }
            record(handle, profile, clock.instant(), actor, "said this is not them");
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
                  moveToNobody(handle, profile, row);
                  blankAddress(handle, profile, now);
                  row.withoutEmail().rewriteTokens(handle, profile);
                  record(handle, profile, now, actor, "left without saying whether this is them");
                }));
  }

  private static void blankAddress(Handle handle, OwnProfile profile, Instant now) {
    BLANK_ADDRESS.forEach(sql -> {
      var update =
          handle
              .createUpdate(sql)
              .bind("shop", profile.shop().value())
              .bind("profile", profile.id());
      (sql.contains(":now") ? update.bind("now", now) : update).execute();
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
    return bound(update, profile).bind("me", me.value()).bind("now", now).execute() == 1;
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
    return bound(update, profile).bind("now", now).execute() == 1;
  }

  private static <T extends SqlStatement<T>> T bound(T statement, OwnProfile profile) {
    return statement
        .bind("shop", profile.shop().value())
        .bind("profile", profile.id())
        .bind("person", profile.person().value());
  }

  private static void moveToNobody(Handle handle, OwnProfile profile, OwnProfileRow row) {
    handle
        .createQuery("select link_profile(:profile, :first, :last, null, :phone, false)")
        .bind("profile", profile.id())
        .bind("first", row.firstName())
        .bind("last", row.lastName())
        .bind("phone", row.phone().orElse(null))
        .mapTo(UUID.class)
        .one();
  }

  /** So that a check tells the answer from damage: the typed address stays and leads elsewhere. */
  private void setDetached(Handle handle, OwnProfile profile) {
    handle
        .createUpdate(
            """
            update customer_shop_profiles
            set detached_at = :now
            where shop_id = :shop
            and id = :profile
            """)
        .bind("shop", profile.shop().value())
        .bind("profile", profile.id())
        .bind("now", clock.instant())
        .execute();
  }

  private void forget(Handle handle, OwnProfile profile) {
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
        .bind("now", clock.instant())
        .execute();
  }

  private static void record(
      Handle handle, OwnProfile profile, Instant now, Actor actor, String action) {
    AuditQueries.record(
        handle, profile.shop(), now, actor, action, "profile", profile.id(), 0, Map.of());
  }
}
