package convo.duplicates;

import convo.profiles.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/** A customer of a shop, as far as it tells people apart. */
public record Candidate(
    UUID id,
    @Nested Profile.Contact contact,
    Optional<LocalDate> birthDate,
    int bookings,
    Optional<Instant> lastBookingAt) {

  public String name() {
    return contact.name();
  }

  /** In the order of {@link Duplicates#TRAITS}. */
  List<String> values() {
    return List.of(
        contact.firstName(),
        contact.lastName(),
        birthDate.map(LocalDate::toString).orElse(""),
        contact.email().orElse(""),
        contact.phone().orElse(""));
  }
}
