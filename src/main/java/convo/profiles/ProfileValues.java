package convo.profiles;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A profile as the texts of its form: the shape in which edits are compared and written to history.
 */
final class ProfileValues {

  private ProfileValues() {}

  static Map<String, String> of(Profile profile) {
    var values = new LinkedHashMap<String, String>();
    var contact = profile.contact();
    values.put(ProfileField.FIRST_NAME.key(), contact.firstName());
    values.put(ProfileField.LAST_NAME.key(), contact.lastName());
    values.put(ProfileField.EMAIL.key(), contact.email().orElse(""));
    values.put(ProfileField.PHONE.key(), contact.phone().orElse(""));
    values.put(ProfileField.PREFERRED_CONTACT.key(), contact.preferred());
    values.put(ProfileField.STATUS.key(), profile.status().key());
    values.put(ProfileField.TAGS.key(), ProfileForm.typedTags(profile.tags()));
    values.put(
        ProfileField.PREFERRED_STYLIST.key(), text(profile.preferredStylist().map(UUID::toString)));
    values.put(ProfileField.ALLERGY_NOTE.key(), profile.allergyNote());
    values.put(ProfileField.DIETARY_NOTE.key(), profile.dietaryNote());
    values.put(ProfileField.NOTES.key(), profile.notes());
    values.put(ProfileField.BIRTH_DATE.key(), text(profile.birthDate().map(LocalDate::toString)));
    values.put(
        ProfileField.ANNIVERSARY_DATE.key(),
        text(profile.anniversaryDate().map(LocalDate::toString)));
    values.put(ProfileField.LOYALTY_POINTS.key(), String.valueOf(profile.loyaltyPoints()));
    for (var purpose : Consent.Purpose.values()) {
      var granted = profile.consent(purpose).filter(Consent::granted).isPresent();
      values.put(purpose.key(), granted ? "yes" : "");
    }
    return values;
  }

  private static String text(Optional<String> value) {
    return value.orElse("");
  }
}
