package convo.me;

import static convo.words.Words.me;

import convo.access.Visitor;
import convo.availability.SlotAnswer.Slot;
import convo.front.VisitorClock;
import convo.scheduling.BookingOutcome;
import convo.scheduling.OwnVisit;
import convo.scheduling.OwnVisitQueries;
import convo.web.BadInput;
import convo.web.Flash;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A customer moves a visit, as long as it could be cancelled in time. */
public final class OwnMoveHandler {
  private static final int LONGEST = 40;

  private final VisitWay way;
  private final OwnVisitQueries visits;
  private final Templates templates;
  private final InstantSource clock;

  OwnMoveHandler(VisitWay way, OwnVisitQueries visits, Templates templates, InstantSource clock) {
    this.way = way;
    this.visits = visits;
    this.templates = templates;
    this.clock = clock;
  }

  /** The days and times that are free. */
  public void edit(Context ctx) {
    var visit = way.find(ctx);
    if (visit.isMovable(clock.instant())) {
      templates.page(ctx, "me/move.jte", page(ctx, visit, day(ctx)));
    } else {
      answer(ctx, Flash.warning(me().cannotMove(visit.shop().name())));
    }
  }

  public void update(Context ctx) {
    var visit = way.find(ctx);
    var start = start(ctx);
    var shop = visit.shop();
    switch (visits.move(visit, start, way.actor(ctx))) {
      case BookingOutcome.Done _ -> answer(ctx, Flash.success(me().isMoved(shop.when(start))));
      case BookingOutcome.Taken(_, var nearest) ->
          refuse(ctx, visit, start, me().justTaken(shop.when(start)), nearest);
      case BookingOutcome.NotOffered _ ->
          refuse(ctx, visit, start, me().notOffered(shop.name()), List.of());
      case BookingOutcome.TooLate _,
          BookingOutcome.Overtaken _,
          BookingOutcome.Breaks _,
          BookingOutcome.TooMany _ ->
          answer(ctx, Flash.warning(me().cannotMove(shop.name())));
    }
  }

  private void refuse(
      Context ctx, OwnVisit visit, Instant start, String problem, List<Slot> nearest) {
    var day = LocalDate.ofInstant(start, visit.shop().zone());
    var page =
        page(ctx, visit, Optional.of(day))
            .said(problem, nearest.stream().map(Slot::startsAt).toList());
    templates.answer(ctx, 409, "me/move.jte", page);
  }

  private OwnVisitPage page(Context ctx, OwnVisit visit, Optional<LocalDate> day) {
    return OwnVisitPage.of(
            Visitor.of(ctx),
            visit,
            way.url(ctx),
            way.isSignedIn(),
            clock.instant(),
            VisitorClock.of(ctx))
        .with(visits.choice(visit, day));
  }

  private void answer(Context ctx, Flash said) {
    said.keep(ctx);
    ctx.redirect(way.url(ctx) + VisitorClock.of(ctx).query(), HttpStatus.SEE_OTHER);
  }

  private static Optional<LocalDate> day(Context ctx) {
    return Optional.of(Form.query(ctx, "day", LONGEST))
        .filter(typed -> !typed.isEmpty())
        .map(typed -> Form.date(typed).orElseThrow(() -> new BadInput(me().whichDay())));
  }

  private static Instant start(Context ctx) {
    try {
      return Instant.parse(Form.text(ctx, "start", LONGEST));
    } catch (DateTimeException none) {
      throw new BadInput(me().whichTime());
    }
  }
}
