package convo.talk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** With which words the rules of a grammar may begin, so that few are tried at each place. */
final class Openings {
  /** The rule of a number in digits, which has no words. */
  static final String DIGITS = "digits";

  private static final String ANY_NUMBER = "#";
  private static final String ANYTHING = "*";

  private final Map<String, Set<String>> known = new HashMap<>();

  /** Rules of one name in the order of the file, by the word with which they may begin. */
  private final Map<String, Map<String, List<Rule>>> places = new HashMap<>();

  Openings(Map<String, List<Rule>> rules) {
    rules.keySet().forEach(name -> known.put(name, new HashSet<>()));
    var size = -1;
    while (size != size()) {
      size = size();
      rules.forEach((name, all) -> all.forEach(rule -> of(name).addAll(of(rule.phrase()))));
    }
    rules.forEach((name, all) -> places.put(name, place(name, all)));
  }

  /** The words with which a rule may begin. */
  Set<String> of(String name) {
    return name.equals(DIGITS) ? Set.of(ANY_NUMBER) : known.getOrDefault(name, Set.of());
  }

  private int size() {
    return known.values().stream().mapToInt(Set::size).sum();
  }

  /** The rules that may begin with this, in the order of the file. */
  List<Rule> rules(String name, TextPiece first) {
    var named = places.getOrDefault(name, Map.of());
    var rest = named.getOrDefault(first.isNumber() ? ANY_NUMBER : ANYTHING, List.of());
    return named.getOrDefault(first.text(), rest);
  }

  private Map<String, List<Rule>> place(String name, List<Rule> all) {
    var words = new HashSet<>(of(name));
    words.add(ANY_NUMBER);
    words.add(ANYTHING);
    var named = new HashMap<String, List<Rule>>();
    for (var word : words) {
      named.put(word, all.stream().filter(rule -> mayBegin(of(rule.phrase()), word)).toList());
    }
    return named;
  }

  private static boolean mayBegin(Set<String> words, String word) {
    return words.contains(word)
        || words.contains(ANYTHING)
        || (words.contains(ANY_NUMBER) && Character.isDigit(word.charAt(0)));
  }

  private Set<String> of(Phrase phrase) {
    var words = new HashSet<String>();
    switch (phrase) {
      case Phrase.Literal literal -> words.add(literal.text());
      case Phrase.Reference reference -> words.addAll(of(reference.rule()));
      case Phrase.Gap _ -> words.add(ANYTHING);
      case Phrase.Choice choice -> choice.ways().forEach(way -> words.addAll(of(way)));
      case Phrase.Sequence sequence -> {
        for (var part : sequence.parts()) {
          words.addAll(of(part));
          if (!part.isOptional()) {
            break;
          }
        }
      }
    }
    return words;
  }
}
