package convo.members;

/** How a change of a membership ended. */
enum MembershipChange {
  DONE,
  /** A shop without an owner could never get one again. */
  LAST_OWNER,
  /** Somebody else changed the role after the form was opened. */
  OVERTAKEN,
  UNKNOWN
}
