package convo.audit;

import convo.database.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/**
 * Takes a person out of history. What was changed goes, who changed something stays; and where
 * anybody but an owner had changed an address, the old and the new one stay sealed for the owners
 * for a while, so that nobody who moved a customer to an address of their own can erase the trace
 * of it. Through the platform's door, which knows who is an owner.
 */
public final class SealedHistory {
  public static final Duration STAYS = Duration.ofDays(90);

  private static final String SOMEBODY_ELSES =
      """
      jsonb_exists(changes, 'email') and action = 'edited' and actor_kind <> 'customer' and not exists (
        select from memberships
        where memberships.shop_id = audit_entries.shop_id
        and memberships.account_id = audit_entries.actor_account_id
        and memberships.role = 'owner')
      """;

  private static final String EMPTY =
      """
      update audit_entries
      set changes = case when %1$s then jsonb_build_object('email', changes -> 'email') else '{}' end,
        sealed_until = case when %1$s then cast(:until as timestamptz) end
      where shop_id = :shop
      and sealed_until is null
      and (subject_id = :profile
        or subject_id in (select id from bookings where shop_id = :shop and profile_id = :profile))
      """
          .formatted(SOMEBODY_ELSES);

  private static final String WITHOUT_ADDRESS =
      """
      update audit_entries
      set changes = case when %1$s then changes else changes - 'email' end,
        sealed_until = case when %1$s then cast(:until as timestamptz) end
      where shop_id = :shop
      and sealed_until is null
      and jsonb_exists(changes, 'email')
      """
          .formatted(SOMEBODY_ELSES);

  private static final String OF_PROFILE =
      WITHOUT_ADDRESS
          + """
          and subject_id = :profile
          """;

  private static final String OF_ADDRESSES =
      WITHOUT_ADDRESS
          + """
          and (changes -> 'email' ->> 'before' = any(:addresses) or changes -> 'email' ->> 'after' = any(:addresses))
          """;

  private SealedHistory() {}

  /** Empties the history of a profile and of its bookings. */
  public static void empty(Handle handle, ShopId shop, UUID profile, Instant now) {
    sealing(handle, EMPTY, shop, now).bind("profile", profile).execute();
  }

  /** Forgets the addresses that a profile had. */
  public static void forgetAddress(Handle handle, ShopId shop, UUID profile, Instant now) {
    sealing(handle, OF_PROFILE, shop, now).bind("profile", profile).execute();
  }

  /** Forgets addresses of somebody, whomever the shop knew by them. */
  public static void forgetAddresses(
      Handle handle, ShopId shop, Collection<String> addresses, Instant now) {
    sealing(handle, OF_ADDRESSES, shop, now)
        .bindArray("addresses", String.class, addresses)
        .execute();
  }

  private static Update sealing(Handle handle, String sql, ShopId shop, Instant now) {
    return handle.createUpdate(sql).bind("shop", shop).bind("until", now.plus(STAYS));
  }

  /** Forgets what was sealed long enough. */
  public static void forgetSealed(Handle handle, ShopId shop, Instant now) {
    handle
        .createUpdate(
            """
            update audit_entries
            set changes = '{}', sealed_until = null
            where shop_id = :shop
            and sealed_until <= :now
            """)
        .bind("shop", shop)
        .bind("now", now)
        .execute();
  }
}
