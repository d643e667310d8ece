package convo.members;

/** What came of saying that who signs in and who takes bookings are one person, or are two. */
public enum Linking {
  DONE,
  /** Somebody else has said otherwise meanwhile. */
  TAKEN,
  /** The shop has no such member, or nobody of this id in its team. */
  UNKNOWN
}
