package convo.profiles;

import convo.database.EnumKey;
import java.util.Optional;

/** How a shop regards a customer. */
public enum Status implements EnumKey {
  ACTIVE("Active", "neutral"),
  INACTIVE("Inactive", "quiet"),
  SUSPENDED("Suspended", "danger"),
  VIP("VIP", "accent"),
  MOVED("Moved away", "quiet");

  private final String label;
  private final String tone;

  Status(String label, String tone) {
    this.label = label;
    this.tone = tone;
  }

  public static Optional<Status> named(String key) {
    return EnumKey.named(values(), key);
  }

  public String label() {
    return label;
  }

  /** How its badge looks. */
  public String tone() {
    return tone;
  }
}
