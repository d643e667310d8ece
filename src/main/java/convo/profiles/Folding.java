package convo.profiles;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes texts alike that people would call the same, so that "Müller" is found by "muller".
 *
 * <p>Full and half width become one (NFKC), case and accents go. The voice marks of Japanese are
 * letters of their own and stay.
 */
final class Folding {
  private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
  private static final Pattern UMLAUT = Pattern.compile("([aou])\u0308");

  private Folding() {}

  /** "Łukasz Müller" is "lukasz muller". */
  static String fold(String text) {
    return withoutAccents(decomposed(text));
  }

  /** "Müller" is "mueller": how a German writes an umlaut that her keyboard lacks. */
  static String foldWithUmlautsSpelt(String text) {
    return withoutAccents(UMLAUT.matcher(decomposed(text)).replaceAll("$1e"));
  }

  /** The first so many characters, never half a character. */
  static String first(int characters, String text) {
    return text.codePointCount(0, text.length()) <= characters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, characters));
  }

  private static String decomposed(String text) {
    var oneWidth = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return Normalizer.normalize(oneWidth.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
  }

  private static String withoutAccents(String decomposed) {
    var letters = new StringBuilder();
    ACCENTS
        .matcher(decomposed)
        .replaceAll("")
        .codePoints()
        .forEach(letter -> letters.append(plain(letter)));
    return Normalizer.normalize(letters, Normalizer.Form.NFC);
  }

  /** The Latin letters that Unicode does not take apart. */
  private static String plain(int letter) {
    return switch (letter) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'þ' -> "th";
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'đ', 'ð' -> "d";
      case 'ħ' -> "h";
      case 'ŧ' -> "t";
      case 'ı' -> "i";
      case 'ς' -> "σ";
      default -> Character.toString(letter);
    };
  }
}
