package convo.supportaccess;

import convo.database.EnumKey;

/** How a support session came to its end. */
public enum EndCause implements EnumKey {
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
    return EnumKey.named(values(), key).orElseThrow();
  }

  public String label() {
    return label;
  }
}
