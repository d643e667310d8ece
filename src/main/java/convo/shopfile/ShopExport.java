package convo.shopfile;

import convo.database.PlatformDoor;
import convo.profiles.SortName;
import convo.web.NormalText;
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
    this.platform = platform.patient();
  }

  /** The text of the file; empty when there is no such shop. */
  public Optional<String> write(String slug) {
    return platform
        .read(handle -> FiledShops.find(handle, slug))
        .map(found -> platform.snapshot(found.shop().id(), handle -> file(handle, found)))
        .map(ShopFileWriter::write);
  }

  private static ShopFile file(Handle handle, FiledShops.Found found) {
    var shop = found.shop();
    var services = FiledServices.read(handle, shop.id());
    var customers = FiledCustomers.read(handle, shop.id());
    var bookings = FiledBookings.read(handle, shop.id(), customers, services);
    return new ShopFile(
        shop.slug(),
        NormalText.of(shop.name()),
        shop.zone(),
        shop.currency(),
        shop.country(),
        shop.locale(),
        shop.accent(),
        Optional.empty(),
        shop.policy(),
        found.front(),
        found.supportAccess(),
        services,
        FiledResources.read(handle, shop.id()),
        FiledStylists.read(handle, shop.id()),
        FiledMembers.read(handle, shop.id()),
        customers.values().stream().sorted(BY_NAME).toList(),
        bookings.stream().sorted(BY_TIME).toList());
  }
}
