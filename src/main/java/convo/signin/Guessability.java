package convo.signin;

import static convo.words.Words.signin;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How soon a password is guessed by somebody who tries what people take: well-known passwords,
 * words, names, dates, keys in a row (zxcvbn, Wheeler, USENIX Security 2016).
 */
final class Guessability {
  /** Of 0 to 4: from here on more than a million guesses, too many for a guarded sign-in. */
  private static final int ENOUGH = 2;

  /** Characters that are looked at: they decide, and with each more the work grows faster. */
  private static final int LOOKED_AT = 32;

  private static final Zxcvbn ZXCVBN = new Zxcvbn();

  private Guessability() {}

  /**
   * What makes the password soon guessed, and how to mend it; empty when it is hard enough.
   *
   * @param own words that belong to the person, in lower case
   */
  static Optional<String> objection(String password, List<String> own) {
    var strength = ZXCVBN.measure(beginning(password), own);
    return strength.getScore() >= ENOUGH
        ? Optional.empty()
        : strength.getSequence().stream()
            .max(Comparator.comparingInt(Match::tokenLength))
            .map(Guessability::weakness);
  }

  private static String beginning(String password) {
    return password.length() <= LOOKED_AT ? password : password.substring(0, LOOKED_AT);
  }

  private static String weakness(Match match) {
    return switch (match.pattern) {
      case Dictionary -> word(match.dictionaryName);
      case Spatial -> signin().guessKeys();
      case Repeat -> signin().guessRepeat();
      case Sequence -> signin().guessSequence();
      case Regex, Date -> signin().guessDates();
      case Bruteforce -> signin().guessLittle();
    };
  }

  private static String word(String dictionary) {
    return switch (dictionary) {
      case "passwords" -> signin().guessKnown();
      case "user_inputs" -> signin().guessNames();
      default -> signin().guessWord();
    };
  }
}
