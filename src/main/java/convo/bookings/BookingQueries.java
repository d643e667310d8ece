package convo.bookings;

import convo.database.ShopDoor;
import convo.database.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** Reads a shop's bookings. */
public final class BookingQueries {
  /** All of {@code :shop}; what narrows them and their order follow. */
  public static final String OF_A_SHOP =
      """
      select booking.id, booking.profile_id profile, booking.customer_name customer, booking.status,
        booking.starts_at, booking.ends_at, booking.price_cents, booking.paid_cents,
        profile.allergy_note <> '' has_allergy,
        profile.erased_at is not null is_erased, booking.denied_at is not null is_denied,
        booking.previous_status, booking.status_changed_at, coalesce((
          select json_agg(json_build_object('service', service.name, 'stylist', stylist.name, 'starts_at', item.starts_at)
            order by item.position)
          from booking_items item
          join services service on service.shop_id = item.shop_id and service.id = item.service_id
          join stylists stylist on stylist.shop_id = item.shop_id and stylist.id = item.stylist_id
          where item.shop_id = booking.shop_id and item.booking_id = booking.id), '[]') items,
      """
          + Unreminded.column(Unreminded.ADDRESS)
          + """
          from bookings booking
          join customer_shop_profiles profile
            on profile.shop_id = booking.shop_id
            and profile.id = booking.profile_id
          where booking.shop_id = :shop
          """;

  /** Those that start within {@code [:from, :until)}, in order. */
  public static final String OF_A_DAY =
      OF_A_SHOP
          + """
          and booking.starts_at >= :from
          and booking.starts_at < :until
          order by booking.starts_at, booking.id
          """;

  /** Those to come that wait for an answer, in order. */
  public static final String REQUESTS =
      OF_A_SHOP
          + """
          and booking.status = 'requested'
          and booking.starts_at > :now
          order by booking.starts_at, booking.id
          limit 100
          """;

  private static final String FROM =
      OF_A_SHOP
          + """
          and booking.profile_id = :profile
          and (booking.starts_at, booking.id) > (:startsAt, :booking)
          order by booking.starts_at, booking.id
          limit :bookings
          """;
  private static final String BEFORE =
      OF_A_SHOP
          + """
          and booking.profile_id = :profile
          and (booking.starts_at, booking.id) < (:startsAt, :booking)
          order by booking.starts_at desc, booking.id desc
          limit :bookings
          """;

  /** Those of {@code :profile} around a moment, as {@link #bindAround} binds it. */
  public static final String AROUND = "(\n" + FROM + ")\nunion all (\n" + BEFORE + ")\n";

  private final ShopDoor door;

  public BookingQueries(ShopDoor door) {
    this.door = door;
  }

  /** Binds what {@link #AROUND} asks for: at most so many before the moment and after it. */
  public static Query bindAround(Query query, ShopId shop, UUID profile, Instant now, int most) {
    return ofProfile(query, shop, profile, BookingCursor.at(now), most);
  }

  /** A customer's bookings at this shop before a place, newest first. */
  public List<Booking> before(ShopId shop, UUID profile, BookingCursor place, int most) {
    return door.read(
        shop, handle -> list(ofProfile(handle.createQuery(BEFORE), shop, profile, place, most)));
  }

  private static Query ofProfile(
      Query query, ShopId shop, UUID profile, BookingCursor place, int most) {
    return query
        .bind("shop", shop)
        .bind("profile", profile)
        .bind("startsAt", place.startsAt())
        .bind("booking", place.booking())
        .bind("bookings", most);
  }

  private static List<Booking> list(Query query) {
    return query.mapTo(Booking.class).list();
  }
}
