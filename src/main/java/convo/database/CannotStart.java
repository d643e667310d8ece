package convo.database;

/** The database cannot be used as it is; the message is the sentence that says what to do. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CannotStart(String sentence) {
    super(sentence);
  }

  CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
