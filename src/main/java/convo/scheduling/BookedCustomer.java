package convo.scheduling;

import convo.scheduling.NewBooking.BookedBy;
import java.util.Optional;
import java.util.UUID;

/** The customer for whom is booked, as the shop knows them. */
public record BookedCustomer(
    UUID id,
    String name,
    Optional<String> email,
    Optional<String> phone,
    Optional<UUID> preferred,
    String allergyNote) {
  BookedBy by() {
    return new BookedBy(name, email, phone);
  }
}
