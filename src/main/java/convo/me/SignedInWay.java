package convo.me;

import convo.access.Visitor;
import convo.audit.Actor;
import convo.scheduling.OwnVisit;
import convo.scheduling.OwnVisitQueries;
import convo.web.Form;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** The way of a customer to her own visits and her family's. */
record SignedInWay(MyVisitQueries mine, OwnVisitQueries visits) implements VisitWay {
  @Override
  public OwnVisit find(Context ctx) {
    return Visitor.of(ctx)
        .person()
        .customer()
        .flatMap(me -> Form.uuid(ctx.pathParam("booking")).flatMap(id -> mine.owner(me, id)))
        .flatMap(owner -> visits.find(owner.shop(), owner.booking(), owner.person()))
        .orElseThrow(NotFoundResponse::new);
  }

  @Override
  public String url(Context ctx) {
    return "/me/bookings/" + ctx.pathParam("booking");
  }

  @Override
  public Actor actor(Context ctx) {
    return Visitor.of(ctx).customerActor();
  }

  @Override
  public boolean isSignedIn() {
    return true;
  }
}
