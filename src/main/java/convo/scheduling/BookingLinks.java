package convo.scheduling;

import convo.access.Token;
import convo.database.ShopId;
import convo.shops.Shop;
import convo.web.Seal;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The secret links by which whoever has them sees, moves and cancels one visit. Every node and
 * every later mail works the same link out of the portal's secret; the database keeps the hash of
 * the one that is mailed. Another is shown to whoever books with an address while mail is off: as
 * it was never mailed, it proves nothing of that address.
 *
 * @param portal the address of this portal
 * @param mailed marks what a mail leads to
 * @param shown marks what a page leads to
 */
public record BookingLinks(URI portal, Seal mailed, Seal shown) {
  private static final String BETWEEN = "-";
  private static final Pattern SHOWN =
      Pattern.compile("([1-9][0-9]{0,17})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})[.](.+)");

  /** What a link leads to. */
  public sealed interface Key {
    /** Whose rows are to be looked at. */
    ShopId shop();
  }

  /** What a mail leads to. */
  public record Mailed(ShopId shop, Token token) implements Key {}

  /** What the page leads to that says that a visit is booked. */
  public record Shown(ShopId shop, UUID booking) implements Key {}

  static BookingLinks of(URI portal, String secret) {
    return new BookingLinks(
        portal, Seal.of(secret, "booking link"), Seal.of(secret, "booking link on a page"));
  }

  Token token(Shop shop, UUID booking) {
    return new Token(mailed.mark(named(shop.id(), booking)));
  }

  private static String named(ShopId shop, UUID booking) {
    return shop.value() + " " + booking;
  }

  /** The whole address for a mail. */
  public String url(Shop shop, UUID booking) {
    return portal.resolve(path(shop, booking)).toString();
  }

  /** "/b/1-…": the number of the shop and 256 bits. */
  public String path(Shop shop, UUID booking) {
    return "/b/" + shop.id().value() + BETWEEN + token(shop, booking).value();
  }

  /** "/b/1-…", of which nobody is told but whoever has just booked. */
  public String shownPath(Shop shop, UUID booking) {
    return "/b/%d-%s.%s"
        .formatted(shop.id().value(), booking, shown.mark(named(shop.id(), booking)));
  }

  /** Reads the last part of such an address, unless it has not even the shape of one. */
  public Optional<Key> read(String typed) {
    var parts = SHOWN.matcher(typed);
    if (!parts.matches()) {
      return readMailed(typed);
    }
    var key =
        new Shown(new ShopId(Long.parseLong(parts.group(1))), UUID.fromString(parts.group(2)));
    return Optional.<Key>of(key)
        .filter(read -> shown.matches(named(key.shop(), key.booking()), parts.group(3)));
  }

  private static Optional<Key> readMailed(String typed) {
    var halves = typed.split(BETWEEN, 2);
    return halves.length == 2 && halves[0].matches("[1-9][0-9]{0,17}")
        ? Token.of(halves[1]).map(token -> new Mailed(new ShopId(Long.parseLong(halves[0])), token))
        : Optional.empty();
  }
}
