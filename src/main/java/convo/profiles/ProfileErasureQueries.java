package convo.profiles;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.SealedHistory;
import convo.database.PlatformDoor;
import convo.database.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Takes everything that names a person out of one shop. Her bookings stay without a name, so that
 * the shop's figures stay true; what other shops know of her is not touched.
 */
public final class ProfileErasureQueries {
  private static final String DETACH =
      "select link_profile(:profile, '', '', null, null, false, :now)";
  private static final List<String> FORGET =
      List.of(
          """
          update bookings
          set customer_name = '', customer_email = null, customer_phone = null, customer_note = '', staff_note = '',
            import_key = null
          where shop_id = :shop
          and profile_id = :profile
          """,
          """
          delete from address_changes
          where shop_id = :shop
          and profile_id = :profile
          """,
          """
          delete from corrections
          where shop_id = :shop
          and profile_id = :profile
          """,
          """
          delete from profile_tags
          where shop_id = :shop
          and profile_id = :profile
          """,
          """
          delete from profile_consents
          where shop_id = :shop
          and profile_id = :profile
          """,
          """
          delete from duplicate_refusals
          where shop_id = :shop
          and :profile in (profile_id, other_profile_id)
          """,
          """
          delete from profile_merges
          where shop_id = :shop
          and :profile in (kept_id, gone_id)
          """,
          """
          delete from customer_import_profiles
          where shop_id = :shop
          and profile_id = :profile
          """,
          """
          delete from customer_imports
          where shop_id = :shop
          and content is not null
          and cast(:profile as uuid) is not null
          """,
          """
          update customer_imports
          set left_out = null
          where shop_id = :shop
          and left_out is not null
          and cast(:profile as uuid) is not null
          """,
          """
          delete from profile_search_tokens
          where shop_id = :shop
          and profile_id = :profile
          """);

  private final PlatformDoor platform;
  private final InstantSource clock;

  /** Through the platform's door, which alone knows where the shop's mail to the person went. */
  public ProfileErasureQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /**
   * Detaches the profile from the person, then empties it; whether it was still there, and had not
   * been put into another one meanwhile.
   */
  public boolean erase(ShopId shop, Actor actor, UUID profile) {
    var now = clock.instant();
    return platform.write(
        shop,
        handle -> {
          MergeUndo.hold(handle, shop, profile);
          var isThere = isThere(handle, shop, profile);
          if (isThere) {
            erase(handle, shop, now, actor, profile);
          }
          return isThere;
        });
  }

  private static boolean isThere(Handle handle, ShopId shop, UUID profile) {
    return handle
        .createQuery(
            """
            select exists (
              select
              from customer_shop_profiles
              where shop_id = :shop
              and id = :profile
              and erased_at is null)
            """)
        .bind("shop", shop)
        .bind("profile", profile)
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * As {@link #erase(ShopId, Actor, UUID)} of one that is there, in a transaction that does more.
   * What was put into the profile is taken apart first and erased with it.
   */
  public static void erase(Handle handle, ShopId shop, Instant now, Actor actor, UUID profile) {
    for (var made : MergeUndo.all(handle, shop, profile, now)) {
      var person = MergeRows.person(handle, shop, made.gone());
      erase(handle, shop, now, actor, made.gone());
      MergeRows.forgetPerson(handle, person, now);
    }
    PersonTraces.forget(handle, shop, profile);
    handle.createQuery(DETACH).bind("profile", profile).bind("now", now).mapTo(UUID.class).one();
    ProfileRows.erase(handle, shop, profile, now);
    SealedHistory.empty(handle, shop, profile, now);
    MergeLedger.goneForGood(handle, shop, profile)
        .forEach(gone -> SealedHistory.empty(handle, shop, gone, now));
    for (var sql : FORGET) {
      handle.createUpdate(sql).bind("shop", shop).bind("profile", profile).execute();
    }
    AuditQueries.record(
        handle, shop, now, actor, AuditAction.ERASED, ProfileWords.SUBJECT, profile, 0, Map.of());
  }
}
