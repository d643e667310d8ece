package convo.profiles;

import convo.web.Form;
import java.util.Map;
import java.util.UUID;

/**
 * The values of a profile's history as people read them.
 *
 * @param stylists their names
 */
public record ProfileWords(Map<UUID, String> stylists) {

  public String shown(String key, String value) {
    return ProfileField.named(key).map(field -> shown(field.kind(), value)).orElse(value);
  }

  private String shown(FieldKind kind, String value) {
    return switch (kind) {
      case TICK -> value.isEmpty() ? "No" : "Yes";
      case STYLIST -> Form.uuid(value).map(id -> stylists.getOrDefault(id, "")).orElse("");
      case WAY -> ProfileChoices.wayLabel(value);
      case STATUS -> Status.named(value).map(Status::label).orElse(value);
      default -> value;
    };
  }
}
