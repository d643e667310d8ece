package convo.profiles;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a list says of a customer, judged and kept as if somebody had typed it into the form.
 *
 * @param errors a sentence for each field that is wrong
 * @param kept the fields as they are kept; none unless all are right
 */
public record TypedProfile(Map<ProfileField, String> errors, Map<ProfileField, String> kept) {

  public static TypedProfile of(
      Map<ProfileField, String> typed, ProfileChoices choices, LocalDate today) {
    var values = new LinkedHashMap<String, String>();
    typed.forEach((field, text) -> values.put(field.key(), text));
    var form = ProfileForm.fresh(values, 0, Set.of()).checked(choices).born(today);
    var errors = new LinkedHashMap<ProfileField, String>();
    form.errors()
        .forEach((key, sentence) -> errors.put(ProfileField.named(key).orElseThrow(), sentence));
    var kept = new LinkedHashMap<ProfileField, String>();
    if (form.isValid()) {
      var all = form.kept(choices.country());
      for (var field : ProfileField.values()) {
        kept.put(field, all.of(field));
      }
    }
    return new TypedProfile(errors, kept);
  }
}
