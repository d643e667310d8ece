package convo.me;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Which of a customer's bookings are looked for; the address bar holds all of it.
 *
 * @param shop the slug of one shop; empty for all
 * @param after the last booking of the page before
 */
public record BookingSearch(String shop, Optional<UUID> after) {
  /** All bookings at all shops. */
  public static final BookingSearch ALL = new BookingSearch("", Optional.empty());

  public boolean narrows() {
    return !shop.isEmpty();
  }

  /** The same search from the first page on. */
  public BookingSearch first() {
    return new BookingSearch(shop, Optional.empty());
  }

  /** The same search on the page after a booking. */
  public BookingSearch after(UUID booking) {
    return new BookingSearch(shop, Optional.of(booking));
  }

  /** The address of the list. */
  public String url() {
    var query =
        (shop.isEmpty() ? "" : "&shop=" + URLEncoder.encode(shop, StandardCharsets.UTF_8))
            + after.map(booking -> "&after=" + booking).orElse("");
    return query.isEmpty() ? "/me" : "/me?" + query.substring(1);
  }
}
