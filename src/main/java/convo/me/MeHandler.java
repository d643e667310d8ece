package convo.me;

import convo.access.Visitor;
import convo.web.Templates;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;

/** What a person has booked, wherever it is. */
public final class MeHandler {
  private static final int MOST = 25;

  private final MyBookingQueries bookings;
  private final Templates templates;
  private final InstantSource clock;

  public MeHandler(MyBookingQueries bookings, Templates templates, InstantSource clock) {
    this.bookings = bookings;
    this.templates = templates;
    this.clock = clock;
  }

  /** Bookings to come and so far; empty lists for somebody who has never been a customer. */
  public void show(Context ctx) {
    var visitor = Visitor.of(ctx);
    var now = clock.instant();
    var page =
        visitor
            .person()
            .customer()
            .map(me ->
                new MePage(visitor, bookings.toCome(me, now, MOST), bookings.soFar(me, now, MOST)))
            .orElseGet(() -> new MePage(visitor, List.of(), List.of()));
    templates.page(ctx, "me/bookings.jte", page);
  }
}
