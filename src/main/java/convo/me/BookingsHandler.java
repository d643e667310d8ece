package convo.me;

import static convo.words.Words.me;

import convo.access.Visitor;
import convo.front.VisitorClock;
import convo.web.BadInput;
import convo.web.Form;
import convo.web.Templates;
import convo.web.Wanted;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** What a person has booked, wherever it is. */
public final class BookingsHandler {
  private static final int LONGEST_SLUG = 40;
  private static final int LONGEST_ID = 36;

  private final MyBookingQueries bookings;
  private final MyVisitQueries visits;
  private final Templates templates;
  private final InstantSource clock;

  public BookingsHandler(
      MyBookingQueries bookings, MyVisitQueries visits, Templates templates, InstantSource clock) {
    this.bookings = bookings;
    this.visits = visits;
    this.templates = templates;
    this.clock = clock;
  }

  /**
   * One page of the bookings to come and so far; the list alone when only that is wanted.
   *
   * @throws BadInput when the address names no booking to go on after
   */
  public void list(Context ctx) {
    var visitor = Visitor.of(ctx);
    var search = search(ctx);
    var now = clock.instant();
    var found =
        visitor
            .person()
            .customer()
            .map(me -> bookings.page(me, search, now))
            .orElse(MyBookingQueries.Found.NOTHING);
    if (found.bookings().isEmpty() && search.after().isPresent()) {
      ctx.redirect(search.first().url());
      return;
    }
    var page =
        new BookingsPage(visitor, search, now, found.shops(), found.asked(), found.bookings());
    templates.page(ctx, Wanted.part(ctx, "bookings") ? "me/list.jte" : "me/bookings.jte", page);
  }

  /**
   * One booking, of mine or of my family.
   *
   * @throws BadInput when the address names a clock twice
   */
  public void show(Context ctx) {
    var visitor = Visitor.of(ctx);
    var visit =
        visitor
            .person()
            .customer()
            .flatMap(me -> Form.uuid(ctx.pathParam("booking")).flatMap(id -> visits.find(me, id)))
            .orElseThrow(NotFoundResponse::new);
    templates.page(
        ctx,
        "me/booking.jte",
        new BookingPage(visitor, visit, clock.instant(), VisitorClock.of(ctx)));
  }

  private static BookingSearch search(Context ctx) {
    var after = Form.query(ctx, "after", LONGEST_ID);
    return new BookingSearch(
        Form.query(ctx, "shop", LONGEST_SLUG),
        after.isEmpty() ? Optional.empty() : Optional.of(booking(after)));
  }

  private static UUID booking(String typed) {
    return Form.uuid(typed).orElseThrow(() -> new BadInput(me().noBookingAfter()));
  }
}
