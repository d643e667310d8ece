package convo.profiles;

import convo.database.CustomerId;
import convo.database.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Writes down whose a shop's profile is: what its person, or who looks after her, has said. */
public final class ProfileOwnership {
  /** What came from another profile is hers like the rest. */
  private static final List<String> AGREED =
      List.of(
          """
          update bookings
          set withheld = false
          where shop_id = :shop
          and profile_id = :profile
          and withheld
          """,
          """
          update corrections
          set withheld = false
          where shop_id = :shop
          and profile_id = :profile
          and withheld
          """);

  private ProfileOwnership() {}

  /** The profile is its person's; false when it was answered already. */
  public static boolean claim(Handle handle, OwnProfile profile, Instant now) {
    var update =
        handle.createUpdate(
            """
            update customer_shop_profiles
            set claimed_at = coalesce(claimed_at, :now), merge_asked_at = null
            where shop_id = :shop
            and id = :profile
            and customer_id = :person
            and (claimed_at is null or merge_asked_at is not null)
            """);
    return isFirst(handle, profile, now, OwnProfileRow.bound(update, profile));
  }

  /** Whose a profile is has been said: whoever holds a new address of it is not asked any more. */
  private static boolean isFirst(Handle handle, OwnProfile profile, Instant now, Update update) {
    var isFirst = update.bind("now", now).execute() == 1;
    if (isFirst) {
      AddressChangeRows.decide(handle, profile.shop(), profile.id(), false, now);
      AGREED.forEach(sql ->
          handle
              .createUpdate(sql)
              .bind("shop", profile.shop())
              .bind("profile", profile.id())
              .execute());
    }
    return isFirst;
  }

  /** The profile has gone to the person of its new address, who has said that it is theirs. */
  static void claim(Handle handle, ShopId shop, UUID profile, Instant now) {
    handle
        .createUpdate(
            """
            update customer_shop_profiles
            set claimed_at = :now
            where shop_id = :shop
            and id = :profile
            """)
        .bind("shop", shop)
        .bind("profile", profile)
        .bind("now", now)
        .execute();
  }

  /**
   * The profile becomes somebody else's, who has proved the address that it was made under; false
   * when it was answered already, or the shop has a profile of theirs.
   */
  public static boolean join(Handle handle, OwnProfile profile, CustomerId me, Instant now) {
    var update =
        handle.createUpdate(
            """
            update customer_shop_profiles
            set customer_id = :me, claimed_at = :now, merge_asked_at = null
            where shop_id = :shop
            and id = :profile
            and customer_id = :person
            and claimed_at is null
            and not exists (
              select from customer_shop_profiles mine
              where mine.shop_id = :shop
              and mine.customer_id = :me)
            """);
    return isFirst(handle, profile, now, OwnProfileRow.bound(update, profile).bind("me", me));
  }

  /** So that a check tells the answer from damage: the typed address stays and leads elsewhere. */
  public static void setDetached(Handle handle, OwnProfile profile, Instant now) {
    handle
        .createUpdate(
            """
            update customer_shop_profiles
            set detached_at = :now
            where shop_id = :shop
            and id = :profile
            """)
        .bind("shop", profile.shop())
        .bind("profile", profile.id())
        .bind("now", now)
        .execute();
    AddressChangeRows.unlink(handle, profile.shop(), profile.id());
  }

  /** The shop loses the address by which it found the person. */
  public static void removeEmail(Handle handle, OwnProfile profile, Instant now) {
    handle
        .createUpdate(
            """
            update customer_shop_profiles
            set email = null, import_key = null, version = version + 1, updated_at = :now
            where shop_id = :shop
            and id = :profile
            """)
        .bind("shop", profile.shop())
        .bind("profile", profile.id())
        .bind("now", now)
        .execute();
  }

  /**
   * The address of the shop leads to somebody else from now on, because its person left a family.
   *
   * @param signsIn whether the person answers for herself now, so that a yes stays hers
   */
  public static void letGo(
      Handle handle, ShopId shop, CustomerId person, boolean signsIn, Instant now) {
    handle
        .createUpdate(
            """
            update customer_shop_profiles
            set detached_at = :now,
              claimed_at = case when :signsIn then claimed_at end
            where shop_id = :shop
            and customer_id = :person
            """)
        .bind("shop", shop)
        .bind("person", person)
        .bind("now", now)
        .bind("signsIn", signsIn)
        .execute();
  }
}
