package convo.adoption;

import convo.profiles.Consent;
import convo.profiles.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A customer of the source as Convo understands her.
 *
 * @param source the name of the source and her table
 * @param key her id there
 * @param email in small letters, one that forms accept
 * @param phone as forms keep it
 * @param refusedEmail one that forms would refuse, as it stands; likewise the phone
 * @param shop the slug of the shop that her own row names
 * @param stylist the id of the one whom she prefers
 * @param kept what else her row says, by its columns
 */
record AdoptedPerson(
    String source,
    String key,
    String firstName,
    String lastName,
    Optional<String> email,
    Optional<String> phone,
    Optional<String> refusedEmail,
    Optional<String> refusedPhone,
    Optional<String> contact,
    String diet,
    String notes,
    Status status,
    Map<Consent.Purpose, Boolean> consents,
    Optional<LocalDate> birthDate,
    Optional<LocalDate> anniversaryDate,
    int loyaltyPoints,
    Optional<String> stylist,
    Optional<String> shop,
    Map<String, String> kept,
    Optional<Instant> created,
    List<NamedCause> causes) {

  AdoptedPerson {
    kept = Map.copyOf(kept);
    consents = Map.copyOf(consents);
  }
}
