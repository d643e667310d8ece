package convo.profiles;

/**
 * What became of a typed phone number: the {@link Phone}, or a sentence for the person who typed
 * it.
 */
public sealed interface PhoneReading permits Phone, PhoneReading.Problem {

  /**
   * A typed text that is no phone number.
   *
   * @param sentence what is wrong and what to do
   */
  record Problem(String sentence) implements PhoneReading {}
}
