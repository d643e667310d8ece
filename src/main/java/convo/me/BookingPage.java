package convo.me;

import convo.access.Visitor;
import convo.front.VisitorClock;
import convo.words.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * One booking as its customer sees it.
 *
 * @param clock by which she lives
 */
public record BookingPage(Visitor visitor, MyVisit visit, Instant now, VisitorClock clock) {
  public MyBooking booking() {
    return visit.booking();
  }

  public MyShop shop() {
    return booking().shop();
  }

  /** When it begins on her clock, where that shows another time. */
  public Optional<String> yours() {
    return clock
        .elsewhere(shop().zone(), booking().startsAt())
        .map(here -> Language.spoken().moment(booking().startsAt().atZone(here)));
  }

  /** The zone of the shop, for a script that asks anew by hers, where nothing is said but once. */
  public Optional<String> asks() {
    return clock.asks(shop().zone()).filter(_ -> visitor.view().flash().isEmpty());
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
