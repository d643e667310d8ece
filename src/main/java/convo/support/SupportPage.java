package convo.support;

import convo.access.Visitor;
import convo.growth.GrowthWarning;
import convo.growth.ShopGrowth;
import convo.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shops that support looks after.
 *
 * @param sought the words that the shops' names or addresses hold; empty for all
 * @param support when support was last in a shop, by its slug
 * @param warnings of growth, that nobody has put away yet
 */
public record SupportPage(
    Visitor visitor,
    String sought,
    List<ShopGrowth> shops,
    Map<String, Instant> support,
    List<GrowthWarning> warnings,
    Instant now) {

  /** "Tue 3 Mar" in the shop's zone, or "Never". */
  public String lastVisit(ShopGrowth shop) {
    return shop.lastVisit().map(shop.shop()::day).orElseGet(() -> Words.support().never());
  }

  /** When support was last in the shop, in its zone, or "Never". */
  public String lastSupport(ShopGrowth shop) {
    return Optional.ofNullable(support.get(shop.shop().slug()))
        .map(shop.shop()::when)
        .orElseGet(() -> Words.support().never());
  }
}
