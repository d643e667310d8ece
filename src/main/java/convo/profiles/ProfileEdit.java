package convo.profiles;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What staff may write about a customer, checked and in the forms that are kept. */
public record ProfileEdit(
    Profile.Contact contact,
    Status status,
    List<String> tags,
    Optional<UUID> preferredStylist,
    String allergyNote,
    String dietaryNote,
    String notes,
    Optional<LocalDate> birthDate,
    Optional<LocalDate> anniversaryDate,
    int loyaltyPoints,
    Map<Consent.Purpose, Boolean> consents) {}
