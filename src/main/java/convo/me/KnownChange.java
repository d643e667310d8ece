package convo.me;

import convo.profiles.ProfileField;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * That something a customer may see was changed at a shop, without the values of then.
 *
 * @param fields the names of what was changed
 */
public record KnownChange(Instant at, FieldSource source, List<String> fields) {

  /** "E-mail, Phone". */
  public String labels() {
    return fields.stream().map(ProfileField::labelOf).collect(Collectors.joining(", "));
  }
}
