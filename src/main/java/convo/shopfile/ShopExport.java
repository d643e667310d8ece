package convo.shopfile;

import convo.database.PlatformDoor;
import convo.profiles.SortName;
import convo.web.NormalText;
import java.util.Comparator;
import java.util.List;
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

  /** The customers of a shop who are not erased; empty when there is no such shop. */
  public Optional<List<FiledCustomer>> customers(String slug) {
    return platform
        .read(handle -> FiledShops.lookUp(handle, slug))
        .map(shop ->
            platform.snapshot(shop, handle -> FiledCustomers.read(handle, shop)).values().stream()
                .filter(customer -> customer.erasedAt().isEmpty())
                .toList());
  }

  private static ShopFile file(Handle handle, FiledShops.Found found) {
    var shop = found.shop().id();
    var services = FiledServices.read(handle, shop);
    var customers = FiledCustomers.read(handle, shop);
    var bookings = FiledBookings.read(handle, shop, customers, services);
    return file(
        handle,
        found,
        customers.values().stream().sorted(BY_NAME).toList(),
        bookings.stream().sorted(BY_TIME).toList());
  }

  /**
   * The file of a shop as it stands with these customers and nobody else, of whom there are no
   * bookings.
   *
   * @param handle within the shop
   */
  static ShopFile of(Handle handle, String slug, List<FiledCustomer> customers) {
    return file(handle, FiledShops.find(handle, slug).orElseThrow(), customers, List.of());
  }

  private static ShopFile file(
      Handle handle,
      FiledShops.Found found,
      List<FiledCustomer> customers,
      List<FiledBooking> bookings) {
    var shop = found.shop();
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
        FiledServices.read(handle, shop.id()),
        FiledResources.read(handle, shop.id()),
        FiledStylists.read(handle, shop.id()),
        FiledMembers.read(handle, shop.id()),
        customers,
        bookings);
  }
}
