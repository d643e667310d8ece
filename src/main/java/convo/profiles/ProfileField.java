package convo.profiles;

import static convo.words.Words.profiles;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import convo.access.Visitor;
import convo.shops.Limits;
import convo.words.ProfilesTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The fields of a profile, each described here and nowhere else: form, row, history, erasure, what
 * its customer sees and takes away go through this list, in this order.
 */
public enum ProfileField {
  FIRST_NAME(ProfilesTexts::firstName, FieldKind.LINE, Limits.PERSON_NAME, Part.NAME, Told.AT_ONCE),
  LAST_NAME(ProfilesTexts::lastName, FieldKind.LINE, Limits.PERSON_NAME, Part.NAME, Told.AT_ONCE),
  EMAIL(ProfilesTexts::email, FieldKind.EMAIL, Limits.EMAIL, Part.REACH, Told.AT_ONCE),
  PHONE(ProfilesTexts::phone, FieldKind.PHONE, Limits.PHONE, Part.REACH, Told.AFTER_YES),
  PREFERRED_CONTACT(
      ProfilesTexts::preferredContact, FieldKind.WAY, 10, Part.OFFICE, Told.AFTER_YES),
  BIRTH_DATE(ProfilesTexts::birthDate, FieldKind.DAY, 10, Part.OFFICE, Told.AFTER_YES),
  ANNIVERSARY_DATE(ProfilesTexts::anniversaryDate, FieldKind.DAY, 10, Part.OFFICE, Told.AFTER_YES),
  LOYALTY_POINTS(ProfilesTexts::loyaltyPoints, FieldKind.POINTS, 9, Part.OFFICE, Told.AFTER_YES),
  EMAIL_NOTIFICATIONS(Consent.Purpose.EMAIL_NOTIFICATIONS),
  SMS_NOTIFICATIONS(Consent.Purpose.SMS_NOTIFICATIONS),
  MARKETING_EMAIL(Consent.Purpose.MARKETING_EMAIL),
  MARKETING_SMS(Consent.Purpose.MARKETING_SMS),
  ALLERGY_NOTE(
      ProfilesTexts::allergyNote,
      FieldKind.PROSE,
      Limits.CARE_NOTE,
      Part.PROMINENT,
      Told.AFTER_YES),
  DIETARY_NOTE(
      ProfilesTexts::dietaryNote, FieldKind.PROSE, Limits.CARE_NOTE, Part.CARE, Told.AFTER_YES),
  PRONOUNS(ProfilesTexts::pronouns, FieldKind.LINE, 40, Part.CARE, Told.AFTER_YES),
  NOTES(ProfilesTexts::notes, FieldKind.PROSE, Limits.NOTES, Part.PROMINENT, Told.NEVER),
  PREFERRED_STYLIST(
      ProfilesTexts::preferredStylist, FieldKind.STYLIST, 36, Part.CARE, Told.AFTER_YES),
  STATUS(ProfilesTexts::status, FieldKind.STATUS, 10, Part.PROMINENT, Told.NEVER),
  TAGS(
      ProfilesTexts::tags,
      FieldKind.TAGS,
      Limits.TAGS * (Limits.TAG + 2),
      Part.PROMINENT,
      Told.NEVER);

  /** Where it stands on the card and in the form, and so who of the shop sees it. */
  public enum Part {
    NAME,
    /** For those who may see contacts; for support only when uncovered with a reason. */
    REACH,
    /** For those who may see contacts, and support. */
    OFFICE,
    /** What was agreed, with its day and source. */
    AGREED,
    CARE,
    /** In a place of its own on the card. */
    PROMINENT
  }

  /** When it is told to its customer. */
  public enum Told {
    /** By these a person sees whom the shop means. */
    AT_ONCE,
    /** Once the customer has said that the profile is theirs. */
    AFTER_YES,
    /** The shop's own, or told in another way. */
    NEVER
  }

  private final String key;
  private final Function<ProfilesTexts, String> label;
  private final FieldKind kind;
  private final int longest;
  private final Part part;
  private final Told told;

