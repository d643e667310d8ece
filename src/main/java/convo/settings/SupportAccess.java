package convo.settings;

import convo.database.EnumKey;
import java.util.Optional;

/** How Convo's support may step into a shop. */
public enum SupportAccess implements EnumKey {
  NOTICE("Support may step in; you get a mail at the start and at the end"),
  APPROVAL("Support asks first, and steps in after you say yes"),
  OFF("Support may not step in, except to stop harm; then every owner gets a mail at once");

  private final String label;

  SupportAccess(String label) {
    this.label = label;
  }

  public static Optional<SupportAccess> named(String key) {
    return EnumKey.named(values(), key);
  }

  public String label() {
    return label;
  }
}
