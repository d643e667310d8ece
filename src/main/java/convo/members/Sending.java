package convo.members;

/** What came of an invitation that an owner wanted to send. */
public enum Sending {
  SENT,
  /** The shop, or the address, has had its share of the day. */
  TOO_MANY,
  /** Who is asked signs in already, or has been asked by another address. */
  TAKEN,
  /** Who sends it is no owner any more. */
  NO_OWNER
}
