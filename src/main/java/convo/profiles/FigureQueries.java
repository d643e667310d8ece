package convo.profiles;

import convo.bookings.BookingStatus;
import convo.database.ShopId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Sets what is derived of a profile's bookings (visits, spend, last visit, no-shows, which stylists
 * and services she chooses) from the bookings themselves, in the transaction that changed them.
 * Nothing is counted up, so nothing can drift.
 */
public final class FigureQueries {
  private static final String FIGURES =
      """
      update customer_shop_profiles profile
      set total_bookings = truth.visits,
        total_spend_cents = truth.spend,
        last_booking_at = truth.last,
        no_show_count = truth.no_shows
      from (
        select wanted.id,
          count(*) filter (where status = :completed) visits,
          coalesce(sum(coalesce(paid_cents, price_cents)) filter (where status = :completed), 0) spend,
          max(starts_at) filter (where status = :completed) last,
          count(*) filter (where status = :noShow) no_shows
        from unnest(:profiles) wanted (id)
        left join bookings on bookings.shop_id = :shop and bookings.profile_id = wanted.id and bookings.is_proved
        group by wanted.id
      ) truth
      where profile.shop_id = :shop
      and profile.id = truth.id
      and (total_bookings, total_spend_cents, last_booking_at, no_show_count)
        is distinct from (truth.visits, truth.spend, truth.last, truth.no_shows)
      """;
  private static final String NO_STYLISTS =
      """
      delete from customer_stylist_preferences
      where shop_id = :shop
      and profile_id = any(:profiles)
      """;
  private static final String STYLISTS =
      """
      insert into customer_stylist_preferences (shop_id, profile_id, stylist_id, bookings)
      select :shop, bookings.profile_id, items.stylist_id, count(distinct bookings.id)
      from bookings
      join booking_items items on items.shop_id = :shop and items.booking_id = bookings.id
      where bookings.shop_id = :shop
      and bookings.profile_id = any(:profiles)
      and bookings.status = :completed
      and bookings.is_proved
      group by bookings.profile_id, items.stylist_id
      """;
  private static final String NO_SERVICES =
      """
      delete from customer_service_preferences
      where shop_id = :shop
      and profile_id = any(:profiles)
      """;
  private static final String SERVICES =
      """
      insert into customer_service_preferences (shop_id, profile_id, service_id, bookings)
      select :shop, bookings.profile_id, items.service_id, count(distinct bookings.id)
      from bookings
      join booking_items items on items.shop_id = :shop and items.booking_id = bookings.id
      where bookings.shop_id = :shop
      and bookings.profile_id = any(:profiles)
      and bookings.status = :completed
      and bookings.is_proved
      group by bookings.profile_id, items.service_id
      """;
  private static final List<String> DERIVED =
      List.of(FIGURES, NO_STYLISTS, STYLISTS, NO_SERVICES, SERVICES);

  private FigureQueries() {}

  /** The figures of one profile after a change of its bookings. */
  public static void recompute(Handle handle, ShopId shop, UUID profile) {
    recompute(handle, shop, List.of(profile));
  }

  /**
   * The figures of some profiles, in as many statements as for one. After the lock they see what a
   * booking made at the same time has committed.
   */
  public static void recompute(Handle handle, ShopId shop, Collection<UUID> profiles) {
    ProfileRows.lock(handle, shop, profiles);
    for (var sql : DERIVED) {
      handle
          .createUpdate(sql)
          .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
          .bind("shop", shop)
          .bind("completed", BookingStatus.COMPLETED)
          .bind("noShow", BookingStatus.NO_SHOW)
          .bindArray("profiles", UUID.class, profiles)
          .execute();
    }
  }

  /**
   * The figures of everybody whom the shop knows. After an import the database has no statistics
   * yet; a plan of nested loops, which is good for a few rows, would then take all rows for each.
   */
  public static void recomputeAll(Handle handle, ShopId shop) {
    handle.execute("set local enable_nestloop = off");
    var everybody =
        handle
            .createQuery(
                """
                select id
                from customer_shop_profiles
                where shop_id = :shop
                """)
            .bind("shop", shop)
            .mapTo(UUID.class)
            .list();
    recompute(handle, shop, everybody);
    handle.execute("set local enable_nestloop = on");
  }
}
