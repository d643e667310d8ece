package convo.me;

import convo.bookings.BookingStatus;
import convo.database.CustomerDoor;
import convo.database.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** A customer's bookings at all shops, through her own door. */
public final class MyBookingQueries {
  private static final String COLUMNS =
      """
      select booking.id, shop.name shop, shop.time_zone, shop.currency, booking.status, booking.starts_at,
        booking.price_cents,
        array_to_string(array(select service.name from booking_items item
          join services service on service.shop_id = item.shop_id and service.id = item.service_id
          where item.shop_id = booking.shop_id and item.booking_id = booking.id
          order by item.position), ', ') services,
        array_to_string(array(select stylist.name from booking_items item
          join stylists stylist on stylist.shop_id = item.shop_id and stylist.id = item.stylist_id
          where item.shop_id = booking.shop_id and item.booking_id = booking.id
          group by stylist.name
          order by min(item.position)), ', ') stylists
      from bookings booking
      join shops shop on shop.id = booking.shop_id
      where booking.customer_id = :customer
      """;
  private static final String TO_COME =
      COLUMNS
          + """
          and booking.starts_at >= :now
          order by booking.starts_at, booking.id
          limit :most
          """;
  private static final String SO_FAR =
      COLUMNS
          + """
          and booking.starts_at < :now
          order by booking.starts_at desc, booking.id desc
          limit :most
          """;

  private final CustomerDoor door;

  public MyBookingQueries(CustomerDoor door) {
    this.door = door;
  }

  /** Her next bookings, soonest first. */
  public List<MyBooking> toCome(CustomerId customer, Instant now, int most) {
    return list(TO_COME, customer, now, most);
  }

  /** Her bookings until now, newest first. */
  public List<MyBooking> soFar(CustomerId customer, Instant now, int most) {
    return list(SO_FAR, customer, now, most);
  }

  private List<MyBooking> list(String sql, CustomerId customer, Instant now, int most) {
    return door.read(
        customer,
        handle ->
            handle
                .createQuery(sql)
                .bind("customer", customer.value())
                .bind("now", now)
                .bind("most", most)
                .map(MyBookingQueries::booking)
                .list());
  }

  private static MyBooking booking(ResultSet row, StatementContext context) throws SQLException {
    return new MyBooking(
        row.getObject("id", UUID.class),
        row.getString("shop"),
        ZoneId.of(row.getString("time_zone")),
        Currency.getInstance(row.getString("currency")),
        BookingStatus.named(row.getString("status")),
        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
        row.getLong("price_cents"),
        row.getString("services"),
        row.getString("stylists"));
  }
}
