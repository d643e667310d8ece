package convo.linkage;

import java.util.HashMap;
import java.util.Map;

/** How often each pattern of agreement was seen. */
final class Patterns {
  private final Map<Long, long[]> counts = new HashMap<>();

  void add(long pattern) {
    counts.computeIfAbsent(pattern, seen -> new long[1])[0]++;
  }

  void addAll(Patterns others) {
    others.counts.forEach(
        (pattern, count) -> counts.computeIfAbsent(pattern, seen -> new long[1])[0] += count[0]);
  }

  /** The patterns, and as often as each was seen in {@link #counts}. */
  long[] patterns() {
    return counts.keySet().stream().mapToLong(Long::longValue).toArray();
  }

  long[] counts() {
    return counts.values().stream().mapToLong(count -> count[0]).toArray();
  }
}
