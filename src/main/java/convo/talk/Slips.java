package convo.talk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Mends one slip in a long word: a letter too many, too few, another, or two that changed places.
 * Two words are near when they are the same without a letter of each.
 */
final class Slips {
  private static final int SHORTEST = 6;
  private static final int LONGEST = 20;

  private final Set<String> words = new HashSet<>();
  private final Map<String, List<String>> shortened = new HashMap<>();

  Slips(Collection<String> words) {
    this.words.addAll(words);
    words.stream()
        .filter(word -> word.length() >= SHORTEST)
        .sorted()
        .forEach(word ->
            without(word)
                .forEach(key -> shortened.computeIfAbsent(key, it -> new ArrayList<>()).add(word)));
  }

  /** The word that is meant; nothing when it is known as it stands, or several are as near. */
  Optional<String> mend(String typed) {
    if (words.contains(typed) || typed.length() < SHORTEST || typed.length() > LONGEST) {
      return Optional.empty();
    }
    var near = new HashSet<String>();
    without(typed).forEach(key -> near.addAll(shortened.getOrDefault(key, List.of())));
    near.removeIf(word -> word.charAt(0) != typed.charAt(0));
    return near.size() == 1 ? Optional.of(near.iterator().next()) : Optional.empty();
  }

  private static Set<String> without(String word) {
    var keys = new HashSet<String>();
    keys.add(word);
    for (var place = 0; place < word.length(); place++) {
      keys.add(word.substring(0, place) + word.substring(place + 1));
    }
    return keys;
  }
}
