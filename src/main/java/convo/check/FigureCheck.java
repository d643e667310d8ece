package convo.check;

import convo.bookings.BookingStatus;
import convo.database.ShopId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Compares the figures of profiles with their bookings. */
final class FigureCheck {
  private FigureCheck() {}

  static List<Difference> differences(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select 'profile' subject, id, what || ' is ' || stored || ' but should be ' || truth what
            from customer_shop_profiles profiles
            cross join lateral (
              select count(*) filter (where status = :completed) visits,
                coalesce(sum(coalesce(paid_cents, price_cents)) filter (where status = :completed), 0) spend,
                max(starts_at) filter (where status = :completed) last,
                count(*) filter (where status = :noShow) no_shows
              from bookings
              where bookings.shop_id = :shop
              and bookings.profile_id = profiles.id
              and bookings.is_proved
            ) sums
            cross join lateral (
              values
                ('total_bookings', cast(total_bookings as text), cast(sums.visits as text)),
                ('total_spend_cents', cast(total_spend_cents as text), cast(sums.spend as text)),
                ('last_booking_at', coalesce(cast(last_booking_at as text), 'never'),
                  coalesce(cast(sums.last as text), 'never')),
                ('no_show_count', cast(no_show_count as text), cast(sums.no_shows as text))
            ) figures (what, stored, truth)
            where profiles.shop_id = :shop
            and stored <> truth
            order by id, figures.what
            """)
        .bind("shop", shop)
        .bind("completed", BookingStatus.COMPLETED)
        .bind("noShow", BookingStatus.NO_SHOW)
        .mapTo(Difference.class)
        .list();
  }
}
