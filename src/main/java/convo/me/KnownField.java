package convo.me;

import convo.profiles.ProfileField;
import java.time.Instant;

/**
 * One thing that a shop knows of a person.
 *
 * @param value as it is kept; empty where the shop knows nothing
 * @param source from whom the shop has it
 * @param since when it was written down
 */
public record KnownField(ProfileField field, String value, FieldSource source, Instant since) {

  public boolean isKnown() {
    return !value.isEmpty();
  }

  /**
   * As people of the country (two letters) read it: "030 901820" for a phone number, "14 May 1988"
   * for a day.
   */
  public String shown(String country) {
    return field.kind().shown(value, country);
  }
}
