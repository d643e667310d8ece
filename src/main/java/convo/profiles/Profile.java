package convo.profiles;

import static convo.words.Words.profiles;

import convo.database.Json;
import convo.shops.Phone;
import convo.web.Form;
import convo.web.NormalText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/** Everything one shop knows of one customer. */
public record Profile(
    UUID id,
    ProfileValues values,
    @Nested Figures figures,
    @Json List<Consent> consents,
    Optional<Instant> claimedAt,
    Instant createdAt,
    int version) {

  /**
   * The contact as this shop was given it.
   *
   * @param phone in E.164 form where it could be read, as typed where not
   */
  public record Contact(
      String firstName, String lastName, Optional<String> email, Optional<String> phone) {

    /** Of somebody of whom a whole name is known: its last word is the last name. */
    public static Contact named(String name, Optional<String> email, Optional<String> phone) {
      var last = name.lastIndexOf(' ');
      return last < 0
          ? new Contact(name, "", email, phone)
          : new Contact(name.substring(0, last), name.substring(last + 1), email, phone);
    }

    /** The phone number as people of the country write it. */
    public String shownPhone(String country) {
      return phone.map(number -> new Phone(number).display(country)).orElse("");
    }

    String sortName() {
      return SortName.of(firstName, lastName);
    }

    Set<SearchToken> tokens(String country) {
      return SearchTokens.of(firstName, lastName, email, phone, country);
    }

    public String name() {
      var name = (firstName + " " + lastName).strip();
      return name.isEmpty() ? profiles().noName() : NormalText.isolated(name);
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
    return contact().name();
  }

  public Contact contact() {
    return values.contact();
  }

  public Status status() {
    return Status.named(values.of(ProfileField.STATUS)).orElseThrow();
  }

  public List<String> tags() {
    return values.tags();
  }

  public String notes() {
    return values.of(ProfileField.NOTES);
  }

  public String allergyNote() {
    return values.of(ProfileField.ALLERGY_NOTE);
  }

  Optional<UUID> preferredStylist() {
    return Form.uuid(values.of(ProfileField.PREFERRED_STYLIST));
  }

  /** The same profile for those from whom these fields are hidden. */
  Profile without(Set<ProfileField> hidden) {
    return new Profile(
        id, values.without(hidden), figures, consents, claimedAt, createdAt, version);
  }

  public Optional<Consent> consent(Consent.Purpose purpose) {
    return consents.stream().filter(consent -> consent.purpose() == purpose).findFirst();
  }
}
