package convo.growth;

import convo.shops.Shop;
import java.time.Instant;
import java.util.Optional;

/**
 * What one shop adds up to, counted from its own rows alone.
 *
 * @param profiles those that are not erased
 * @param fresh of these, made in the last 30 days
 * @param visited of these, with a completed booking here
 * @param toCome bookings that are requested or confirmed for the next 7 days
 * @param lastVisit when the last completed booking began
 */
public record ShopGrowth(
    Shop shop, long profiles, long fresh, long visited, long toCome, Optional<Instant> lastVisit) {

  /** Whether nobody was served here for 30 days, or ever. */
  public boolean isQuiet(Instant now) {
    return lastVisit.filter(now.minus(GrowthQueries.FRESH)::isBefore).isEmpty();
  }
}
