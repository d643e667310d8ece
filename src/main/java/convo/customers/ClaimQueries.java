package convo.customers;

import convo.audit.Actor;
import convo.audit.AuditQueries;
import convo.database.CustomerId;
import convo.database.PlatformDoor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Writes down the answer to "is this you?". The first answer stays: of a yes and a no at once, the
 * second finds nothing to answer.
 */
public final class ClaimQueries {
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
          var isFirst = isUnanswered(handle, profile);
          if (isFirst) {
            moveToNobody(handle, profile);
            if (isStranger) {
              forget(handle, profile);
            }
            record(handle, profile, clock.instant(), actor, "said this is not them");
          }
          return isFirst;
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

  /** Holds the row, so that a yes at the same time waits and then finds somebody else's. */
  private static boolean isUnanswered(Handle handle, OwnProfile profile) {
    var query =
        handle.createQuery(
            """
            select id
            from customer_shop_profiles
            where shop_id = :shop
            and id = :profile
            and customer_id = :person
            and claimed_at is null
            for update
            """);
    return bound(query, profile).mapTo(UUID.class).findOne().isPresent();
  }

  private static <T extends SqlStatement<T>> T bound(T statement, OwnProfile profile) {
    return statement
        .bind("shop", profile.shop().value())
        .bind("profile", profile.id())
        .bind("person", profile.person().value());
  }

  private static void moveToNobody(Handle handle, OwnProfile profile) {
    handle
        .createQuery("select link_profile(:profile, :first, :last, null, :phone, false)")
        .bind("profile", profile.id())
        .bind("first", profile.firstName())
        .bind("last", profile.lastName())
        .bind("phone", profile.phone().orElse(null))
        .mapTo(UUID.class)
        .one();
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
