package convo.adoption;

/** A step of an adoption cannot be done as things are; the message is a sentence for a person. */
public final class AdoptionRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Whether somebody holds what is needed for a moment, so that later may well go. */
  private final boolean isPassing;

  AdoptionRefused(String sentence) {
    super(sentence);
    this.isPassing = false;
  }

  AdoptionRefused(String sentence, Throwable cause) {
    this(sentence, cause, false);
  }

  AdoptionRefused(String sentence, Throwable cause, boolean isPassing) {
    super(sentence, cause);
    this.isPassing = isPassing;
  }

  public boolean isPassing() {
    return isPassing;
  }
}
