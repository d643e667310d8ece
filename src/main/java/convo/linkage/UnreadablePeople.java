package convo.linkage;

/** A file is not what it should be; the message is a sentence for whoever gave it. */
public final class UnreadablePeople extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String sentence;

  UnreadablePeople(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
