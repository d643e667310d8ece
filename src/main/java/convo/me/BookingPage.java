package convo.me;

import convo.access.Visitor;
import java.time.Instant;

/** One booking as its customer sees it. */
public record BookingPage(Visitor visitor, MyVisit visit, Instant now) {
  public MyBooking booking() {
    return visit.booking();
  }

  public MyShop shop() {
    return booking().shop();
  }

  /** What she may do about it. */
  public VisitChoices choices() {
    return VisitChoices.of(
        booking().url(),
        booking().status(),
        booking().startsAt(),
        shop().zone(),
        visit.cancelUntil(),
        shop().name(),
        shop()::when,
        now);
  }
}
