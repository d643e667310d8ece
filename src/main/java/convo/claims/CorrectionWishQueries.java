package convo.claims;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.corrections.Correction;
import convo.corrections.CorrectionQueries;
import convo.database.CustomerDoor;
import convo.database.PlatformDoor;
import convo.profiles.OwnProfile;
import convo.profiles.OwnProfileRow;
import convo.profiles.ProfileWords;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What a person asks one shop to correct. */
public final class CorrectionWishQueries {
  private static final String OF_PROFILE =
      "select "
          + CorrectionQueries.COLUMNS
          + """
          from corrections
          join customer_shop_profiles profile
            on profile.shop_id = corrections.shop_id
            and profile.id = corrections.profile_id
          where corrections.shop_id = :shop
          and corrections.profile_id = :profile
          and corrections.customer_id = :person
          order by corrections.asked_at desc, corrections.id
          """;

  private static final int MOST_OPEN = 5;

  private final CustomerDoor customers;
  private final PlatformDoor platform;
  private final InstantSource clock;

  public CorrectionWishQueries(CustomerDoor customers, PlatformDoor platform, InstantSource clock) {
    this.customers = customers;
    this.platform = platform;
    this.clock = clock;
  }

  /** What was asked and answered, newest first. */
  public List<Correction> of(OwnProfile profile) {
    return customers.read(
        profile.person(),
        handle ->
            handle
                .createQuery(OF_PROFILE)
                .bind("shop", profile.shop())
                .bind("profile", profile.id())
                .bind("person", profile.person())
                .mapTo(Correction.class)
                .list());
  }

  /** How asking ends. */
  enum Asking {
    ASKED,
    /** The shop has answered too few of the last wishes. */
    TOO_MANY,
    /** The profile is not the person's any more. */
    GONE
  }

  /** Asks the shop, once however often the same wish comes while it is open. */
  Asking ask(OwnProfile profile, Actor actor, String wish) {
    var now = clock.instant();
    return platform.write(
        profile.shop(),
        handle -> {
          if (OwnProfileRow.lock(handle, profile).isEmpty()) {
            return Asking.GONE;
          }
          var open = open(handle, profile);
          if (open.contains(wish)) {
            return Asking.ASKED;
          }
          if (open.size() >= MOST_OPEN) {
            return Asking.TOO_MANY;
          }
          handle
              .createUpdate(
                  """
                  insert into corrections (shop_id, profile_id, customer_id, wish, asked_at)
                  values (:shop, :profile, :person, :wish, :now)
                  """)
              .bind("shop", profile.shop())
              .bind("profile", profile.id())
              .bind("person", profile.person())
              .bind("wish", wish)
              .bind("now", now)
              .execute();
          AuditQueries.record(
              handle,
              profile.shop(),
              now,
              actor,
              AuditAction.ASKED_FOR_A_CORRECTION,
              ProfileWords.SUBJECT,
              profile.id(),
              0,
              Map.of());
          return Asking.ASKED;
        });
  }

  /** Counted while the profile is held, so that wishes at the same moment wait for each other. */
  private static List<String> open(Handle handle, OwnProfile profile) {
    return handle
        .createQuery(
            """
            select wish
            from corrections
            where shop_id = :shop
            and profile_id = :profile
            and outcome is null
            """)
        .bind("shop", profile.shop().value())
        .bind("profile", profile.id())
        .mapTo(String.class)
        .list();
  }
}
