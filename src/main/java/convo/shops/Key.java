package convo.shops;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The short word by which a shop's file names a stylist or a service, made from the name. */
public final class Key {
  private Key() {}

  /**
   * Keys to try one after the other until one is free: "cut-and-colour", "cut-and-colour-2", …
   *
   * @param otherwise the key of a name without a single Latin letter or digit
   */
  public static Stream<String> candidates(String name, String otherwise) {
    var latin = latin(name);
    var first = latin.isEmpty() ? otherwise : latin;
    return Stream.concat(
        Stream.of(first),
        IntStream.iterate(2, copy -> copy + 1).mapToObj(copy -> numbered(first, "-" + copy)));
  }

  private static String numbered(String key, String copy) {
    return cut(key, Limits.KEY - copy.length()) + copy;
  }

  private static String latin(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-");
    return cut(plain.replaceFirst("^-", ""), Limits.KEY);
  }

  private static String cut(String key, int longest) {
    return key.substring(0, Math.min(key.length(), longest)).replaceFirst("-$", "");
  }
}
