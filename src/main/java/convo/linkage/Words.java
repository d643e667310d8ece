package convo.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The different values of a trait and its partner, each once and by a number; 0 is nothing. */
final class Words {
  static final int NOTHING = 0;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>(List.of(""));

  int number(String word) {
    if (word.isEmpty()) {
      return NOTHING;
    }
    var known = numbers.putIfAbsent(word, words.size());
    if (known != null) {
      return known;
    }
    words.add(word);
    return words.size() - 1;
  }

  String word(int number) {
    return words.get(number);
  }

  /**
   * Which letters and digits each word has, a bit each, so that words that differ in many are told
   * apart without reading them.
   */
  long[] letters() {
    return words.stream().mapToLong(Words::letters).toArray();
  }

  private static long letters(String word) {
    return word.chars().mapToLong(character -> 1L << (character & 63)).reduce(0, (a, b) -> a | b);
  }

  int size() {
    return words.size();
  }
}
