package convo;

/** A setting that does not fit; the message is the sentence that says what to do. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public SettingsException(String sentence) {
    super(sentence);
  }

  public SettingsException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
