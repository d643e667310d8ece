package convo.support;

import convo.database.EnumKey;

/** Why a support session is over. */
public enum EndCause implements EnumKey {
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
    return EnumKey.named(values(), key).orElseThrow();
  }

  public String label() {
    return label;
  }
}
