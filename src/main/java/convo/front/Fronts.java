package convo.front;

import static convo.words.Words.front;

import convo.access.Visitor;
import convo.web.ContentPolicy;
import convo.web.Flash;
import convo.web.SpokenLanguage;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
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
    ContentPolicy.openToAll(ctx, front.details().sites());
    return front;
  }

  /** Leads to the start and says why, also in a frame, where no message is kept on the way. */
  static void notOffered(Context ctx, Front face) {
    Flash.warning(front().notOffered()).keep(ctx);
    var isFramed = Visitor.of(ctx).view().framed();
    ctx.redirect(face.url(isFramed ? "?gone=yes" : ""), HttpStatus.SEE_OTHER);
  }
}
