package convo.supportaccess;

import java.util.Arrays;
import java.util.Locale;

/** How a support session came to its end. */
public enum EndCause {
  STOPPED("Support stopped it"),
  TIME("The time was up"),
  SIGN_OUT("Support signed out"),
  OWNER("Your shop ended it"),
  REFUSED("Your shop said no"),
  ROLE_REVOKED("The person is no longer with support"),
  WITHDRAWN("Support took the request back"),
  ASKED_TOO_LONG_AGO("Nothing came of it in time");

  private final String label;

  EndCause(String label) {
    this.label = label;
  }

  static EndCause named(String key) {
    return Arrays.stream(values())
        .filter(cause -> cause.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** The word in the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }
}
