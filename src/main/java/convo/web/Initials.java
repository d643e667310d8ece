package convo.web;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one or two letters that stand for a name where there is no picture. */
public final class Initials {
  private static final int TONES = 6;
  private static final Pattern GAP = Pattern.compile("[\\s-]+");

  private Initials() {}

  /** "Cleo Marsh" is CM, "Bella's Salon" is BS, 山田 is 山; nothing is a question mark. */
  public static String of(String name) {
    var letters =
        GAP.splitAsStream(NormalText.of(name))
            .filter(word -> !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0)))
            .map(word -> Character.toString(word.codePointAt(0)))
            .limit(2)
            .collect(Collectors.joining());
    return letters.isEmpty() ? "?" : letters.toUpperCase(Locale.ROOT);
  }

  /** A number from 0 to 5 that stays with the name, so that a person keeps a colour. */
  public static int tone(String name) {
    return Math.floorMod(name.hashCode(), TONES);
  }
}
