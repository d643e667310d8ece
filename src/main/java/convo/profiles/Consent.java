package convo.profiles;

import convo.database.EnumKey;
import java.time.Instant;
import java.util.Optional;

/** What a customer agreed to at one shop, since when, and who said so. */
public record Consent(Purpose purpose, boolean granted, Instant changedAt, Source source) {

  /** What the consent is for. */
  public enum Purpose implements EnumKey {
    EMAIL_NOTIFICATIONS("Reminders by e-mail"),
    SMS_NOTIFICATIONS("Reminders by SMS"),
    MARKETING_EMAIL("Offers by e-mail"),
    MARKETING_SMS("Offers by SMS");

    private final String label;

    Purpose(String label) {
      this.label = label;
    }

    public static Optional<Purpose> named(String key) {
      return EnumKey.named(values(), key);
    }

    public String label() {
      return label;
    }
  }

  /** Who said so. */
  public enum Source implements EnumKey {
    CUSTOMER("said by the customer"),
    SHOP("noted by the shop"),
    IMPORT("from an import");

    private final String label;

    Source(String label) {
      this.label = label;
    }

    /** The source of a word in the database. */
    public static Source of(String key) {
      return EnumKey.named(values(), key).orElseThrow();
    }

    public String label() {
      return label;
    }
  }
}
