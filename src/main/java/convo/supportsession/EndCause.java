package convo.supportsession;

/** How a support session came to its end. */
public enum EndCause {
  /** By its agent. */
  STOPPED,
  TIME,
  SIGN_OUT,
  /** By an owner, or by the rule that an owner set. */
  OWNER,
  REFUSED,
  ROLE_REVOKED,
  /** By its agent, before it began. */
  WITHDRAWN,
  ASKED_TOO_LONG_AGO
}
