package convo.talk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which service and which stylist of a shop somebody means, by whole words that are near. */
final class ShopWords {
  /** A word of the text that names no day or time. */
  record Free(int place, String text) {}

  /** One of the services, as the stems of one of its names. */
  private record Alias(String key, Set<String> stems) {}

  private static final double ENOUGH = 0.4;

  private final Likening likening;
  private final List<Alias> services;
  private final Map<String, String> stylists = new HashMap<>();

  ShopWords(Grammar grammar, Vocabulary shop) {
    this.likening = new Likening(grammar);
    this.services =
        shop.services().stream()
            .flatMap(name ->
                Stream.of(name.label(), name.key().replace('-', ' '))
                    .map(text -> new Alias(name.key(), stems(grammar, text))))
            .filter(alias -> !alias.stems().isEmpty())
            .toList();
    for (var name : shop.stylists()) {
      grammar.plain(name.label()).stream()
          .filter(TextPiece::isWord)
          .findFirst()
          .ifPresent(first -> stylists.putIfAbsent(first.text(), name.key()));
    }
  }

  /** The words of a text that were not found to be anything else. */
  static List<Free> free(List<TextPiece> pieces, Collection<Found> found) {
    var free = new ArrayList<Free>();
    var covered = new BitSet();
    found.forEach(one -> covered.set(one.begin(), one.end()));
    for (var at = 0; at < pieces.size(); at++) {
      if (!covered.get(at) && pieces.get(at).isWord()) {
        free.add(new Free(at, pieces.get(at).text()));
      }
    }
    return free;
  }

  /** The key of the stylist who is named by her first name. */
  Optional<String> stylist(List<Free> words, Clauses clauses) {
    var named =
        words.stream()
            .flatMap(word ->
                named(word.text()).stream()
                    .map(key -> new Found(word.place(), word.place() + 1, new Sense.Mark(key))))
            .toList();
    return clauses.meant(named).map(one -> ((Sense.Mark) one.sense()).kind());
  }

  /** The key of the service that is named; nothing when several are meant as much. */
  Optional<String> service(List<Free> words, Clauses clauses) {
    var said =
        words.stream()
            .filter(word ->
                !clauses.isRefused(new Found(word.place(), word.place(), new Sense.Mark(""))))
            .map(word -> likening.stem(word.text()))
            .filter(stem -> !likening.isEmpty(stem))
            .collect(Collectors.toSet());
    var worth = new HashMap<String, Double>();
    services.forEach(alias -> worth.merge(alias.key(), worth(alias, said), Math::max));
    var best = worth.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    var keys =
        worth.entrySet().stream()
            .filter(one -> one.getValue() > best - 1e-6)
            .map(Map.Entry::getKey)
            .toList();
    return best >= ENOUGH && keys.size() == 1 ? Optional.of(keys.getFirst()) : Optional.empty();
  }

  /** How much of its name was said, and how much of what was said is in its name. */
  private double worth(Alias alias, Set<String> said) {
    var likest =
        alias.stems().stream()
            .mapToDouble(
                stem -> said.stream().mapToDouble(one -> likening.of(one, stem)).max().orElse(0))
            .toArray();
    var sum = Arrays.stream(likest).sum();
    return sum < 0.6 ? 0 : sum / Math.pow(alias.stems().size(), 0.7);
  }

  private Optional<String> named(String word) {
    return Optional.ofNullable(stylists.get(word))
        .or(() -> Optional.ofNullable(stylists.get(likening.stem(word))))
        .or(() ->
            stylists.entrySet().stream()
                .filter(one -> likening.isSlip(word, one.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.collectingAndThen(Collectors.toSet(), ShopWords::only)));
  }

  private static Optional<String> only(Set<String> keys) {
    return keys.size() == 1 ? Optional.of(keys.iterator().next()) : Optional.empty();
  }

  private Set<String> stems(Grammar grammar, String text) {
    return grammar.plain(text).stream()
        .filter(TextPiece::isWord)
        .map(TextPiece::text)
        .map(likening::stem)
        .filter(stem -> !likening.isEmpty(stem))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
