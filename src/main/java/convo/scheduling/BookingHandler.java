package convo.scheduling;

import convo.access.Visitor;
import convo.profiles.ViewQueries;
import convo.web.Address;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;

/** A booking, shown to its shop. */
public final class BookingHandler {
  private final BookingDetailQueries bookings;
  private final ViewQueries views;
  private final Templates templates;
  private final InstantSource clock;

  public BookingHandler(
      BookingDetailQueries bookings, ViewQueries views, Templates templates, InstantSource clock) {
    this.bookings = bookings;
    this.views = views;
    this.templates = templates;
    this.clock = clock;
  }

  public void show(Context ctx) {
    var visitor = Visitor.of(ctx);
    var page =
        bookings
            .page(visitor, Address.uuid(ctx, "booking"), clock.instant())
            .orElseThrow(NotFoundResponse::new);
    views.add(visitor, page.booking().profile());
    templates.page(ctx, "scheduling/booking.jte", page);
  }
}
