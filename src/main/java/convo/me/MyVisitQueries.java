package convo.me;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import convo.bookings.BookingStatus;
import convo.database.CustomerDoor;
import convo.database.CustomerId;
import convo.database.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** All that a customer may see of her bookings and her family's, through her own door. */
public final class MyVisitQueries {
  private static final String MINE =
      """
      where booking.customer_id =
      """
          + MyRow.PEOPLE
          + """
          and (:shop = '' or shop.slug = :shop)
          and (cast(:booking as uuid) is null or booking.id = :booking)
          """;
  private static final String VISITS =
      """
      select booking.id, booking.status, booking.starts_at, booking.ends_at, booking.price_cents,
        booking.cancel_notice_minutes, booking.customer_name, coalesce(booking.customer_email, '') customer_email,
        coalesce(booking.customer_phone, '') customer_phone, booking.customer_note, booking.created_at,
        booking.cancelled_at,
      """
          + MyRow.WHOSE
          + MyRow.SHOP
          + """
            shop.id shop_id
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
  private static final String ITEMS =
      """
      select booking.id, service.name service, stylist.name stylist, item.starts_at, item.ends_at, item.price_cents
      from bookings booking
      join shops shop on shop.id = booking.shop_id
      join booking_items item
        on item.shop_id = booking.shop_id
        and item.booking_id = booking.id
      join services service
        on service.shop_id = item.shop_id
        and service.id = item.service_id
      join stylists stylist
        on stylist.shop_id = item.shop_id
        and stylist.id = item.stylist_id
      """
          + MINE
          + """
          order by booking.id, item.position
          """;

  private final CustomerDoor door;

  private record ItemOf(UUID booking, MyVisit.Item item) {}

  public MyVisitQueries(CustomerDoor door) {
    this.door = door;
  }

  /** The booking, unless it is none of hers. */
  public Optional<MyVisit> find(CustomerId me, UUID booking) {
    return door.read(me, handle -> visits(handle, me, "", Optional.of(booking))).stream()
        .findFirst();
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
    var items =
        bound(handle.createQuery(ITEMS), me, shop, booking).map(MyVisitQueries::item).stream()
            .collect(groupingBy(ItemOf::booking, mapping(ItemOf::item, toList())));
    return bound(handle.createQuery(VISITS), me, shop, booking)
        .map((row, context) -> visit(row, items))
        .list();
  }

  private static Query bound(Query query, CustomerId me, String shop, Optional<UUID> booking) {
    return query.bind("customer", me).bind("shop", shop).bind("booking", booking.orElse(null));
  }

  private static ItemOf item(ResultSet row, StatementContext context) throws SQLException {
    return new ItemOf(
        row.getObject("id", UUID.class),
        new MyVisit.Item(
            row.getString("service"),
            row.getString("stylist"),
            Instants.of(row, "starts_at"),
            Instants.of(row, "ends_at"),
            row.getLong("price_cents")));
  }

  private static MyVisit visit(ResultSet row, Map<UUID, List<MyVisit.Item>> items)
      throws SQLException {
    var own = items.getOrDefault(row.getObject("id", UUID.class), List.of());
    return new MyVisit(
        booking(row, own),
        Instants.of(row, "ends_at"),
        new MyVisit.Given(
            row.getString("customer_name"),
            row.getString("customer_email"),
            row.getString("customer_phone")),
        row.getString("customer_note"),
        Duration.ofMinutes(row.getInt("cancel_notice_minutes")),
        Instants.of(row, "created_at"),
        Instants.find(row, "cancelled_at"),
        own);
  }

  private static MyBooking booking(ResultSet row, List<MyVisit.Item> items) throws SQLException {
    return new MyBooking(
        row.getObject("id", UUID.class),
        MyRow.shop(row),
        MyRow.whose(row),
        BookingStatus.named(row.getString("status")),
        Instants.of(row, "starts_at"),
        row.getLong("price_cents"),
        items.stream().map(MyVisit.Item::service).toList(),
        items.stream().map(MyVisit.Item::stylist).distinct().toList());
  }
}
