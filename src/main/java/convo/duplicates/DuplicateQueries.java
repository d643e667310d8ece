package convo.duplicates;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.database.ShopDoor;
import convo.database.ShopId;
import convo.profiles.ProfileWords;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The customers of a shop who are compared, and which of them it has said are not the same. */
public final class DuplicateQueries {
  /** So many are compared, those who came last. */
  static final int MOST = 5000;

  private final ShopDoor door;
  private final InstantSource clock;

  public DuplicateQueries(ShopDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /** Two profiles, the lower first. */
  public record Refusal(UUID profile, UUID other) {
    static Refusal of(UUID one, UUID other) {
      return one.toString().compareTo(other.toString()) < 0
          ? new Refusal(one, other)
          : new Refusal(other, one);
    }
  }

  /** Those who came last first; one more than are compared where there are more. */
  List<Candidate> customers(ShopId shop) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(
                    """
                    select id, first_name, last_name, email, phone, birth_date, total_bookings bookings, last_booking_at
                    from customer_shop_profiles
                    where shop_id = :shop
                    and erased_at is null
                    order by recency desc, id desc
                    limit :most
                    """)
                .bind("shop", shop)
                .bind("most", MOST + 1)
                .mapTo(Candidate.class)
                .list());
  }

  List<Refusal> refusals(ShopId shop) {
    return door.read(
        shop,
        handle ->
            handle
                .createQuery(
                    """
                    select profile_id profile, other_profile_id other
                    from duplicate_refusals
                    where shop_id = :shop
                    order by at desc, profile_id, other_profile_id
                    """)
                .bind("shop", shop)
                .mapTo(Refusal.class)
                .list());
  }

  /** They are not the same; whether this shop has both. */
  boolean refuse(ShopId shop, Actor actor, Refusal pair) {
    return door.write(
        shop,
        handle -> {
          var isKnown = areKnown(handle, shop, pair);
          if (isKnown && add(handle, shop, pair) == 1) {
            record(handle, shop, actor, AuditAction.SAID_NO_DUPLICATE, pair);
          }
          return isKnown;
        });
  }

  /** Whether the shop has both; neither is erased before the end. */
  private static boolean areKnown(Handle handle, ShopId shop, Refusal pair) {
    return handle
            .createQuery(
                """
                select id
                from customer_shop_profiles
                where shop_id = :shop
                and id in (:profile, :other)
                and erased_at is null
                order by id
                for share
                """)
            .bind("shop", shop)
            .bind("profile", pair.profile())
            .bind("other", pair.other())
            .mapTo(UUID.class)
            .list()
            .size()
        == 2;
  }

  private int add(Handle handle, ShopId shop, Refusal pair) {
    return handle
        .createUpdate(
            """
            insert into duplicate_refusals (shop_id, profile_id, other_profile_id, at)
            values (:shop, :profile, :other, :now)
            on conflict do nothing
            """)
        .bind("shop", shop)
        .bind("profile", pair.profile())
        .bind("other", pair.other())
        .bind("now", clock.instant())
        .execute();
  }

  /** They may be the same after all; whether it had been said that they are not. */
  boolean withdraw(ShopId shop, Actor actor, Refusal pair) {
    return door.write(
        shop,
        handle -> {
          var isThere = delete(handle, shop, pair) == 1;
          if (isThere) {
            record(handle, shop, actor, AuditAction.SAID_MAYBE_DUPLICATE, pair);
          }
          return isThere;
        });
  }

  private static int delete(Handle handle, ShopId shop, Refusal pair) {
    return handle
        .createUpdate(
            """
            delete from duplicate_refusals
            where shop_id = :shop
            and profile_id = :profile
            and other_profile_id = :other
            """)
        .bind("shop", shop)
        .bind("profile", pair.profile())
        .bind("other", pair.other())
        .execute();
  }

  private void record(Handle handle, ShopId shop, Actor actor, AuditAction action, Refusal pair) {
    for (var profile : List.of(pair.profile(), pair.other())) {
      AuditQueries.record(
          handle, shop, clock.instant(), actor, action, ProfileWords.SUBJECT, profile, 0, Map.of());
    }
  }
}
