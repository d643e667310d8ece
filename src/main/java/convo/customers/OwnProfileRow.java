package convo.customers;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The row of a profile while its person changes it. Each statement names the person too: a profile
 * that was detached meanwhile is not found.
 */
final class OwnProfileRow {
  private OwnProfileRow() {}

  /** Holds the row and answers with its version, if it is still the person's. */
  static Optional<Integer> lock(Handle handle, OwnProfile profile) {
    return handle
        .createQuery(
            """
            select version
            from customer_shop_profiles
            where shop_id = :shop
            and id = :profile
            and customer_id = :person
            and claimed_at is not null
            and erased_at is null
            for no key update
            """)
        .bind("shop", profile.shop().value())
        .bind("profile", profile.id())
        .bind("person", profile.person().value())
        .mapTo(Integer.class)
        .findOne();
  }

  /** Goes on to the next version, so that staff who have it open learn of the change. */
  static void step(Handle handle, OwnProfile profile, Instant now) {
    handle
        .createUpdate(
            """
            update customer_shop_profiles
            set version = version + 1, updated_at = :now
            where shop_id = :shop
            and id = :profile
            and customer_id = :person
            """)
        .bind("shop", profile.shop().value())
        .bind("profile", profile.id())
        .bind("person", profile.person().value())
        .bind("now", now)
        .execute();
  }
}
