package convo.me;

import convo.database.CustomerDoor;
import convo.database.CustomerId;
import convo.database.ShopId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** All that a customer may see of her bookings and her family's, through her own door. */
public final class MyVisitQueries {
  private static final String MINE =
      """
      where booking.customer_id =
      """
          + MyColumns.PEOPLE
          + """
          and (:shop = '' or shop.slug = :shop)
          and (cast(:booking as uuid) is null or booking.id = :booking)
          and booking.is_proved
          """;
  private static final String VISITS =
      """
      select booking.id, booking.status, booking.starts_at, booking.ends_at, booking.price_cents,
        booking.paid_cents,
        make_interval(mins => booking.cancel_notice_minutes) cancel_notice, booking.customer_name given_name,
        coalesce(booking.customer_email, '') given_email, coalesce(booking.customer_phone, '') given_phone,
        booking.customer_note note, booking.created_at booked_at, booking.cancelled_at,
        to_json(array(select json_build_object('service_id', service.id, 'service', service.name,
            'stylist_id', stylist.id, 'stylist', stylist.name,
            'starts_at', item.starts_at, 'ends_at', item.ends_at, 'price_cents', item.price_cents)
          from booking_items item
          join services service on service.shop_id = item.shop_id and service.id = item.service_id
          join stylists stylist on stylist.shop_id = item.shop_id and stylist.id = item.stylist_id
          where item.shop_id = booking.shop_id and item.booking_id = booking.id
          order by item.position)) items,
      """
          + MyColumns.WHOSE
          + MyColumns.SHOP
          + MyColumns.WHAT
          + """
          from bookings booking
          join shops shop on shop.id = booking.shop_id
          join customer_shop_profiles profile
            on profile.shop_id = booking.shop_id
            and profile.id = booking.profile_id
          """
          + MINE
          + """
          order by booking.starts_at desc, booking.id
          """;

  private static final String OWNER =
      """
      select shop_id shop, id booking, customer_id person
      from bookings
      where id = :booking
      and is_proved = :isProved
      and customer_id =
      """
          + MyColumns.PEOPLE;

  private final CustomerDoor door;

  /** Whose a booking is, and where. */
  record Owner(ShopId shop, UUID booking, CustomerId person) {}

  public MyVisitQueries(CustomerDoor door) {
    this.door = door;
  }

  /** The booking, unless it is none of hers. */
  public Optional<MyVisit> find(CustomerId me, UUID booking) {
    return door.read(me, handle -> visits(handle, me, "", Optional.of(booking))).stream()
        .findFirst();
  }

  /** Whose the booking is, unless it is none of hers. */
  Optional<Owner> owner(CustomerId me, UUID booking) {
    return owner(me, booking, true);
  }

  /** Whose the booking would be of which nobody has shown yet who made it. */
  Optional<Owner> asked(CustomerId me, UUID booking) {
    return owner(me, booking, false);
  }

  private Optional<Owner> owner(CustomerId me, UUID booking, boolean isProved) {
    return door.read(
        me,
        handle ->
            handle
                .createQuery(OWNER)
                .bind("customer", me)
                .bind("booking", booking)
                .bind("isProved", isProved)
                .mapTo(Owner.class)
                .findOne());
  }

  /**
   * All bookings, newest first.
   *
   * @param shop the slug of one shop; empty for all
   */
  static List<MyVisit> all(Handle handle, CustomerId me, String shop) {
    return visits(handle, me, shop, Optional.empty());
  }

  private static List<MyVisit> visits(
      Handle handle, CustomerId me, String shop, Optional<UUID> booking) {
    return handle
        .createQuery(VISITS)
        .bind("customer", me)
        .bind("shop", shop)
        .bind("booking", booking.orElse(null))
        .mapTo(MyVisit.class)
        .list();
  }
}
