package convo.profiles;

import static convo.words.Words.profiles;

import convo.database.EnumKey;
import convo.words.ProfilesTexts;
import java.util.Optional;
import java.util.function.Function;

/** How a shop regards a customer. */
public enum Status implements EnumKey {
  ACTIVE(ProfilesTexts::active, "neutral"),
  INACTIVE(ProfilesTexts::inactive, "quiet"),
  SUSPENDED(ProfilesTexts::suspended, "danger"),
  VIP(ProfilesTexts::vip, "accent"),
  MOVED(ProfilesTexts::moved, "quiet");

  private final Function<ProfilesTexts, String> label;
  private final String tone;

  Status(Function<ProfilesTexts, String> label, String tone) {
    this.label = label;
    this.tone = tone;
  }

  public static Optional<Status> named(String key) {
    return EnumKey.named(values(), key);
  }

  public String label() {
    return label.apply(profiles());
  }

  /** How its badge looks. */
  public String tone() {
    return tone;
  }
}
