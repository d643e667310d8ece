import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How many shops, customers and bookings there are and who is whose customer: few shops are large
 * and many small, and half of the customers have more than one.
 *
 * @param begunAt what was before is over
 */
record Plan(int shops, int customers, long bookings, Instant begunAt) {
  static final int FEWEST_SHOPS = 4;
  static final int FEWEST_CUSTOMERS = 100;

  /** Customers known at more than one shop make so many profiles of each hundred customers. */
  private static final long PROFILES_OF_100 = 153;

  /** The two largest shops know a twentieth of all each: 50,000 of a million. */
  private static final int LARGEST = 20;

  /** The third has as many at every size, to compare with. */
  private static final int COMPARED = 500;

  private static final double SKEW = 0.7;
  private static final long STRIDE = 982_451_653L;

  String name() {
    return "convo-bench-%d-shops-%d-customers".formatted(shops, customers);
  }

  /** The largest first, but for the third. */
  List<ShopPlan> all() {
    var plans = new ArrayList<ShopPlan>();
    var sizes = sizes();
    var total = sizes.stream().mapToLong(Integer::longValue).sum();
    long first = 0;
    for (var size : sizes) {
      var from = bookings * first / total;
      first += size;
      plans.add(
          new ShopPlan(
              plans.size() + 1, first - size, size, (int) (bookings * first / total - from)));
    }
    return plans;
  }

  private List<Integer> sizes() {
    var large = Math.max(1, customers / LARGEST);
    var sizes = new ArrayList<>(List.of(large, large, Math.min(COMPARED, large)));
    var rest = customers * PROFILES_OF_100 / 100 - 2L * large - sizes.getLast();
    var weights = 0.0;
    for (var rank = 1; rank <= shops - sizes.size(); rank++) {
      weights += Math.pow(rank, -SKEW);
    }
    for (int rank = 1, many = shops - sizes.size(); rank <= many; rank++) {
      var size = Math.round(rest * Math.pow(rank, -SKEW) / weights);
      sizes.add((int) Math.clamp(size, 1, customers));
    }
    return sizes;
  }

  /** How many of those who stand in line first stand in it again. */
  int again() {
    return Math.max(
        customers / 4, sizes().stream().mapToInt(Integer::intValue).max().orElseThrow());
  }

  /**
   * Who stands at a place when all shops line up their customers: everybody once, then some again.
   */
  Somebody at(long place, int again) {
    return person(place < customers ? place : (place - customers) % again);
  }

  /** Every shop knows people from everywhere in the table. */
  Somebody person(long place) {
    return new Somebody(place * STRIDE % customers);
  }
}
