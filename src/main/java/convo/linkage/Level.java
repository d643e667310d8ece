package convo.linkage;

/** How well two people agree in one trait, in the order of the evidence. */
public enum Level {
  /** One of them says nothing. */
  MISSING,
  EXACT,
  /** A slip of the finger apart. */
  CLOSE,
  /** Alike, as a short form or two slips are. */
  SIMILAR,
  /** What one has here the other has in the trait's partner: first and last name swapped. */
  SWAPPED,
  DIFFERENT;

  static final int COUNT = values().length;
  static final int BITS = 3;

  private static final Level[] ALL = values();

  static Level at(int ordinal) {
    return ALL[ordinal];
  }

  /** Neither missing nor different. */
  public boolean agrees() {
    return this != MISSING && this != DIFFERENT;
  }
}
