package convo.bookings;

import convo.access.Visitor;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;

/** The day a shop has before it. */
public final class TodayHandler {
  private final BookingQueries bookings;
  private final Templates templates;
  private final InstantSource clock;

  public TodayHandler(BookingQueries bookings, Templates templates, InstantSource clock) {
    this.bookings = bookings;
    this.templates = templates;
    this.clock = clock;
  }

  /** The bookings of the day in {@code date}, today where there is none. */
  public void show(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop();
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, shop.zone());
    var day = Form.date(Form.query(ctx, "date", 10)).orElse(today);
    var from = day.atStartOfDay(shop.zone()).toInstant();
    var until = day.plusDays(1).atStartOfDay(shop.zone()).toInstant();
    var found = bookings.between(shop.id(), from, until);
    templates.page(ctx, "bookings/today.jte", new TodayPage(visitor, day, today, now, found));
  }
}
