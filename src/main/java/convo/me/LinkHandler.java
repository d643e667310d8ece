package convo.me;

import static convo.words.Words.me;

import convo.access.Visitor;
import convo.front.VisitorClock;
import convo.scheduling.OwnVisitQueries;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;

/** One visit by the link in a mail: what was booked, and nothing of who booked it. */
public final class LinkHandler {
  private final LinkWay way;
  private final OwnVisitQueries visits;
  private final Templates templates;
  private final InstantSource clock;

  LinkHandler(LinkWay way, OwnVisitQueries visits, Templates templates, InstantSource clock) {
    this.way = way;
    this.visits = visits;
    this.templates = templates;
    this.clock = clock;
  }

  public void show(Context ctx) {
    var page =
        OwnVisitPage.of(
            Visitor.of(ctx),
            way.find(ctx),
            way.url(ctx),
            false,
            clock.instant(),
            VisitorClock.of(ctx));
    templates.page(ctx, "me/link.jte", new LinkPage(page, way.wasMailed(ctx)));
  }

  /** Who has read the mail says so: the visit counts from now on. */
  public void confirm(Context ctx) {
    if (!way.wasMailed(ctx)) {
      throw new NotFoundResponse();
    }
    visits.prove(way.find(ctx));
    Flash.success(me().seeYou()).keep(ctx);
    ctx.redirect(way.url(ctx) + VisitorClock.of(ctx).query(), HttpStatus.SEE_OTHER);
  }
}
