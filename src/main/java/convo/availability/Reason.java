package convo.availability;

/** Why a start is not offered, in the order in which it is asked: the first that holds is told. */
public enum Reason {
  /** The stylist has no hours then. */
  CLOSED("closed"),
  TIME_OFF("time off"),
  /** Too soon after now. */
  NOTICE("notice"),
  /** On a day too far ahead. */
  HORIZON("horizon"),
  /** The hours or what is left of them end before the work does. */
  DOES_NOT_FIT("does not fit"),
  /** Somebody else is served then. */
  BOOKING("booking"),
  /** Only the time kept free around two services meets. */
  BUFFER("buffer"),
  /** No resource of the kind is free for the whole length. */
  RESOURCE("resource");

  private final String word;

  Reason(String word) {
    this.word = word;
  }

  /** As a program reads it. */
  public String word() {
    return word;
  }
}
