package convo.profiles;

import convo.database.ShopId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Notes each change of a profile's address in its transaction: the old holder is told of it, and
 * the holder of the new one is let in by nobody but an owner or the old one.
 */
public final class AddressChangeRows {
  private static final String REPLACE =
      """
      update address_changes
      set is_latest = false
      where shop_id = :shop
      and profile_id = :profile
      and is_latest
      returning linked, decision is distinct from 'agreed' is_open
      """;
  private static final String INSERT =
      """
      insert into address_changes (shop_id, profile_id, before, after, linked, typed_at, typed_by, decision, decided_at)
      values (:shop, :profile, :before, :after, :linked, :now, :by,
        case when :agreed or :after is not distinct from :linked then 'agreed' end,
        case when :agreed or :after is not distinct from :linked then cast(:now as timestamptz) end)
      """;

  private AddressChangeRows() {}

  private record Replaced(Optional<String> linked, boolean isOpen) {}

  /**
   * Notes that somebody has typed another address.
   *
   * @param by who, as people of the shop know them
   * @param isAgreed whether there is nothing to agree to: an owner has typed it, or it is gone
   */
  public static void add(
      Handle handle,
      ShopId shop,
      UUID profile,
      Optional<String> before,
      Optional<String> after,
      String by,
      boolean isAgreed,
      Instant now) {
    var replaced =
        handle
            .createQuery(REPLACE)
            .bind("shop", shop)
            .bind("profile", profile)
            .mapTo(Replaced.class)
            .findOne();
    var linked = replaced.filter(Replaced::isOpen).map(Replaced::linked).orElse(before);
    handle
        .createUpdate(INSERT)
        .bind("shop", shop)
        .bind("profile", profile)
        .bind("before", before)
        .bind("after", after)
        .bind("linked", linked)
        .bind("by", by)
        .bind("agreed", isAgreed || after.isEmpty())
        .bind("now", now)
        .execute();
  }

  /** Whether the address that stands there opens nothing yet. */
  public static boolean isOpen(Handle handle, ShopId shop, UUID profile) {
    return handle
        .createQuery(
            """
            select exists (
              select from address_changes
              where shop_id = :shop
              and profile_id = :profile
              and is_latest
              and decision is distinct from 'agreed')
            """)
        .bind("shop", shop)
        .bind("profile", profile)
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * Answers for good whether the new address leads to the person of the profile.
   *
   * @return whether its holder has said so
   */
  public static boolean decide(
      Handle handle, ShopId shop, UUID profile, boolean isAgreed, Instant now) {
    return handle
        .createQuery(
            """
            update address_changes
            set decision = case when :agreed then 'agreed' else 'refused' end, decided_at = :now
            where shop_id = :shop
            and profile_id = :profile
            and is_latest
            and decision is null
            returning answer is not distinct from 'me'
            """)
        .bind("shop", shop)
        .bind("profile", profile)
        .bind("agreed", isAgreed)
        .bind("now", now)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  /** The old address does not lead to the person either. */
  static void unlink(Handle handle, ShopId shop, UUID profile) {
    handle
        .createUpdate(
            """
            update address_changes
            set linked = null
            where shop_id = :shop
            and profile_id = :profile
            and is_latest
            and decision is distinct from 'agreed'
            """)
        .bind("shop", shop)
        .bind("profile", profile)
        .execute();
  }
}
