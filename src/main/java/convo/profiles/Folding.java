package convo.profiles;

import com.ibm.icu.text.Transliterator;
import convo.web.NormalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Makes texts alike that people would call the same, so that "Müller" is found by "muller", "أحمد"
 * by "احمد" and "髙﨑" by "高崎". The rules stand in {@code folding.txt}.
 */
final class Folding {
  /** Counts the rules, so that what was stored by older ones is folded anew. */
  static final int VERSION = 1;

  /** What no rule but that of small letters changes. */
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

  private static final Transliterator PLAIN = rules("folding", resource());
  private static final Transliterator SPELT =
      rules("umlauts", ":: NFKC ; :: Lower ; :: NFD ; ([aou]) \\u0308 > $1 e ;");

  private Folding() {}

  /** "Łukasz Müller" is "lukasz muller". */
  static String fold(String text) {
    var keyed = NormalText.keyed(text);
    return ASCII.matcher(keyed).matches()
        ? keyed.toLowerCase(Locale.ROOT)
        : PLAIN.transliterate(keyed);
  }

  /** "Müller" is "mueller": how a German writes an umlaut that her keyboard lacks. */
  static String foldWithUmlautsSpelt(String text) {
    return fold(SPELT.transliterate(text));
  }

  /** The first so many characters, never half a character. */
  static String first(int characters, String text) {
    return text.codePointCount(0, text.length()) <= characters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, characters));
  }

  private static Transliterator rules(String name, String rules) {
    return Transliterator.createFromRules(name, rules, Transliterator.FORWARD);
  }

  private static String resource() {
    try (var rules = Folding.class.getResourceAsStream("folding.txt")) {
      return new String(Objects.requireNonNull(rules).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
