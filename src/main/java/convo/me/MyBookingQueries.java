package convo.me;

import convo.bookings.BookingStatus;
import convo.database.CustomerDoor;
import convo.database.CustomerId;
import convo.database.Instants;
import convo.web.Choice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** A customer's bookings and her family's, at all shops, through her own door. */
public final class MyBookingQueries {
  /** Bookings on one page. */
  public static final int PAGE = 25;

  // What is to come stands before what is over, and of both the nearest first: one order, one key.
  private static final String ORDERED =
      """
      select booking.shop_id, booking.id, booking.profile_id, booking.status, booking.starts_at,
        booking.price_cents, booking.starts_at < :now is_over,
        greatest(booking.starts_at - :now, :now - booking.starts_at) distance
      from bookings booking
      where booking.customer_id =
      """
          + MyRow.PEOPLE;
  private static final String ONE_PAGE =
      """
      select booking.shop_id, booking.id, booking.profile_id, booking.status, booking.starts_at,
        booking.price_cents, booking.is_over, booking.distance
      from (%s) booking
      join shops on shops.id = booking.shop_id
      where (:shop = '' or shops.slug = :shop)
      and (cast(:after as uuid) is null or (booking.is_over, booking.distance, booking.id) > (
        select previous.is_over, previous.distance, previous.id
        from (%s) previous
        where previous.id = :after))
      order by booking.is_over, booking.distance, booking.id
      limit :most
      """
          .formatted(ORDERED, ORDERED);
  private static final String KNOWN =
      """
      select coalesce(array_agg(shops.slug order by shops.name, shops.id), '{}') slugs,
        coalesce(array_agg(shops.name order by shops.name, shops.id), '{}') names
      from shops
      where shops.id in (
        select profile.shop_id
        from customer_shop_profiles profile
        where profile.customer_id =
      """
          + MyRow.PEOPLE
          + ")\n";
  // The shops to choose from come with each row, so that the page costs one round trip.
  private static final String LIST =
      """
      select known.slugs, known.names, booking.id, booking.status, booking.starts_at, booking.price_cents,
      """
          + MyRow.SHOP
          + MyRow.WHOSE
          + """
            array(select service.name from booking_items item
              join services service on service.shop_id = item.shop_id and service.id = item.service_id
              where item.shop_id = booking.shop_id and item.booking_id = booking.id
              order by item.position) services,
            array(select stylist.name from booking_items item
              join stylists stylist on stylist.shop_id = item.shop_id and stylist.id = item.stylist_id
              where item.shop_id = booking.shop_id and item.booking_id = booking.id
              group by stylist.name
              order by min(item.position)) stylists
          from (%s) known
          left join (%s) booking on true
          left join shops shop on shop.id = booking.shop_id
          left join customer_shop_profiles profile
            on profile.shop_id = booking.shop_id
            and profile.id = booking.profile_id
          order by booking.is_over, booking.distance, booking.id
          """
              .formatted(KNOWN, ONE_PAGE);

  private final CustomerDoor door;

  /** One row for each booking, or one without. */
  private record Row(List<Choice> shops, Optional<MyBooking> booking) {}

  /**
   * What one round trip finds.
   *
   * @param shops where the customer is known
   * @param bookings one page, and one booking more where there is a page after it
   */
  public record Found(List<Choice> shops, List<MyBooking> bookings) {
    /** Of somebody who has never been a customer. */
    public static final Found NOTHING = new Found(List.of(), List.of());
  }

  public MyBookingQueries(CustomerDoor door) {
    this.door = door;
  }

  /** One page of what is looked for. */
  public Found page(CustomerId me, BookingSearch search, Instant now) {
    var rows = door.read(me, handle -> rows(handle, me, search, now));
    return new Found(
        rows.getFirst().shops(), rows.stream().flatMap(row -> row.booking().stream()).toList());
  }

  private static List<Row> rows(Handle handle, CustomerId me, BookingSearch search, Instant now) {
    return handle
        .createQuery(LIST)
        .bind("customer", me)
        .bind("shop", search.shop())
        .bind("after", search.after().orElse(null))
        .bind("now", now)
        .bind("most", PAGE + 1)
        .map(MyBookingQueries::row)
        .list();
  }

  private static Row row(ResultSet row, StatementContext context) throws SQLException {
    var slugs = MyRow.texts(row, "slugs");
    var names = MyRow.texts(row, "names");
    var shops =
        IntStream.range(0, slugs.size())
            .mapToObj(shop -> new Choice(slugs.get(shop), names.get(shop)))
            .toList();
    var id = Optional.ofNullable(row.getObject("id", UUID.class));
    return new Row(shops, id.isPresent() ? Optional.of(booking(id.get(), row)) : Optional.empty());
  }

  private static MyBooking booking(UUID id, ResultSet row) throws SQLException {
    return new MyBooking(
        id,
        MyRow.shop(row),
        MyRow.whose(row),
        BookingStatus.named(row.getString("status")),
        Instants.of(row, "starts_at"),
        row.getLong("price_cents"),
        MyRow.texts(row, "services"),
        MyRow.texts(row, "stylists"));
  }
}
