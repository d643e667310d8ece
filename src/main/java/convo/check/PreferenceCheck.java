package convo.check;

import convo.database.ShopId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Compares how often profiles chose each stylist and service with their bookings. */
final class PreferenceCheck {
  private static final String STYLISTS =
      """
      select coalesce(stored.profile_id, truth.profile_id) profile_id,
        'bookings with stylist ' || coalesce(stored.stylist_id, truth.stylist_id) what,
        coalesce(stored.bookings, 0) stored, coalesce(truth.bookings, 0) truth
      from (
        select profile_id, stylist_id, bookings
        from customer_stylist_preferences
        where shop_id = :shop
      ) stored
      full join (
        select bookings.profile_id, items.stylist_id, count(distinct bookings.id) bookings
        from bookings
        join booking_items items on items.shop_id = :shop and items.booking_id = bookings.id
        where bookings.shop_id = :shop
        and bookings.status = 'completed'
        group by bookings.profile_id, items.stylist_id
      ) truth on truth.profile_id = stored.profile_id and truth.stylist_id = stored.stylist_id
      where stored.bookings is distinct from truth.bookings
      order by profile_id, what
      """;
  private static final String SERVICES =
      """
      select coalesce(stored.profile_id, truth.profile_id) profile_id,
        'bookings of service ' || coalesce(stored.service_id, truth.service_id) what,
        coalesce(stored.bookings, 0) stored, coalesce(truth.bookings, 0) truth
      from (
        select profile_id, service_id, bookings
        from customer_service_preferences
        where shop_id = :shop
      ) stored
      full join (
        select bookings.profile_id, items.service_id, count(distinct bookings.id) bookings
        from bookings
        join booking_items items on items.shop_id = :shop and items.booking_id = bookings.id
        where bookings.shop_id = :shop
        and bookings.status = 'completed'
        group by bookings.profile_id, items.service_id
      ) truth on truth.profile_id = stored.profile_id and truth.service_id = stored.service_id
      where stored.bookings is distinct from truth.bookings
      order by profile_id, what
      """;

  private PreferenceCheck() {}

  static List<Difference> differences(Handle handle, ShopId shop) {
    return Stream.of(STYLISTS, SERVICES)
        .flatMap(sql -> differences(handle, shop, sql).stream())
        .toList();
  }

  private static List<Difference> differences(Handle handle, ShopId shop, String sql) {
    return handle
        .createQuery(sql)
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
