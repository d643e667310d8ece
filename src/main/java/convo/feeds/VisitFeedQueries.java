package convo.feeds;

import convo.bookings.BookingStatus;
import convo.database.CustomerDoor;
import convo.database.CustomerId;
import convo.me.MyColumns;
import java.time.Instant;
import java.util.List;

/** What a person and her family have booked at all shops, through her own door. */
public final class VisitFeedQueries {
  private static final String VISITS =
      """
      select booking.id, booking.status, booking.invite_sequence sequence, booking.starts_at, booking.ends_at,
        booking.updated_at, shop.street, shop.postcode, shop.town,
        array(select service.name from booking_items item
          join services service on service.shop_id = item.shop_id and service.id = item.service_id
          where item.shop_id = booking.shop_id and item.booking_id = booking.id
          order by item.position) services,
        array(select stylist.name from booking_items item
          join stylists stylist on stylist.shop_id = item.shop_id and stylist.id = item.stylist_id
          where item.shop_id = booking.shop_id and item.booking_id = booking.id
          order by item.position) stylists,
      """
          + MyColumns.SHOP
          + MyColumns.WHOSE
          + """
            booking.created_at
          from bookings booking
          join shops shop on shop.id = booking.shop_id
          join customer_shop_profiles profile
            on profile.shop_id = booking.shop_id
            and profile.id = booking.profile_id
          where booking.customer_id =
          """
          + MyColumns.PEOPLE
          + """
          and booking.is_proved
          and booking.status <> :cancelled
          and booking.ends_at > :since
          order by booking.starts_at, booking.id
          """;

  private final CustomerDoor door;

  public VisitFeedQueries(CustomerDoor door) {
    this.door = door;
  }

  /**
   * Those that end after a moment and are not cancelled, in order. A visit of which nobody has
   * shown yet that she booked it is a question under {@code /me} and stands in no calendar.
   */
  List<FeedVisit> list(CustomerId me, Instant since) {
    return door.read(
        me,
        handle ->
            handle
                .createQuery(VISITS)
                .bind("customer", me)
                .bind("cancelled", BookingStatus.CANCELLED)
                .bind("since", since)
                .mapTo(FeedVisit.class)
                .list());
  }
}
