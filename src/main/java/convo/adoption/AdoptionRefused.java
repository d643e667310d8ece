package convo.adoption;

/** A step of an adoption cannot be done as things are; the message is a sentence for a person. */
public final class AdoptionRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  AdoptionRefused(String sentence) {
    super(sentence);
  }

  AdoptionRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
