package convo.scheduling;

import convo.access.Token;
import convo.database.ShopId;
import convo.shops.Shop;
import convo.web.Seal;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * The secret links by which whoever has them sees, moves and cancels one visit. Every node and
 * every later mail works the same link out of the portal's secret; the database keeps its hash.
 *
 * @param portal the address of this portal
 */
public record BookingLinks(URI portal, Seal seal) {
  private static final String BETWEEN = "-";

  /**
   * What a link leads to, as it was sent.
   *
   * @param shop whose rows are to be looked at
   */
  public record Key(ShopId shop, Token token) {}

  static BookingLinks of(URI portal, String secret) {
    return new BookingLinks(portal, Seal.of(secret, "booking link"));
  }

  Token token(Shop shop, UUID booking) {
    return new Token(seal.mark(shop.id().value() + " " + booking));
  }

  /** The whole address for a mail. */
  public String url(Shop shop, UUID booking) {
    return portal.resolve(path(shop, booking)).toString();
  }

  /** "/b/1-…": the number of the shop and 256 bits. */
  public String path(Shop shop, UUID booking) {
    return "/b/" + shop.id().value() + BETWEEN + token(shop, booking).value();
  }

  /** Reads the last part of such an address, unless it has not even the shape of one. */
  public static Optional<Key> read(String typed) {
    var halves = typed.split(BETWEEN, 2);
    return halves.length == 2 && halves[0].matches("[1-9][0-9]{0,17}")
        ? Token.of(halves[1]).map(token -> new Key(new ShopId(Long.parseLong(halves[0])), token))
        : Optional.empty();
  }
}
