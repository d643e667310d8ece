package convo.front;

import convo.web.ContentPolicy;
import convo.web.SpokenLanguage;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** Finds the shop of a public address, and speaks as it does. */
public final class Fronts {
  private final FrontQueries fronts;

  public Fronts(FrontQueries fronts) {
    this.fronts = fronts;
  }

  /**
   * The shop of this address, in whose language the request is answered from here on.
   *
   * @throws NotFoundResponse when there is none
   */
  Front greet(Context ctx) {
    var front = fronts.find(ctx.pathParam("shop")).orElseThrow(NotFoundResponse::new);
    SpokenLanguage.greet(ctx, front.details().spoken(), front.details()::addressed);
    ContentPolicy.allowFrame(ctx, front.details().sites());
    return front;
  }
}
