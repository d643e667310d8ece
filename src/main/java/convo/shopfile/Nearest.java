package convo.shopfile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses which known word somebody meant. */
final class Nearest {
  private static final int MOST_SLIPS = 3;

  private Nearest() {}

  /** "Did you mean timeZone?", or the words there are when none is near. */
  static String hint(String typed, Collection<String> known) {
    return known.stream()
        .filter(word -> slips(typed, word) <= Math.min(MOST_SLIPS, (word.length() + 1) / 2))
        .min(Comparator.comparingInt(word -> slips(typed, word)))
        .map(word -> "Did you mean " + word + "?")
        .orElseGet(() ->
            known.isEmpty() ? "There are none." : "There are: " + String.join(", ", known) + ".");
  }

  /** How many letters must be added, removed or changed, whatever their case. */
  private static int slips(String typed, String word) {
    var one = typed.toLowerCase(Locale.ROOT);
    var other = word.toLowerCase(Locale.ROOT);
    if (Math.abs(one.length() - other.length()) > MOST_SLIPS) {
      return Integer.MAX_VALUE;
    }
    var above = new int[other.length() + 1];
    for (var j = 0; j <= other.length(); j++) {
      above[j] = j;
    }
    for (var i = 1; i <= one.length(); i++) {
      above = next(above, one.charAt(i - 1), other, i);
    }
    return above[other.length()];
  }

  private static int[] next(int[] above, char letter, String word, int row) {
    var here = new int[above.length];
    here[0] = row;
    for (var j = 1; j < above.length; j++) {
      var changed = above[j - 1] + (letter == word.charAt(j - 1) ? 0 : 1);
      here[j] = Math.min(changed, Math.min(above[j], here[j - 1]) + 1);
    }
    return here;
  }
}
