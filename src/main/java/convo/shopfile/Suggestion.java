package convo.shopfile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses which known word somebody meant. */
final class Suggestion {
  private static final LevenshteinDistance SLIPS = new LevenshteinDistance(3);

  private Suggestion() {}

  /** "Did you mean timeZone?", or the words there are when none is near. */
  static String among(Collection<String> known, String typed) {
    ToIntFunction<String> slips =
        word -> SLIPS.apply(typed.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
    return known.stream()
        .filter(word -> slips.applyAsInt(word) >= 0)
        .filter(word -> slips.applyAsInt(word) <= (word.length() + 1) / 2)
        .min(Comparator.comparingInt(slips))
        .map(word -> "Did you mean " + word + "?")
        .orElseGet(() ->
            known.isEmpty() ? "There are none." : "There are: " + String.join(", ", known) + ".");
  }
}
