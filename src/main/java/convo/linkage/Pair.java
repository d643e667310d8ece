package convo.linkage;

/** Two people by their places, the lower first. */
public record Pair(int one, int other) {
  static Pair of(int one, int other) {
    return new Pair(Math.min(one, other), Math.max(one, other));
  }
}
