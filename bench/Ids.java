import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Ids and chance that come out the same at every run, so that what was begun can be gone on with.
 */
final class Ids {
  private Ids() {}

  /** Spread over the whole range, as the portal's random ones are. */
  static UUID of(char kind, long shop, long number) {
    var random = random(kind, shop, number);
    return new UUID(random.nextLong(), random.nextLong());
  }

  static SplittableRandom random(char kind, long shop, long number) {
    return new SplittableRandom(
        ((long) kind << 56) ^ (shop << 34) ^ (number * 0x9E3779B97F4A7C15L));
  }
}
