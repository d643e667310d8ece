package convo.me;

import convo.access.Visitor;
import java.time.Instant;
import java.util.Optional;

/** One booking as its customer sees it. */
public record BookingPage(Visitor visitor, MyVisit visit, Instant now) {
  public MyBooking booking() {
    return visit.booking();
  }

  public MyShop shop() {
    return booking().shop();
  }

  /** Where she books a visit of her own again that is over; for her family she books elsewhere. */
  public Optional<String> again() {
    return booking().whose().isMe() && visit.isOver(now)
        ? Optional.of(visit.again())
        : Optional.empty();
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
