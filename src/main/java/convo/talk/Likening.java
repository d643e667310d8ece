package convo.talk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** How near two words are: by their stems, their spelling, their parts and what they mean. */
final class Likening {
  private static final LevenshteinDistance SLIPS = new LevenshteinDistance(2);
  private static final int SHORTEST_STEM = 3;

  private final Grammar grammar;
  private final List<String> suffixes;
  private final Set<String> fillers;
  private final Map<String, Integer> meanings = new HashMap<>();

  Likening(Grammar grammar) {
    this.grammar = grammar;
    this.suffixes = grammar.words("@suffixes");
    this.fillers = Set.copyOf(grammar.words("@fillers"));
    var number = 0;
    for (var line : grammar.alike()) {
      for (var word : line) {
        meanings.putIfAbsent(stem(word), number);
      }
      number++;
    }
  }

  /** The word without its ending. */
  String stem(String word) {
    var shortened =
        suffixes.stream()
            .filter(word::endsWith)
            .map(suffix -> word.substring(0, word.length() - suffix.length()))
            .filter(stem -> stem.length() >= SHORTEST_STEM)
            .findFirst()
            .orElse(word);
    var last = shortened.length() - 1;
    return last > SHORTEST_STEM - 1 && shortened.charAt(last) == shortened.charAt(last - 1)
        ? shortened.substring(0, last)
        : shortened;
  }

  /** Whether a word tells no service from another. */
  boolean isEmpty(String stem) {
    return fillers.contains(stem);
  }

  /** From 0 to 1. */
  double of(String said, String named) {
    if (said.equals(named)) {
      return 1;
    }
    if (meanings.containsKey(said) && meanings.get(said).equals(meanings.get(named))) {
      return 0.95;
    }
    if (isSlip(said, named)) {
      return 0.85;
    }
    if (isWithin(named, said)) {
      return 0.8;
    }
    return isPart(said, named) || isPart(named, said) ? 0.7 : 0;
  }

  /**
   * Whether one is the other with a slip or, in a long word, two; no word of the language is one.
   */
  boolean isSlip(String said, String named) {
    var length = Math.min(said.length(), named.length());
    if (length < 4 || grammar.knows(said) || said.charAt(0) != named.charAt(0)) {
      return false;
    }
    var slips = SLIPS.apply(said, named);
    return slips >= 0 && (slips <= (length < 8 ? 1 : 2) || isSwapped(said, named));
  }

  /** Whether two letters changed their places. */
  private static boolean isSwapped(String said, String named) {
    return said.length() == named.length()
        && Arrays.equals(said.chars().sorted().toArray(), named.chars().sorted().toArray());
  }

  /** Whether a word has no more than another in its middle, as "Herrenhaarschnitt". */
  private static boolean isWithin(String named, String said) {
    var begin = common(named, said);
    var end = common(turned(named), turned(said));
    return begin >= SHORTEST_STEM && end >= SHORTEST_STEM && begin + end >= named.length();
  }

  private static int common(String one, String other) {
    var length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  private static String turned(String word) {
    return new StringBuilder(word).reverse().toString();
  }

  /** Whether a word is made of another, as "haircut" of "cut". */
  private static boolean isPart(String part, String whole) {
    return part.length() >= SHORTEST_STEM
        && whole.length() > part.length() + 2
        && (whole.endsWith(part) || (part.length() > 3 && whole.startsWith(part)));
  }
}
