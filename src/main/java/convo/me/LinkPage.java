package convo.me;

import convo.front.VisitorClock;
import java.util.Optional;

/**
 * A visit by a link.
 *
 * @param wasMailed whether the link came by mail, so that its holder can say that she comes
 * @param clock by which its holder lives
 */
public record LinkPage(OwnVisitPage visit, boolean wasMailed, VisitorClock clock) {
  /** Whether she is asked. */
  public boolean asks() {
    return wasMailed && !visit.visit().isProved() && visit.choices().isCancellable();
  }

  /** When it begins on the clock of whoever reads, where that shows another time. */
  public Optional<String> yours() {
    return clock.yours(visit.shop(), visit.visit().startsAt());
  }
}
