package convo.scheduling;

import convo.TestConvo;
import convo.TestDatabase;
import convo.audit.Actor;
import convo.bookings.BookingStatus;
import convo.bookings.Wish;
import convo.database.Database;
import convo.live.DayNews;
import convo.scheduling.NewBooking.BookedBy;
import convo.shops.Shop;
import convo.shops.ShopRow;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Bella's shop as its booking commands see it, on a database of its own. */
final class BookingDesk implements AutoCloseable {
  static final Instant NOW = TestConvo.CLOCK.instant();

  final TestConvo convo = TestConvo.fresh();
  final Database database = convo.open();
  final BookingCommands commands =
      BookingCommands.of(
          URI.create("https://convo.example"),
          TestDatabase.SECRET,
          "mail@convo.example",
          new DayNews());
  final Shop shop = shop();
  final Actor bella = bella();

  private Actor bella() {
    return database
        .platform()
        .read(handle ->
            Actor.staff(
                handle
                    .select("select id from accounts where email = 'bella@example.com'")
                    .mapTo(UUID.class)
                    .one(),
                "Bella"));
  }

  private Shop shop() {
    return database
        .platform()
        .read(handle ->
            handle
                .createQuery("select " + ShopRow.COLUMNS + "from shops where slug = 'bella'")
                .mapTo(Shop.class)
                .one());
  }

  UUID service(String key) {
    return id("services", "key = ?", key);
  }

  UUID stylist(String key) {
    return id("stylists", "key = ?", key);
  }

  UUID profile(String email) {
    return id("customer_shop_profiles", "email = ?", email);
  }

  private UUID id(String table, String which, String value) {
    return write(handle ->
        handle
            .select("select id from " + table + " where " + which, value)
            .mapTo(UUID.class)
            .first());
  }

  <T> T write(Function<Handle, T> writing) {
    return database.platform().write(shop.id(), writing);
  }

  /** What a customer books, at any hour of a day such as 2026-11-25T10:00:00+01:00. */
  NewBooking wish(String start, String stylist, String... services) {
    return wish(start, stylist, "noor@example.com", false, false, services);
  }

  NewBooking wish(
      String start,
      String stylist,
      String customer,
      boolean byStaff,
      boolean insisted,
      String... services) {
    var whom = stylist.isEmpty() ? Optional.<UUID>empty() : Optional.of(stylist(stylist));
    return new NewBooking(
        UUID.randomUUID(),
        profile(customer),
        new BookedBy("Noor", Optional.of(customer), Optional.empty()),
        List.of(services).stream().map(key -> new Wish(service(key), whom)).toList(),
        OffsetDateTime.parse(start).toInstant(),
        Optional.empty(),
        "",
        "",
        BookingStatus.CONFIRMED,
        byStaff,
        insisted,
        true);
  }

  BookingOutcome book(NewBooking wanted) {
    return write(handle -> commands.newBookings().book(handle, shop, wanted, bella, NOW));
  }

  UUID booked(NewBooking wanted) {
    return switch (book(wanted)) {
      case BookingOutcome.Done(var booking, _) -> booking;
      case BookingOutcome other -> throw new AssertionError(other.toString());
    };
  }

  BookingOutcome move(Move move) {
    return write(handle -> commands.moves().move(handle, shop, move, bella, NOW));
  }

  BookingOutcome move(UUID booking, String start) {
    return move(
        new Move(
            booking,
            Optional.empty(),
            Optional.empty(),
            OffsetDateTime.parse(start).toInstant(),
            false,
            false,
            true));
  }

  /** Times that one stylist or resource is held twice. */
  int overlaps() {
    return write(handle ->
        handle
            .createQuery(
                """
                select count(*)
                from booking_segments one
                join booking_segments other
                  on other.shop_id = one.shop_id
                  and other.held_id = one.held_id
                  and other.id > one.id
                  and other.during && one.during
                """)
            .mapTo(Integer.class)
            .one());
  }

  long count(String sql, Object... values) {
    return write(handle -> handle.select(sql, values).mapTo(Long.class).one());
  }

  @Override
  public void close() {
    database.close();
    convo.close();
  }
}
