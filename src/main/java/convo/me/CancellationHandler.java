package convo.me;

import static convo.words.Words.me;

import convo.access.Visitor;
import convo.front.VisitorClock;
import convo.scheduling.OwnVisitQueries;
import convo.scheduling.StepOutcome;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;

/** A customer cancels a visit, until it begins. */
public final class CancellationHandler {
  private final VisitWay way;
  private final OwnVisitQueries visits;
  private final Templates templates;
  private final InstantSource clock;

  CancellationHandler(
      VisitWay way, OwnVisitQueries visits, Templates templates, InstantSource clock) {
    this.way = way;
    this.visits = visits;
    this.templates = templates;
    this.clock = clock;
  }

  /** Says what it means before it is done. */
  public void add(Context ctx) {
    var visit = way.find(ctx);
    var now = clock.instant();
    if (visit.isCancellable(now)) {
      var page =
          OwnVisitPage.of(
              Visitor.of(ctx), visit, way.url(ctx), way.isSignedIn(), now, VisitorClock.of(ctx));
      templates.page(ctx, "me/cancellation.jte", page);
    } else {
      answer(ctx, Flash.warning(me().cannotCancel()));
    }
  }

  public void create(Context ctx) {
    var isDone = visits.cancel(way.find(ctx), way.actor(ctx)) == StepOutcome.DONE;
    answer(ctx, isDone ? Flash.success(me().isCancelled()) : Flash.warning(me().cannotCancel()));
  }

  private void answer(Context ctx, Flash said) {
    said.keep(ctx);
    ctx.redirect(way.url(ctx) + VisitorClock.of(ctx).query(), HttpStatus.SEE_OTHER);
  }
}
