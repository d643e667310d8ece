package convo;

/** What a command was asked to do cannot be done; the message is the sentence that says why. */
final class CommandRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  CommandRefused(String sentence) {
    super(sentence);
  }
}
