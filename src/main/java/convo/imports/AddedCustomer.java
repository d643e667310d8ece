package convo.imports;

import static convo.words.Words.imports;

import java.util.UUID;

/**
 * Somebody whom an import has added.
 *
 * @param touched what was done since that keeps the import from taking her out again
 */
public record AddedCustomer(UUID id, String name, Touched touched) {

  /** What was done since. */
  public enum Touched {
    NOT,
    BOOKED,
    CLAIMED,
    REVEALED,
    CHANGED
  }

  boolean isTouched() {
    return touched != Touched.NOT;
  }

  /** Why she stays. */
  public String told() {
    return switch (touched) {
      case NOT -> "";
      case BOOKED -> imports().touchedBooked();
      case CLAIMED -> imports().touchedClaimed();
      case REVEALED -> imports().touchedRevealed();
      case CHANGED -> imports().touchedChanged();
    };
  }
}
