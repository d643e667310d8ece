package convo.me;

import convo.audit.Actor;
import convo.scheduling.BookingLinks;
import convo.scheduling.OwnVisit;
import convo.scheduling.OwnVisitQueries;
import convo.web.SpokenLanguage;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;

/**
 * The way of whoever has the link of a visit, who is spoken to as the shop speaks. Where it leads
 * is told to no other site.
 */
record LinkWay(OwnVisitQueries visits) implements VisitWay {
  @Override
  public OwnVisit find(Context ctx) {
    ctx.header("Referrer-Policy", "no-referrer");
    var visit = key(ctx).flatMap(visits::find).orElseThrow(NotFoundResponse::new);
    SpokenLanguage.greet(ctx, visit.details().spoken(), visit.details()::addressed);
    return visit;
  }

  private Optional<BookingLinks.Key> key(Context ctx) {
    return visits.links().read(ctx.pathParam("token"));
  }

  /** Whether whoever has the link has read a mail. */
  boolean wasMailed(Context ctx) {
    return key(ctx).filter(BookingLinks.Mailed.class::isInstance).isPresent();
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
