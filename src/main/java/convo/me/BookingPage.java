package convo.me;

import static convo.words.Words.me;

import convo.access.Visitor;
import convo.bookings.BookingStatus;
import java.time.Instant;

/** One booking as its customer sees it. */
public record BookingPage(Visitor visitor, MyVisit visit, Instant now) {
  public MyBooking booking() {
    return visit.booking();
  }

  public MyShop shop() {
    return booking().shop();
  }

  /** What the shop's rule says about cancelling this booking now; empty once it is over. */
  public String cancelling() {
    if (!BookingStatus.AHEAD.contains(booking().status()) || !booking().startsAt().isAfter(now)) {
      return "";
    }
    var until = visit.cancelUntil();
    return until.isAfter(now)
        ? me().cancelBefore(shop().when(until))
        : me().cancelWasBefore(shop().when(until));
  }
}
