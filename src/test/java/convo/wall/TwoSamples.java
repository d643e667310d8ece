package convo.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/**
 * How long the portal takes for addresses that it knows (known0@example.com, known1, …) and for
 * others. They take turns, in an order by lot, so that whatever else the machine does meets both
 * alike.
 *
 * @param knownIsSlower of each pair, whether the known address took longer
 * @param statuses what was answered
 */
record TwoSamples(List<Boolean> knownIsSlower, List<Integer> statuses) {
  /** After each so many pairs one looks whether they tell enough already. */
  private static final int STRETCH = 100;

  /** In a mutant: from here on one stops as well where nothing hints at a difference. */
  private static final int ENOUGH = 3 * STRETCH;

  /** Of so many pairs, or fewer where these tell enough; the request answers with its status. */
  static TwoSamples take(int pairs, ToIntFunction<String> request) {
    var samples = new TwoSamples(new ArrayList<>(), new ArrayList<>());
    for (var number = 0; number < pairs / 10; number++) {
      samples.time(request, "warm" + number);
    }
    var lot = new Random(2026);
    for (var number = 0; number < pairs && !samples.tellEarly(); number++) {
      var knownComesFirst = lot.nextBoolean();
      var first = samples.time(request, (knownComesFirst ? "known" : "fresh") + number);
      var second = samples.time(request, (knownComesFirst ? "fresh" : "known") + number);
      samples.knownIsSlower.add(knownComesFirst == first > second);
    }
    return samples;
  }

  private long time(ToIntFunction<String> request, String name) {
    var start = System.nanoTime();
    statuses.add(request.applyAsInt(name + "@example.com"));
    return System.nanoTime() - start;
  }

  private boolean tellEarly() {
    var pairs = knownIsSlower.size();
    return pairs > 0
        && pairs % STRETCH == 0
        && (strays() > chance() || (Mutant.IS_ONE && pairs >= ENOUGH && strays() < hint()));
  }

  private double strays() {
    return Math.abs(share() - 0.5);
  }

  /** The share of pairs in which the known address took longer. */
  private double share() {
    return knownIsSlower.stream().mapToInt(slower -> slower ? 1 : 0).average().orElseThrow();
  }

  private double chance() {
    return 2.5 / Math.sqrt(knownIsSlower.size());
  }

  /** Less than this is what nothing to tell looks like nineteen times in twenty. */
  private double hint() {
    return 1 / Math.sqrt(knownIsSlower.size());
  }

  /**
   * The known one is the slower of a pair half of the time if there is nothing to tell. By chance
   * alone the share strays from that by {@code 0.5 / √pairs}; five times as much is chance once in
   * a million looks, of which there are ten at most.
   */
  void mustBeAlike(int status) {
    assertThat(statuses).containsOnly(status);
    assertThat(share())
        .as("share of pairs in which the known address took longer")
        .isCloseTo(0.5, within(chance()));
  }
}
