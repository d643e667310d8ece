package convo.profiles;

import static convo.words.Words.profiles;

import convo.database.EnumKey;
import convo.words.ProfilesTexts;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What a customer agreed to at one shop, since when, and who said so. */
public record Consent(Purpose purpose, boolean granted, Instant changedAt, Source source) {

  /** What the consent is for. */
  public enum Purpose implements EnumKey {
    EMAIL_NOTIFICATIONS(ProfilesTexts::emailNotifications),
    SMS_NOTIFICATIONS(ProfilesTexts::smsNotifications),
    MARKETING_EMAIL(ProfilesTexts::marketingEmail),
    MARKETING_SMS(ProfilesTexts::marketingSms);

    private final Function<ProfilesTexts, String> label;

    Purpose(Function<ProfilesTexts, String> label) {
      this.label = label;
    }

    public static Optional<Purpose> named(String key) {
      return EnumKey.named(values(), key);
    }

    public String label() {
      return label.apply(profiles());
    }
  }

  /** Who said so. */
  public enum Source implements EnumKey {
    CUSTOMER(ProfilesTexts::fromCustomer),
    SHOP(ProfilesTexts::fromShop),
    IMPORT(ProfilesTexts::fromImport);

    private final Function<ProfilesTexts, String> label;

    Source(Function<ProfilesTexts, String> label) {
      this.label = label;
    }

    /** The source of a word in the database. */
    public static Source of(String key) {
      return EnumKey.named(values(), key).orElseThrow();
    }

    public String label() {
      return label.apply(profiles());
    }
  }
}
