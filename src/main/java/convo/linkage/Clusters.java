package convo.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins pairs into people: if one record is like two others, those two are one person as well, even
 * when they have little in common. Two groups whose members contradict each other stay apart.
 */
final class Clusters {
  /** What the members of two groups must show on average, in bits. */
  private static final double AGREEMENT = 4;

  /** Nobody is there more often. */
  static final int LARGEST = 50;

  /** So many pairs of two groups show whether these agree, or all where there are fewer. */
  private static final int ENOUGH = 64;

  private final Weights weights;
  private final Comparison comparison;
  private final Map<Integer, List<Integer>> groups = new HashMap<>();

  /**
   * @param likely the likeliest first
   */
  Clusters(People people, Weights weights, List<Match> likely) {
    this.weights = weights;
    comparison = new Comparison(people);
    likely.forEach(this::join);
  }

  private void join(Match match) {
    var one = groups.computeIfAbsent(match.one(), Clusters::alone);
    var other = groups.computeIfAbsent(match.other(), Clusters::alone);
    if (!one.contains(match.other()) && one.size() + other.size() <= LARGEST && agree(one, other)) {
      one.addAll(other);
      other.forEach(person -> groups.put(person, one));
    }
  }

  private static List<Integer> alone(int person) {
    return new ArrayList<>(List.of(person));
  }

  private boolean agree(List<Integer> one, List<Integer> other) {
    var pairs = one.size() * other.size();
    var looked = Math.min(pairs, ENOUGH);
    var evidence = 0.0;
    for (var look = 0; look < looked; look++) {
      var pair = look * pairs / looked;
      var person = one.get(pair / other.size());
      var further = other.get(pair % other.size());
      evidence += weights.evidence(comparison.pattern(person, further), person);
    }
    return evidence > AGREEMENT * looked;
  }

  List<Match> matches() {
    var matches = new ArrayList<Match>();
    groups.forEach((person, group) ->
        group.stream()
            .filter(other -> person < other)
            .forEach(other -> matches.add(match(person, other))));
    return matches;
  }

  private Match match(int one, int other) {
    return new Match(one, other, weights.score(comparison.pattern(one, other), one));
  }
}
