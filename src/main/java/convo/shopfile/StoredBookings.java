package convo.shopfile;

import convo.bookings.BookingStatus;
import convo.database.Instants;
import convo.database.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Reads a shop's visits, as its file says them: only what services, customers and policy do not say
 * anyway.
 */
final class StoredBookings {
  private final Map<UUID, FiledCustomer> customers;
  private final StoredTurns turns;
  private final int cancelNotice;
  private final Set<String> taken = new HashSet<>();

  /**
   * Visits of these customers.
   *
   * @param cancelNotice minutes, of the shop's policy
   */
  StoredBookings(Map<UUID, FiledCustomer> customers, StoredTurns turns, int cancelNotice) {
    this.customers = customers;
    this.turns = turns;
    this.cancelNotice = cancelNotice;
  }

  /** The visits in no order; those with a key are read first and have it to themselves. */
  List<FiledBooking> read(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select id, profile_id, import_key, status, starts_at, price_cents, cancel_notice_minutes,
              customer_name, customer_email, customer_phone, customer_note, staff_note, cancelled_at, created_at
            from bookings
            where shop_id = :shop
            order by (import_key is not null) desc, created_at, id
            """)
        .bind("shop", shop.value())
        .map((row, context) -> booking(row))
        .list();
  }

  private FiledBooking booking(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var customer = Objects.requireNonNull(customers.get(row.getObject("profile_id", UUID.class)));
    var person = customer.identity().orElseThrow();
    var start = Instants.of(row, "starts_at");
    var status = BookingStatus.named(row.getString("status"));
    var visit = turns.of(id);
    var price = visit.stream().mapToLong(Visit.Turn::priceCents).sum();
    return new FiledBooking(
        key(row, Visits.identity(person, visit.getFirst().stylist(), start), id),
        start,
        person,
        status,
        Optional.empty(),
        Optional.empty(),
        turns.items(visit, start, status),
        Optional.of(row.getLong("price_cents")).filter(stored -> stored != price),
        Optional.of(row.getInt("cancel_notice_minutes")).filter(stored -> stored != cancelNotice),
        row.getString("customer_note"),
        row.getString("staff_note"),
        Optional.of(guest(row)).filter(guest -> !guest.equals(guest(customer))),
        Instants.find(row, "created_at"),
        Instants.find(row, "cancelled_at"));
  }

  /** The key of a visit that is like another one. */
  static String madeKey(UUID booking) {
    return "booking-" + booking;
  }

  private Optional<String> key(ResultSet row, String derived, UUID id) throws SQLException {
    var identity =
        Columns.optional(row, "import_key", String.class)
            .orElseGet(() -> taken.contains(derived) ? madeKey(id) : derived);
    taken.add(identity);
    return Optional.of(identity).filter(key -> !key.equals(derived));
  }

  private static FiledBooking.Guest guest(ResultSet row) throws SQLException {
    return new FiledBooking.Guest(
        row.getString("customer_name"),
        Columns.optional(row, "customer_email", String.class),
        Columns.optional(row, "customer_phone", String.class));
  }

  private static FiledBooking.Guest guest(FiledCustomer customer) {
    return new FiledBooking.Guest(customer.name(), customer.email(), customer.phone());
  }
}
