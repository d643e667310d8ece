package convo.profiles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everything one shop knows of one customer. */
public record Profile(
    UUID id,
    Contact contact,
    Status status,
    List<String> tags,
    String notes,
    String dietaryNote,
    String allergyNote,
    Optional<LocalDate> birthDate,
    Optional<LocalDate> anniversaryDate,
    int loyaltyPoints,
    Optional<UUID> preferredStylist,
    Figures figures,
    List<Consent> consents,
    Optional<Instant> claimedAt,
    Instant createdAt,
    int version) {

  /**
   * The contact as this shop was given it.
   *
   * @param phone in E.164 form where it could be read, as typed where not
   * @param preferred the way she likes to be reached: "email", "phone", "sms", or empty
   */
  public record Contact(
      String firstName,
      String lastName,
      Optional<String> email,
      Optional<String> phone,
      String preferred) {

    /** The phone number as people of the country write it. */
    public String shownPhone(String country) {
      return phone.map(number -> new Phone(number).display(country)).orElse("");
    }

    Set<SearchToken> tokens(String country) {
      return SearchTokens.of(firstName, lastName, email, phone, country);
    }

    /** "E-mail", "Phone", "SMS", or nothing. */
    public String preferredLabel() {
      return ProfileChoices.contactLabel(preferred);
    }

    Contact without(Set<ProfileField> hidden) {
      return new Contact(
          firstName,
          lastName,
          email.filter(address -> !hidden.contains(ProfileField.EMAIL)),
          phone.filter(number -> !hidden.contains(ProfileField.PHONE)),
          preferred);
    }

    /** The same with these fields as they are in another contact. */
    Contact keeping(Set<ProfileField> fields, Contact other) {
      return new Contact(
          firstName,
          lastName,
          fields.contains(ProfileField.EMAIL) ? other.email : email,
          fields.contains(ProfileField.PHONE) ? other.phone : phone,
          preferred);
    }

    public String name() {
      var name = (firstName + " " + lastName).strip();
      return name.isEmpty() ? "No name" : name;
    }
  }

  /**
   * What her bookings at this shop add up to.
   *
   * @param bookings completed bookings
   * @param spendCents minor units of the shop's currency
   */
  public record Figures(
      int bookings, long spendCents, Optional<Instant> lastBookingAt, int noShows) {

    /** Average spend of a visit in minor units, rounded down; 0 before the first visit. */
    public long averageCents() {
      return bookings == 0 ? 0 : spendCents / bookings;
    }
  }

  public String name() {
    return contact.name();
  }

  /** The same profile for those from whom these fields are hidden. */
  Profile without(Set<ProfileField> hidden) {
    return new Profile(
        id,
        contact.without(hidden),
        status,
        tags,
        notes,
        dietaryNote,
        allergyNote,
        birthDate,
        anniversaryDate,
        loyaltyPoints,
        preferredStylist,
        figures,
        consents,
        claimedAt,
        createdAt,
        version);
  }

  public Optional<Consent> consent(Consent.Purpose purpose) {
    return consents.stream().filter(consent -> consent.purpose() == purpose).findFirst();
  }
}
