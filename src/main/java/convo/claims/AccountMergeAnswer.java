package convo.claims;

/** What came of putting two accounts together, or of taking them apart. */
public enum AccountMergeAnswer {
  DONE,
  /** Put together already, or taken apart. */
  DONE_ALREADY,
  /** The other account was proved too long ago. */
  STALE,
  /** The other account is closed, or was put into another one. */
  CLOSED,
  /** The main address of one of the two is not proved. */
  UNPROVED,
  /** One of the two belongs to support. */
  SUPPORT,
  /** The other account works in a shop. */
  WORKS,
  /** One of the two is to be erased. */
  ERASING,
  /** The other account asks for a second step, and this one does not. */
  WEAKER,
  /** At a shop that knows both, one of the two is not answered yet. */
  UNANSWERED,
  /** Something has changed while the two were put together. */
  CHANGED,
  /** Too long ago. */
  OVER,
  /** Another account was put into the same one since. */
  LATER_FIRST,
  /** The address of the other account is the main one of this account now. */
  ADDRESS_IS_MAIN,
  /** The address of the other account was removed from this one since. */
  ADDRESS_GONE,
  /** A shop has put something else into the profile since. */
  SHOP_WENT_ON
}
