package convo.check;

import convo.database.ShopId;
import java.util.List;
import java.util.UUID;
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
        and bookings.status = 'completed'
        group by bookings.profile_id, choices.choice, choices.chosen
      )
      select profile_id, 'bookings ' || choice || ' ' || chosen what,
        coalesce(stored.bookings, 0) stored, coalesce(truth.bookings, 0) truth
      from stored
      full join truth using (profile_id, choice, chosen)
      where stored.bookings is distinct from truth.bookings
      order by choice desc, profile_id, chosen
      """;

  private PreferenceCheck() {}

  static List<Difference> differences(Handle handle, ShopId shop) {
    return handle
        .createQuery(DIFFERENCES)
        .bind("shop", shop.value())
        .map((row, context) ->
            Difference.value(
                "profile",
                row.getObject("profile_id", UUID.class),
                row.getString("what"),
                row.getString("stored"),
                row.getString("truth")))
        .list();
  }
}
