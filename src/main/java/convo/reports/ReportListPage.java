package convo.reports;

import static convo.words.Words.reports;

import convo.access.Visitor;
import convo.bookings.Booking;
import convo.bookings.BookingCursor;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A page of the bookings behind a number.
 *
 * @param found the bookings of this page, and one more where there is a page after it
 * @param isFirst whether it is the first page
 */
public record ReportListPage(
    Visitor visitor, ReportPeriod period, ReportList list, List<Booking> found, boolean isFirst) {
  /** Bookings on one page. */
  static final int MOST = 50;

  /** "No-shows, March 2026". */
  public String title() {
    return list == ReportList.AHEAD
        ? list.label()
        : reports().listTitle(list.label(), period.name());
  }

  public String report() {
    return period.url("");
  }

  public String url() {
    return list.url(period);
  }

  public List<Booking> bookings() {
    return found.subList(0, Math.min(MOST, found.size()));
  }

  public Optional<String> first() {
    return isFirst ? Optional.empty() : Optional.of(url());
  }

  public Optional<String> next() {
    return found.size() > MOST ? Optional.of(after(bookings().getLast())) : Optional.empty();
  }

  private String after(Booking last) {
    var place = new BookingCursor(last.startsAt(), last.id()).text();
    return url() + "&after=" + URLEncoder.encode(place, StandardCharsets.UTF_8);
  }
}
