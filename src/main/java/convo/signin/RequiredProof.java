package convo.signin;

/** What a person has to show before a new password is taken: a stolen session is not enough. */
public enum RequiredProof {
  /** Signed in a moment ago by a code from the mail, or there is no password to ask for. */
  NONE,
  CURRENT_PASSWORD,
  /** There is no password to ask for, so a code by mail has to do. */
  FRESH_CODE
}
