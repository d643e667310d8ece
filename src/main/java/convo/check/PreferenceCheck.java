package convo.check;

import convo.bookings.BookingStatus;
import convo.database.ShopId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Compares how often profiles chose each stylist and service with their bookings. */
final class PreferenceCheck {
  private static final String DIFFERENCES =
      """
      with stored as (
        select profile_id, 'with stylist' choice, stylist_id chosen, bookings
        from customer_stylist_preferences
        where shop_id = :shop
        union all
        select profile_id, 'of service', service_id, bookings
        from customer_service_preferences
        where shop_id = :shop
      ),
      truth as (
        select bookings.profile_id, choices.choice, choices.chosen, count(distinct bookings.id) bookings
        from bookings
        join booking_items items on items.shop_id = :shop and items.booking_id = bookings.id
        cross join lateral (
          values ('with stylist', items.stylist_id), ('of service', items.service_id)
        ) choices (choice, chosen)
        where bookings.shop_id = :shop
        and bookings.status = :completed
        and bookings.is_proved
        group by bookings.profile_id, choices.choice, choices.chosen
      )
      select 'profile' subject, profile_id id, 'bookings ' || choice || ' ' || chosen
        || ' is ' || coalesce(stored.bookings, 0) || ' but should be ' || coalesce(truth.bookings, 0) what
      from stored
      full join truth using (profile_id, choice, chosen)
      where stored.bookings is distinct from truth.bookings
      order by choice desc, profile_id, chosen
      """;

  private PreferenceCheck() {}

  static List<Difference> differences(Handle handle, ShopId shop) {
    return handle
        .createQuery(DIFFERENCES)
        .bind("shop", shop)
        .bind("completed", BookingStatus.COMPLETED)
        .mapTo(Difference.class)
        .list();
  }
}
