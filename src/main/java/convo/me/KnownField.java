package convo.me;

import convo.profiles.Phone;
import convo.profiles.Profile;
import convo.profiles.ProfileField;
import convo.web.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that a shop knows of a person.
 *
 * @param value as it is kept; empty where the shop knows nothing
 * @param source from whom the shop has it
 * @param since when it was written down
 */
public record KnownField(ProfileField field, String value, Source source, Instant since) {

  public boolean isKnown() {
    return !value.isEmpty();
  }

  /**
   * As people of the country (two letters) read it: "030 901820" for a phone number, "14 May 1988"
   * for a day.
   */
  public String shown(String country) {
    if (!isKnown()) {
      return "";
    }
    return switch (field) {
      case PHONE -> new Phone(value).display(country);
      case BIRTH_DATE, ANNIVERSARY_DATE -> Language.spoken().longDay(LocalDate.parse(value));
      case PREFERRED_CONTACT ->
          new Profile.Contact("", "", Optional.empty(), Optional.empty(), value).preferredLabel();
      default -> value;
    };
  }
}
