package convo.support;

import java.util.Locale;

/** Why a support session is over. */
public enum EndCause {
  STOPPED("Stopped"),
  TIME("Time was up"),
  SIGN_OUT("Signed out"),
  OWNER("Ended by an owner"),
  REFUSED("Refused by an owner"),
  ROLE_REVOKED("No longer support"),
  WITHDRAWN("Withdrawn"),
  ASKED_TOO_LONG_AGO("Too late");

  private final String label;

  EndCause(String label) {
    this.label = label;
  }

  static EndCause of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** The word in the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }
}
