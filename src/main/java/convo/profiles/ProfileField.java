package convo.profiles;

import convo.access.Visitor;
import convo.shops.Limits;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The fields of a profile that staff edit: how they are called in forms, in history and on the
 * page.
 */
public enum ProfileField {
  FIRST_NAME("firstName", "First name", Limits.PERSON_NAME),
  LAST_NAME("lastName", "Last name", Limits.PERSON_NAME),
  EMAIL("email", "E-mail", Limits.EMAIL),
  PHONE("phone", "Phone", Limits.PHONE),
  PREFERRED_CONTACT("preferredContact", "Likes to be reached by", 10),
  STATUS("status", "Status", 10),
  TAGS("tags", "Tags", Limits.TAGS * (Limits.TAG + 2)),
  PREFERRED_STYLIST("preferredStylist", "Preferred stylist", 36),
  ALLERGY_NOTE("allergyNote", "Allergies", Limits.CARE_NOTE),
  DIETARY_NOTE("dietaryNote", "Dietary needs", Limits.CARE_NOTE),
  NOTES("notes", "Notes", Limits.NOTES),
  BIRTH_DATE("birthDate", "Birthday", 10),
  ANNIVERSARY_DATE("anniversaryDate", "Anniversary", 10),
  LOYALTY_POINTS("loyaltyPoints", "Loyalty points", 9),
  EMAIL_NOTIFICATIONS("email_notifications", Consent.Purpose.EMAIL_NOTIFICATIONS.label(), 3),
  SMS_NOTIFICATIONS("sms_notifications", Consent.Purpose.SMS_NOTIFICATIONS.label(), 3),
  MARKETING_EMAIL("marketing_email", Consent.Purpose.MARKETING_EMAIL.label(), 3),
  MARKETING_SMS("marketing_sms", Consent.Purpose.MARKETING_SMS.label(), 3);

  private final String key;
  private final String label;
  private final int longest;

  ProfileField(String key, String label, int longest) {
    this.key = key;
    this.label = label;
    this.longest = longest;
  }

  /** All keys in the order of the form. */
  static List<String> keys() {
    return Arrays.stream(values()).map(ProfileField::key).toList();
  }

  /** What a visitor may not see of a customer: how to reach her, unless she may know. */
  public static Set<ProfileField> hiddenFrom(Visitor visitor, UUID profile) {
    var hidden = EnumSet.noneOf(ProfileField.class);
    for (var contact : List.of(EMAIL, PHONE)) {
      if (!visitor.maySeeContact(profile, contact.key)) {
        hidden.add(contact);
      }
    }
    return hidden;
  }

  static Optional<ProfileField> named(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }

  /**
   * What people read for a key of history, or the key itself where history is older than the field.
   */
  public static String labelOf(String key) {
    return named(key).map(ProfileField::label).orElse(key);
  }

  /** The name of the input and the key in history. */
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  /** Whether it may have several lines. */
  boolean isProse() {
    return this == ALLERGY_NOTE || this == DIETARY_NOTE || this == NOTES;
  }

  /** The longest text that is taken, in characters. */
  public int longest() {
    return longest;
  }
}
