package convo.scheduling;

import static convo.words.Words.scheduling;

import convo.access.Visitor;
import convo.web.BadInput;
import convo.web.Form;
import convo.web.Templates;
import convo.web.Wanted;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** The day a shop has before it. */
public final class TodayHandler {
  private final TodayQueries days;
  private final Templates templates;
  private final InstantSource clock;

  public TodayHandler(TodayQueries days, Templates templates, InstantSource clock) {
    this.days = days;
    this.templates = templates;
    this.clock = clock;
  }

  /** The bookings of the day in {@code date}, today where there is none. */
  public void show(Context ctx) {
    var visitor = Visitor.of(ctx);
    var now = clock.instant();
    var day = day(ctx).orElse(LocalDate.ofInstant(now, visitor.shop().zone()));
    var part = Wanted.part(ctx, "day") ? "scheduling/day.jte" : "scheduling/today.jte";
    templates.page(ctx, part, days.page(visitor, day, now));
  }

  private static Optional<LocalDate> day(Context ctx) {
    return Optional.of(Form.query(ctx, "date", 40))
        .filter(typed -> !typed.isEmpty())
        .map(typed -> Form.date(typed).orElseThrow(() -> new BadInput(scheduling().whichDay())));
  }
}
