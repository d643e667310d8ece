package convo.shopfile;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import convo.profiles.Consent;
import convo.profiles.ProfileField;
import convo.profiles.Status;
import convo.shops.SameName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the shop knows of a person, as its file says it.
 *
 * @param email in small letters
 * @param family whether the address is somebody else's, who gets this person's mail
 * @param phone in E.164
 * @param preferredContact "email", "phone" or "sms"
 * @param tags in their order, each once
 * @param texts the {@link ProfileField#plainTexts} by their keys; what is missing is empty
 * @param since when the shop first knew her
 * @param detachedAt when somebody said that the address does not lead to this person
 * @param erasedAt when everything that named her was taken out
 */
public record FiledCustomer(
    Optional<String> key,
    String firstName,
    String lastName,
    Optional<String> email,
    boolean family,
    Optional<String> phone,
    Optional<String> preferredContact,
    Status status,
    List<String> tags,
    String notes,
    @JsonAnySetter Map<String, String> texts,
    Optional<LocalDate> birthDate,
    Optional<LocalDate> anniversaryDate,
    int loyaltyPoints,
    Optional<String> preferredStylist,
    Map<Consent.Purpose, Agreement> consents,
    Optional<Instant> since,
    Optional<Instant> detachedAt,
    Optional<Instant> erasedAt) {

  public FiledCustomer {
    email = email.map(address -> address.toLowerCase(Locale.ROOT));
    tags = SameName.once(tags).stream().sorted().toList();
    var given = texts;
    texts = new LinkedHashMap<>();
    for (var field : ProfileField.plainTexts()) {
      texts.put(field.key(), given.getOrDefault(field.key(), ""));
    }
    consents = new TreeMap<>(consents);
  }

  @Override
  @JsonAnyGetter
  public Map<String, String> texts() {
    return texts;
  }

  /** First and last name, as far as they are known. */
  public String name() {
    return (firstName + " " + lastName).strip();
  }

  /** Whether the address, if there is one, is that of this person. */
  boolean ownsAddress() {
    return !family && detachedAt.isEmpty();
  }

  /**
   * What tells this customer from the shop's others: her key, or else what is certain of her
   * contact.
   */
  public Optional<String> identity() {
    return key.or(() -> email.map(address -> ownsAddress() ? address : address + " " + name()))
        .or(() -> phone.map(number -> number + " " + name()));
  }

  /** The same, told from all others by a key. */
  FiledCustomer keyed(String other) {
    return with(Optional.of(other), detachedAt);
  }

  /** The same, whose address does not lead to her. */
  FiledCustomer detached(Instant when) {
    return with(key, Optional.of(when));
  }

  private FiledCustomer with(Optional<String> otherKey, Optional<Instant> otherDetachedAt) {
    return new FiledCustomer(
        otherKey,
        firstName,
        lastName,
        email,
        family,
        phone,
        preferredContact,
        status,
        tags,
        notes,
        texts,
        birthDate,
        anniversaryDate,
        loyaltyPoints,
        preferredStylist,
        consents,
        since,
        otherDetachedAt,
        erasedAt);
  }

  /**
   * A consent that was given or refused; with neither day nor source when the file only says which.
   */
  public record Agreement(boolean granted, Optional<Instant> changedAt, Consent.Source source) {
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Agreement {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Agreement of(boolean granted) {
      return new Agreement(granted, Optional.empty(), Consent.Source.IMPORT);
    }

    @JsonValue
    Object written() {
      return equals(of(granted)) ? granted : new Dated(granted, changedAt, source);
    }

    private record Dated(boolean granted, Optional<Instant> changedAt, Consent.Source source) {}
  }
}
