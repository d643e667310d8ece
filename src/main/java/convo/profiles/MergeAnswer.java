package convo.profiles;

/** What came of putting two profiles together, or of taking them apart. */
public enum MergeAnswer {
  DONE,
  /** One of the two is not there (any more). */
  MISSING,
  /** Somebody has changed one of the two since they were looked at. */
  CHANGED,
  /** Both lead to an address, so that only whoever holds both can say that she is one. */
  TWO_ADDRESSES,
  /** The one that would go leads to an address. */
  ADDRESS_GOES,
  /** One of the two works in the shop. */
  STAFF,
  /** What stayed was put into another one since. */
  WENT_ON,
  /** Another one was put into it since, and something was chosen in the same field. */
  COVERED,
  /** Too long ago, or somebody of it is erased. */
  OVER,
  /** Taken apart already. */
  UNDONE,
  /** Its person has put the two together, and she alone takes them apart. */
  OWN
}
