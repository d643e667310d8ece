package convo.scheduling;

import convo.bookings.BookingStatus;
import convo.bookings.Wish;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A visit to be booked.
 *
 * @param id that of the booking to be; one that is there already is the same wish, sent again
 * @param wishes the services in their order; at least one
 * @param preferred the stylist whom the customer wants where any will do
 * @param byStaff whether the shop books, which its own rules warn and do not bind
 * @param insisted whether the shop has said yes to what it breaks
 * @param isProved whether the customer is known to hold the address
 */
public record NewBooking(
    UUID id,
    UUID profile,
    BookedBy customer,
    List<Wish> wishes,
    Instant start,
    Optional<UUID> preferred,
    String customerNote,
    String staffNote,
    BookingStatus status,
    boolean byStaff,
    boolean insisted,
    boolean isProved) {

  /** The contact as it was typed for this visit. */
  public record BookedBy(String name, Optional<String> email, Optional<String> phone) {}

  List<UUID> services() {
    return wishes.stream().map(Wish::service).toList();
  }
}
