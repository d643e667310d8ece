package convo.shopfile;

import convo.bookings.BookingStatus;
import convo.bookings.BusyTime;
import java.time.Instant;
import java.util.List;

/**
 * A booking of a shop file with everything worked out that the file leaves to the services.
 *
 * @param path where it stands in the file
 * @param identity what tells it from all others of the shop: its key, or else customer, stylist and
 *     start
 * @param customer the identity of its customer
 */
record ResolvedBooking(
    String path,
    String identity,
    String customer,
    FiledBooking booking,
    long priceCents,
    List<Item> items) {

  /**
   * One service by one stylist.
   *
   * @param busy when the stylist is held by it, unless the booking is cancelled
   */
  public record Item(
      String service,
      String stylist,
      Instant startsAt,
      Instant endsAt,
      long priceCents,
      List<BusyTime> busy) {

    Item with(List<BusyTime> otherBusy) {
      return new Item(service, stylist, startsAt, endsAt, priceCents, otherBusy);
    }
  }

  /** The time that it holds of the stylist of an item: a cancelled booking has given it back. */
  List<BusyTime> held(Item item) {
    return booking.status() == BookingStatus.CANCELLED ? List.of() : item.busy();
  }

  /** When the last service ends. */
  Instant endsAt() {
    return items.stream().map(Item::endsAt).max(Instant::compareTo).orElseThrow();
  }
}
