package convo.me;

import convo.audit.Actor;
import convo.scheduling.BookingLinks;
import convo.scheduling.OwnVisit;
import convo.scheduling.OwnVisitQueries;
import convo.web.SpokenLanguage;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/**
 * The way of whoever has the link of a visit, who is spoken to as the shop speaks. Where it leads
 * is told to no other site.
 */
record LinkWay(OwnVisitQueries visits) implements VisitWay {
  @Override
  public OwnVisit find(Context ctx) {
    ctx.header("Referrer-Policy", "no-referrer");
    var visit =
        BookingLinks.read(ctx.pathParam("token"))
            .flatMap(visits::find)
            .orElseThrow(NotFoundResponse::new);
    SpokenLanguage.greet(ctx, visit.details().spoken(), visit.details()::addressed);
    return visit;
  }

  @Override
  public String url(Context ctx) {
    return "/b/" + ctx.pathParam("token");
  }

  @Override
  public Actor actor(Context ctx) {
    return Actor.customerByLink();
  }

  @Override
  public boolean isSignedIn() {
    return false;
  }
}
