package convo.profiles;

import static convo.words.Words.profiles;

import convo.audit.AuditEntry;
import convo.audit.Merge;
import convo.shops.Phone;
import convo.shops.PhoneReading;
import convo.web.BadInput;
import convo.web.Check;
import convo.web.Choice;
import convo.web.Form;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed about a customer, field by field, and what is wrong with it.
 *
 * @param values the field's key to what stands in it
 * @param version the version of the profile that was edited; 0 for a new one
 * @param hidden the fields that the form has not, because whoever edits may not see them
 * @param notes the field's key to what somebody else has done to it meanwhile
 * @param errors the field's key to a sentence that says how to mend it
 */
public record ProfileForm(
    Map<String, String> values,
    int version,
    Set<ProfileField> hidden,
    Map<String, String> notes,
    Map<String, String> errors)
    implements Form {
  /** An empty form for a new customer. */
  public static ProfileForm blank() {
    return fresh(Map.of(ProfileField.STATUS.key(), Status.ACTIVE.key()), 0, Set.of());
  }

  /** The profile as it stands, ready to be edited. */
  public static ProfileForm of(Profile profile, Set<ProfileField> hidden) {
    return fresh(profile.values().byKey(), profile.version(), hidden);
  }

  static ProfileForm fresh(Map<String, String> values, int version, Set<ProfileField> hidden) {
    return new ProfileForm(values, version, hidden, Map.of(), Map.of());
  }

  /** What came with a request, checked against the shop it is for. */
  static ProfileForm from(Context ctx, ProfileChoices choices, Set<ProfileField> hidden) {
    var values = new LinkedHashMap<String, String>();
    shown(hidden).forEach(field -> values.put(field.key(), Form.typed(ctx, field.key())));
    values.computeIfPresent(ProfileField.PHONE.key(), (key, typed) -> Form.meant(ctx, typed));
    rest(ctx, choices, values)
        .ifPresent(rest ->
            values.merge(ProfileField.NOTES.key(), profiles().phoneRest(rest), ProfileForm::below));
    return fresh(values, Form.version(ctx), hidden).checked(choices);
  }

  /** What stood beside a number that was chosen without it. */
  private static Optional<String> rest(
      Context ctx, ProfileChoices choices, Map<String, String> values) {
    var typed = Form.typed(ctx, ProfileField.PHONE.key());
    return values.getOrDefault(ProfileField.PHONE.key(), typed).equals(typed)
        ? Optional.empty()
        : offer(typed, choices).map(PhoneReading.Offer::rest).filter(rest -> !rest.isEmpty());
  }

  private static Optional<PhoneReading.Offer> offer(String typed, ProfileChoices choices) {
    return Phone.read(typed, choices.country()) instanceof PhoneReading.Problem problem
        ? problem.offer()
        : Optional.empty();
  }

  private static String below(String notes, String more) {
    return notes.isEmpty() ? more : notes + "\n" + more;
  }

  /**
   * Refuses an edit of which a part was lost on the way; a box that is not ticked is never sent.
   *
   * @throws BadInput unless all fields came, and which version they change
   */
  static void mustBeWhole(Context ctx, Set<ProfileField> hidden) {
    Form.mustBeWhole(
        ctx,
        shown(hidden).stream()
            .filter(field -> field.kind() != FieldKind.TICK)
            .map(ProfileField::key));
    if (Form.version(ctx) < 1) {
      throw new BadInput(profiles().noVersion());
    }
  }

  private static Set<ProfileField> shown(Set<ProfileField> hidden) {
    var shown = EnumSet.allOf(ProfileField.class);
    shown.removeAll(hidden);
    return shown;
  }

  /** The same with what is wrong with it. */
  ProfileForm checked(ProfileChoices choices) {
    var isSomebody =
        ProfileField.in(List.of(ProfileField.Part.NAME, ProfileField.Part.REACH)).stream()
            .anyMatch(field -> !value(field).isEmpty());
    var check =
        new Check()
            .that(
                isSomebody || !hidden.isEmpty(),
                ProfileField.FIRST_NAME.key(),
                profiles().somebodyNeeded());
    for (var field : shown(hidden)) {
      var sentence = profiles().tooLong(field.longest());
      check.that(Form.isWithin(value(field), field.longest()), field.key(), sentence);
      field.kind().check(check, field.key(), value(field), choices);
    }
    return new ProfileForm(values, version, hidden, notes, check.errors());
  }

  /** What was typed here together with what somebody else has saved meanwhile. */
  ProfileForm beside(Profile now, List<AuditEntry> since) {
    var merge = Merge.of(values, now.values().byKey(), since);
    return new ProfileForm(merge.values(), now.version(), hidden, merge.notes(), Map.of());
  }

  public boolean has(ProfileField field) {
    return !hidden.contains(field);
  }

  public String value(ProfileField field) {
    return values.getOrDefault(field.key(), "");
  }

  /** The same form, in which a birthday lies in the past. */
  ProfileForm born(LocalDate today) {
    return Form.date(value(ProfileField.BIRTH_DATE)).filter(today::isBefore).isPresent()
        ? withError(ProfileField.BIRTH_DATE, profiles().birthdayPast())
        : this;
  }

  /** What may have been meant by a text that was refused. */
  public List<Choice> guesses(ProfileField field, ProfileChoices choices) {
    return field.kind() == FieldKind.PHONE && errors.containsKey(field.key())
        ? offer(value(field), choices).stream()
            .map(offer -> offer.choice(choices.country()))
            .toList()
        : List.of();
  }

  /** The same form with one more sentence beside a field. */
  ProfileForm withError(ProfileField field, String sentence) {
    var more = new LinkedHashMap<>(errors);
    more.put(field.key(), sentence);
    return new ProfileForm(values, version, hidden, notes, more);
  }

  /** What is written on a profile, of which what is hidden stays; only a valid form has it. */
  ProfileValues kept(String country) {
    var texts = new EnumMap<ProfileField, String>(ProfileField.class);
    shown(hidden).forEach(field -> texts.put(field, field.kind().kept(value(field), country)));
    return new ProfileValues(texts);
  }

  @Override
  public String label(String field) {
    return ProfileField.labelOf(field);
  }
}
