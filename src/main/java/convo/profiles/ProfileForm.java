package convo.profiles;

import static java.util.stream.Collectors.joining;

import convo.shops.Shop;
import convo.web.BadInput;
import convo.web.Form;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * What was typed about a customer, field by field, and what is wrong with it.
 *
 * @param values the field's key to what stands in it
 * @param errors the field's key to a sentence that says how to mend it
 * @param version the version of the profile that was edited; 0 for a new one
 * @param hidden the fields that the form has not, because whoever edits may not see them
 */
public record ProfileForm(
    Map<String, String> values, Map<String, String> errors, int version, Set<ProfileField> hidden)
    implements Form {
  /** An empty form for a new customer. */
  public static ProfileForm blank() {
    return new ProfileForm(
        Map.of(ProfileField.STATUS.key(), Status.ACTIVE.key()), Map.of(), 0, Set.of());
  }

  /** The profile as it stands, ready to be edited. */
  public static ProfileForm of(Profile profile, Set<ProfileField> hidden) {
    return new ProfileForm(ProfileValues.of(profile), Map.of(), profile.version(), hidden);
  }

  /** What came with a request, checked against the shop it is for. */
  static ProfileForm from(Context ctx, Shop shop, List<UUID> stylists, Set<ProfileField> hidden) {
    var values = new LinkedHashMap<String, String>();
    for (var field : shown(hidden)) {
      values.put(field.key(), Form.typed(ctx, field.key()));
    }
    var errors = new ProfileCheck(values, shop, stylists, hidden).errors();
    return new ProfileForm(values, errors, Form.version(ctx), hidden);
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
            .map(ProfileField::key)
            .filter(key -> Consent.Purpose.named(key).isEmpty()));
    if (Form.version(ctx) < 1) {
      throw new BadInput("The form does not say what it changes. Reload the page and save again.");
    }
  }

  private static Set<ProfileField> shown(Set<ProfileField> hidden) {
    var shown = EnumSet.allOf(ProfileField.class);
    shown.removeAll(hidden);
    return shown;
  }

  public boolean has(ProfileField field) {
    return !hidden.contains(field);
  }

  public String value(ProfileField field) {
    return value(field.key());
  }

  private String value(String key) {
    return values.getOrDefault(key, "");
  }

  /** The same form with one more sentence beside a field. */
  ProfileForm withError(ProfileField field, String sentence) {
    var more = new LinkedHashMap<>(errors);
    more.put(field.key(), sentence);
    return new ProfileForm(values, more, version, hidden);
  }

  /** What is written on a new profile; only a valid form has it. */
  ProfileEdit edit(Shop shop) {
    return edit(contact(shop));
  }

  /** What is written over a profile, of which what the form has not stays as it is. */
  ProfileEdit edit(Shop shop, Profile.Contact current) {
    return edit(contact(shop).keeping(hidden, current));
  }

  private ProfileEdit edit(Profile.Contact contact) {
    return new ProfileEdit(
        contact,
        Status.named(value(ProfileField.STATUS)).orElse(Status.ACTIVE),
        tags(value(ProfileField.TAGS)),
        parsed(ProfileField.PREFERRED_STYLIST, UUID::fromString),
        value(ProfileField.ALLERGY_NOTE),
        value(ProfileField.DIETARY_NOTE),
        value(ProfileField.NOTES),
        parsed(ProfileField.BIRTH_DATE, LocalDate::parse),
        parsed(ProfileField.ANNIVERSARY_DATE, LocalDate::parse),
        parsed(ProfileField.LOYALTY_POINTS, Integer::parseInt).orElse(0),
        consents());
  }

  private Profile.Contact contact(Shop shop) {
    return new Profile.Contact(
        value(ProfileField.FIRST_NAME),
        value(ProfileField.LAST_NAME),
        parsed(ProfileField.EMAIL, email -> email.toLowerCase(Locale.ROOT)),
        parsed(ProfileField.PHONE, phone -> Phone.read(phone, shop.country()))
            .map(ProfileForm::kept),
        value(ProfileField.PREFERRED_CONTACT));
  }

  private Map<Consent.Purpose, Boolean> consents() {
    var consents = new EnumMap<Consent.Purpose, Boolean>(Consent.Purpose.class);
    for (var purpose : Consent.Purpose.values()) {
      consents.put(purpose, !value(purpose.key()).isEmpty());
    }
    return consents;
  }

  private static String kept(PhoneReading reading) {
    return switch (reading) {
      case Phone phone -> phone.e164();
      case PhoneReading.Problem problem -> throw new IllegalStateException(problem.sentence());
    };
  }

  private <T> Optional<T> parsed(ProfileField field, Function<String, T> reading) {
    return Optional.of(value(field)).filter(text -> !text.isEmpty()).map(reading);
  }

  /** Words between commas, each once, in the order typed. */
  static List<String> tags(String typed) {
    return Arrays.stream(typed.split(","))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .toList();
  }

  static String typedTags(List<String> tags) {
    return tags.stream().collect(joining(", "));
  }
}
