package convo.me;

import static convo.words.Words.me;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.Nested;

/**
 * What one shop keeps of me or of somebody of my family, in short.
 *
 * @param since when the shop began it
 */
public record MyProfile(
    UUID id,
    @Nested("shop") MyShop shop,
    @Nested("whose") DataSubject whose,
    Instant since,
    @Nested Figures figures) {

  /**
   * What the bookings at this shop add up to.
   *
   * @param visits completed bookings
   * @param spendCents minor units of the shop's currency
   */
  public record Figures(int visits, long spendCents, Optional<Instant> lastVisit, int noShows) {}

  /** The address of all that this shop knows of this person. */
  public String url() {
    return shop.url(whose.query());
  }

  /** "Tue 3 Mar 2026", or that there was none. */
  public String lastVisit() {
    return figures.lastVisit().map(shop::day).orElse(me().notYet());
  }
}
