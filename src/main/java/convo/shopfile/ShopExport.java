package convo.shopfile;

import convo.database.PlatformDoor;
import convo.profiles.SortName;
import convo.shops.Shop;
import convo.shops.ShopRow;
import java.util.Comparator;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Writes a shop as the file of which an empty database makes the same shop. The order depends on
 * nothing but what is in the file, so the copy's file is the same, too.
 */
public final class ShopExport {
  private static final Comparator<FiledCustomer> BY_NAME =
      Comparator.comparing(
              (FiledCustomer customer) -> SortName.of(customer.firstName(), customer.lastName()))
          .thenComparing(customer -> customer.identity().orElse(""));
  private static final Comparator<FiledBooking> BY_TIME =
      Comparator.comparing(FiledBooking::startsAt)
          .thenComparing(booking -> booking.items().getFirst().stylist())
          .thenComparing(FiledBooking::customer)
          .thenComparing(booking -> booking.key().orElse(""));

  private final PlatformDoor platform;

  public ShopExport(PlatformDoor platform) {
    this.platform = platform;
  }

  /** The text of the file; empty when there is no such shop. */
  public Optional<String> write(String slug) {
    return platform
        .read(handle -> find(handle, slug))
        .map(shop -> platform.snapshot(shop.id(), handle -> file(handle, shop)))
        .map(ShopFileWriter::write);
  }

  private static Optional<Shop> find(Handle handle, String slug) {
    return handle
        .createQuery("select\n" + ShopRow.COLUMNS + "from shops\nwhere slug = :slug")
        .bind("slug", slug)
        .map(new ShopRow())
        .findOne();
  }

  private static ShopFile file(Handle handle, Shop shop) {
    var team = new StoredTeam(handle, shop.id());
    var services = team.services();
    var customers = StoredCustomers.read(handle, shop.id());
    var turns = new StoredTurns(handle, shop.id(), services);
    var bookings = new StoredBookings(customers, turns, shop.policy().cancelNoticeMinutes());
    return new ShopFile(
        shop.slug(),
        shop.name(),
        shop.zone(),
        shop.currency(),
        shop.country(),
        shop.locale(),
        shop.accent(),
        Optional.empty(),
        shop.policy(),
        team.supportAccess(),
        services,
        new StoredStylists(handle, shop.id()).read(),
        team.members(),
        customers.values().stream().sorted(BY_NAME).toList(),
        bookings.read(handle, shop.id()).stream().sorted(BY_TIME).toList());
  }
}