  ProfileField(
      Function<ProfilesTexts, String> label, FieldKind kind, int longest, Part part, Told told) {
    this.key = camelCase(name());
    this.label = label;
    this.kind = kind;
    this.longest = longest;
    this.part = part;
    this.told = told;
  }

  ProfileField(Consent.Purpose purpose) {
    this.key = purpose.key();
    this.label = texts -> purpose.label();
    this.kind = FieldKind.TICK;
    this.longest = 3;
    this.part = Part.AGREED;
    this.told = Told.NEVER;
  }

  /** The fields of these parts, in their order. */
  public static List<ProfileField> in(List<Part> parts) {
    return Arrays.stream(values()).filter(field -> parts.contains(field.part)).toList();
  }

  /** The fields that stand in a column of the profile. */
  static List<ProfileField> columns() {
    return Arrays.stream(values()).filter(field -> field.kind.isColumn()).toList();
  }

  /** The texts of these fields of a {@code profile}, as one array. */
  public static String texts(List<ProfileField> fields) {
    return fields.stream()
        .map(field -> field.kind.text(field))
        .collect(joining(",\n  ", "array[", "]"));
  }

  /** {@code "first_name = :firstName, …"}, for all columns, from texts as they are kept. */
  static String assignments() {
    return columns().stream()
        .map(field -> field.column() + " = " + field.kind.sql(field.key))
        .collect(joining(",\n  "));
  }

  /** The fields that are told to the customer. */
  public static List<ProfileField> told() {
    return Arrays.stream(values()).filter(field -> field.told != Told.NEVER).toList();
  }

  /** The plain texts of her care that the customer is told, as the file of a shop has them. */
  public static List<ProfileField> plainTexts() {
    return in(List.of(Part.CARE, Part.PROMINENT)).stream()
        .filter(field -> field.told != Told.NEVER && field.kind.isPlain())
        .toList();
  }

  /**
   * A pattern for each of the {@link #plainTexts} with its column and its key in place, such as
   * {@code "column = :key"}, with commas between.
   */
  public static String eachPlainText(String pattern) {
    return plainTexts().stream()
        .map(field -> pattern.replace("column", field.column()).replace("key", field.key))
        .collect(joining(", "));
  }

  /** What a visitor may not see of a customer: how to reach her, unless she may know. */
  public static Set<ProfileField> hiddenFrom(Visitor visitor, UUID profile) {
    return in(List.of(Part.REACH)).stream()
        .filter(field -> !visitor.maySeeContact(profile, field.key))
        .collect(toUnmodifiableSet());
  }

  /** What a visitor may not change of a customer: support how to reach her, uncovered or not. */
  static Set<ProfileField> keptFrom(Visitor visitor, UUID profile) {
    return visitor.support().isPresent()
        ? Set.copyOf(in(List.of(Part.REACH)))
        : hiddenFrom(visitor, profile);
  }

  public static Optional<ProfileField> named(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }

  /**
   * What people read for a key of history, or the key itself where history is older than the field.
   */
  public static String labelOf(String key) {
    return named(key).map(ProfileField::label).orElse(key);
  }

  /** Its name in forms, files and history: "firstName". */
  public String key() {
    return key;
  }

  /** Its column: "first_name". */
  public String column() {
    return kind.column(name().toLowerCase(Locale.ROOT));
  }

  public String label() {
    return label.apply(profiles());
  }

  public FieldKind kind() {
    return kind;
  }

  /** The longest text that is taken, in characters. */
  public int longest() {
    return longest;
  }

  /** Whether the customer is told before she has said that the profile is hers. */
  public boolean isToldAtOnce() {
    return told == Told.AT_ONCE;
  }

  /** Whether two of it fit beside each other. */
  public boolean isShort() {
    return part == Part.NAME || kind == FieldKind.DAY;
  }

  /** What stands below its input, or nothing. */
  public String hint() {
    return switch (this) {
      case ALLERGY_NOTE -> profiles().allergyHint();
      case TAGS -> profiles().tagsHint();
      default -> "";
    };
  }

  private static String camelCase(String name) {
    var words = name.toLowerCase(Locale.ROOT).split("_");
    var capitals =
        Arrays.stream(words)
            .skip(1)
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    return words[0] + capitals.collect(joining());
  }
}
