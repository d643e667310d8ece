package convo.profiles;

import java.util.Map;
import java.util.UUID;

/**
 * The values of a profile's history as people read them.
 *
 * @param stylists their names
 */
public record ProfileWords(Map<UUID, String> stylists) {

  public String shown(String field, String value) {
    if (Consent.Purpose.named(field).isPresent()) {
      return value.isEmpty() ? "No" : "Yes";
    }
    return value.isEmpty()
        ? ""
        : ProfileField.named(field).map(known -> shown(known, value)).orElse(value);
  }

  private String shown(ProfileField field, String value) {
    return switch (field) {
      case PREFERRED_STYLIST -> stylists.getOrDefault(UUID.fromString(value), "");
      case PREFERRED_CONTACT -> ProfileChoices.contactLabel(value);
      case STATUS -> Status.named(value).map(Status::label).orElse(value);
      default -> value;
    };
  }
}
