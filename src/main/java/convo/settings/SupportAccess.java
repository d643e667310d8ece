package convo.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How Convo's support may step into a shop. */
public enum SupportAccess {
  NOTICE("Support may step in; you get a mail at the start and at the end"),
  APPROVAL("Support asks first, and steps in after you say yes"),
  OFF("Support may not step in, except to stop harm; then every owner gets a mail at once");

  private final String label;

  SupportAccess(String label) {
    this.label = label;
  }

  public static Optional<SupportAccess> named(String key) {
    return Arrays.stream(values()).filter(access -> access.key().equals(key)).findFirst();
  }

  /** The word in the database and in the form. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }
}
