package convo.shops;

import static convo.words.Words.shops;

import convo.web.Choice;
import java.util.Optional;

/**
 * What became of a typed phone number: the {@link Phone}, or a sentence for the person who typed
 * it.
 */
public sealed interface PhoneReading permits Phone, PhoneReading.Problem {

  /**
   * A typed text that is no phone number.
   *
   * @param sentence what is wrong and what to do
   * @param offer the number that may be meant
   */
  record Problem(String sentence, Optional<Offer> offer) implements PhoneReading {
    Problem(String sentence) {
      this(sentence, Optional.empty());
    }
  }

  /**
   * A number that was found within a text.
   *
   * @param rest what else stood there, or nothing
   */
  record Offer(Phone phone, String rest) {
    /** As a person of the country (two letters) may choose it. */
    public Choice choice(String country) {
      var number = phone.display(country);
      return new Choice(number, rest.isEmpty() ? number : shops().phoneOffer(number, rest));
    }
  }
}
