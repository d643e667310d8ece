package convo.profiles;

import convo.access.Visitor;
import convo.bookings.Booking;
import convo.bookings.BookingCursor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A page of all bookings of one customer.
 *
 * @param found the bookings of this page, and one more where there is a page after it
 * @param isFirst whether it is the first page
 */
public record ProfileBookingsPage(
    Visitor visitor, Profile profile, List<Booking> found, boolean isFirst) {
  /** Bookings on one page. */
  static final int MOST = 25;

  /** The page of the customer. */
  public String url() {
    return visitor.shop().url("/customers/" + profile.id());
  }

  public List<Booking> bookings() {
    return found.subList(0, Math.min(MOST, found.size()));
  }

  public Optional<String> first() {
    return isFirst ? Optional.empty() : Optional.of(url() + "/bookings");
  }

  public Optional<String> next() {
    return found.size() > MOST ? Optional.of(after(bookings().getLast())) : Optional.empty();
  }

  private String after(Booking last) {
    var place = new BookingCursor(last.startsAt(), last.id()).text();
    return url() + "/bookings?after=" + URLEncoder.encode(place, StandardCharsets.UTF_8);
  }
}
