package convo.bookings;

import convo.database.Instants;
import convo.database.ShopDoor;
import convo.database.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a shop's bookings. */
public final class BookingQueries {
  private static final String COLUMNS =
      """
      select booking.id, booking.profile_id, booking.customer_name, booking.status, booking.starts_at,
        booking.ends_at, booking.price_cents, profile.allergy_note <> '' has_allergy, profile.erased_at is not null erased,
        array(select service.name from booking_items item
          join services service on service.shop_id = item.shop_id and service.id = item.service_id
          where item.shop_id = booking.shop_id and item.booking_id = booking.id
          order by item.position) services,
        array(select stylist.name from booking_items item
          join stylists stylist on stylist.shop_id = item.shop_id and stylist.id = item.stylist_id
          where item.shop_id = booking.shop_id and item.booking_id = booking.id
          order by item.position) stylists,
        array(select extract(epoch from item.starts_at)::bigint from booking_items item
          where item.shop_id = booking.shop_id and item.booking_id = booking.id
          order by item.position) starts
      from bookings booking
      join customer_shop_profiles profile
        on profile.shop_id = booking.shop_id
        and profile.id = booking.profile_id
      where booking.shop_id = :shop
      """;
  private static final String OF_A_DAY =
      COLUMNS
          + """
          and booking.starts_at >= :from
          and booking.starts_at < :until
          order by booking.starts_at, booking.id
          """;
  private static final String FROM =
      COLUMNS
          + """
          and booking.profile_id = :profile
          and (booking.starts_at, booking.id) > (:startsAt, :booking)
          order by booking.starts_at, booking.id
          limit :most
          """;
  private static final String BEFORE =
      COLUMNS
          + """
          and booking.profile_id = :profile
          and (booking.starts_at, booking.id) < (:startsAt, :booking)
          order by booking.starts_at desc, booking.id desc
          limit :most
          """;
  private static final String AROUND = "(\n" + FROM + ")\nunion all (\n" + BEFORE + ")\n";

  private final ShopDoor door;

  public BookingQueries(ShopDoor door) {
    this.door = door;
  }

  /** The bookings that start within {@code [from, until)}, in order. */
  public List<Booking> between(ShopId shop, Instant from, Instant until) {
    return door.read(
        shop,
        handle ->
            list(
                handle
                    .createQuery(OF_A_DAY)
                    .bind("shop", shop.value())
                    .bind("from", from)
                    .bind("until", until)));
  }

  /** A customer's bookings at this shop around a moment: the next ones and the latest ones. */
  public BookingsAround around(ShopId shop, UUID profile, Instant now, int most) {
    var bookings =
        door.read(
            shop,
            handle ->
                list(
                    ofProfile(
                        handle.createQuery(AROUND), shop, profile, BookingPlace.at(now), most)));
    return BookingsAround.of(bookings, now);
  }

  /** A customer's bookings at this shop before a place, newest first. */
  public List<Booking> before(ShopId shop, UUID profile, BookingPlace place, int most) {
    return door.read(
        shop, handle -> list(ofProfile(handle.createQuery(BEFORE), shop, profile, place, most)));
  }

  private static Query ofProfile(
      Query query, ShopId shop, UUID profile, BookingPlace place, int most) {
    return query
        .bind("shop", shop.value())
        .bind("profile", profile)
        .bind("startsAt", place.startsAt())
        .bind("booking", place.booking())
        .bind("most", most);
  }

  private static List<Booking> list(Query query) {
    return query.map(BookingQueries::booking).list();
  }

  private static Booking booking(ResultSet row, StatementContext context) throws SQLException {
    return new Booking(
        row.getObject("id", UUID.class),
        row.getObject("profile_id", UUID.class),
        row.getString("customer_name"),
        BookingStatus.named(row.getString("status")),
        Instants.of(row, "starts_at"),
        Instants.of(row, "ends_at"),
        row.getLong("price_cents"),
        row.getBoolean("has_allergy"),
        row.getBoolean("erased"),
        items(row));
  }

  private static List<Booking.Item> items(ResultSet row) throws SQLException {
    var services = (String[]) row.getArray("services").getArray();
    var stylists = (String[]) row.getArray("stylists").getArray();
    var starts = (Long[]) row.getArray("starts").getArray();
    var items = new ArrayList<Booking.Item>();
    for (var i = 0; i < services.length; i++) {
      items.add(new Booking.Item(services[i], stylists[i], Instant.ofEpochSecond(starts[i])));
    }
    return items;
  }
}
