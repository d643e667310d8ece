package convo.signin;

import static convo.words.Words.signin;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which passwords are refused: by length, because they are the person's own names, or because they
 * are soon guessed. Nothing else is asked of them (NIST SP 800-63B, 5.1.1.2).
 */
public final class PasswordRule {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 1_000;
  private static final int SHORTEST_NAME = 3;

  private static final String NO_WORD = "[^\\p{L}\\p{N}]+";

  /** So many letters and digits must be left when the person's own names are taken out. */
  private static final int BESIDES_NAMES = 5;

  private PasswordRule() {}

  /**
   * What is wrong with a new password, and how to mend it; empty when nothing.
   *
   * @param own what others know of the person: name, address, shops
   */
  public static Optional<String> objection(String password, Collection<String> own) {
    var length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(signin().shortest(SHORTEST));
    }
    if (length > LONGEST) {
      return Optional.of(signin().longest(LONGEST));
    }
    var plain = Passwords.plain(password);
    var names = names(own);
    return isLittleBesides(plain, names)
        ? Optional.of(signin().guessNames())
        : Guessability.objection(plain, names);
  }

  private static List<String> names(Collection<String> own) {
    return own.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split(NO_WORD))))
        .filter(name -> name.length() >= SHORTEST_NAME)
        .distinct()
        .toList();
  }

  private static boolean isLittleBesides(String password, List<String> names) {
    var whole = password.toLowerCase(Locale.ROOT);
    var rest = whole;
    for (var name : names) {
      rest = rest.replace(name, "");
    }
    return !rest.equals(whole) && rest.replaceAll(NO_WORD, "").length() < BESIDES_NAMES;
  }
}
