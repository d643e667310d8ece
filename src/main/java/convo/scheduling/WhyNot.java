package convo.scheduling;

import static convo.words.Words.scheduling;

import convo.availability.Reason;
import java.util.Arrays;

/** Says why a time cannot be booked, to the people of the shop. */
public final class WhyNot {
  private WhyNot() {}

  /** "outside the stylist’s hours", to follow "That time is …". */
  public static String of(Reason reason) {
    return switch (reason) {
      case CLOSED -> scheduling().closed();
      case TIME_OFF -> scheduling().timeOff();
      case NOTICE -> scheduling().notice();
      case HORIZON -> scheduling().horizon();
      case DOES_NOT_FIT -> scheduling().doesNotFit();
      case BOOKING -> scheduling().taken();
      case BUFFER -> scheduling().buffer();
      case RESOURCE -> scheduling().resource();
    };
  }

  /** The same of the word that history keeps. */
  static String named(String word) {
    return Arrays.stream(Reason.values())
        .filter(reason -> reason.word().equals(word))
        .findFirst()
        .map(WhyNot::of)
        .orElse(word);
  }
}
