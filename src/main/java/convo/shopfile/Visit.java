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
record Visit(
    String path,
    String identity,
    String customer,
    FiledBooking booking,
    long priceCents,
    List<Turn> turns) {

  /**
   * One service by one stylist.
   *
   * @param busy when the stylist is held by it, unless the visit is cancelled
   */
  record Turn(
      String service,
      String stylist,
      Instant startsAt,
      Instant endsAt,
      long priceCents,
      List<BusyTime> busy) {

    Turn with(List<BusyTime> otherBusy) {
      return new Turn(service, stylist, startsAt, endsAt, priceCents, otherBusy);
    }
  }

  /** Whether the time of the stylists is hers: a cancelled visit has given it back. */
  boolean isHeld() {
    return booking.status() != BookingStatus.CANCELLED;
  }

  /** When the last service ends. */
  Instant endsAt() {
    return turns.stream().map(Turn::endsAt).max(Instant::compareTo).orElseThrow();
  }
}
