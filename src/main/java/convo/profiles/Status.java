package convo.profiles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a shop regards a customer. */
public enum Status {
  ACTIVE("Active", "neutral"),
  INACTIVE("Inactive", "quiet"),
  SUSPENDED("Suspended", "danger"),
  VIP("VIP", "accent");

  private final String label;
  private final String tone;

  Status(String label, String tone) {
    this.label = label;
    this.tone = tone;
  }

  public static Optional<Status> named(String key) {
    return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst();
  }

  /** The word in the database, in addresses and in forms. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }

  /** How its badge looks. */
  public String tone() {
    return tone;
  }
}
