package convo.me;

import convo.scheduling.OwnVisitQueries;
import convo.web.Templates;
import java.time.InstantSource;

/** The pages on which a customer looks at a visit, cancels and moves it. */
public record VisitHandlers(
    BookingsHandler bookings,
    AskedVisitHandler asked,
    CancellationHandler cancellation,
    OwnMoveHandler move,
    LinkHandler link,
    CancellationHandler linkCancellation,
    OwnMoveHandler linkMove) {

  public static VisitHandlers of(
      MyBookingQueries bookings,
      MyVisitQueries mine,
      OwnVisitQueries visits,
      Templates templates,
      InstantSource clock) {
    var signedIn = new SignedInWay(mine, visits);
    var link = new LinkWay(visits);
    return new VisitHandlers(
        new BookingsHandler(bookings, mine, templates, clock),
        new AskedVisitHandler(mine, visits, templates, clock),
        new CancellationHandler(signedIn, visits, templates, clock),
        new OwnMoveHandler(signedIn, visits, templates, clock),
        new LinkHandler(link, visits, templates, clock),
        new CancellationHandler(link, visits, templates, clock),
        new OwnMoveHandler(link, visits, templates, clock));
  }
}
