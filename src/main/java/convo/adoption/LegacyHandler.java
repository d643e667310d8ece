package convo.adoption;

import convo.access.Visitor;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/** Old links lead on: to the page of the customer or the booking that the id was of. */
public final class LegacyHandler {
  private static final int LONGEST = 200;

  private final LegacyQueries queries;

  public LegacyHandler(LegacyQueries queries) {
    this.queries = queries;
  }

  public void profile(Context ctx) {
    var shop = Visitor.of(ctx).shop();
    var profile = queries.profile(shop.id(), oldId(ctx)).orElseThrow(NotFoundResponse::new);
    ctx.redirect(shop.url("/customers/" + profile), HttpStatus.SEE_OTHER);
  }

  public void booking(Context ctx) {
    var shop = Visitor.of(ctx).shop();
    var booking = queries.booking(shop.id(), oldId(ctx)).orElseThrow(NotFoundResponse::new);
    ctx.redirect(shop.url("/bookings/" + booking), HttpStatus.SEE_OTHER);
  }

  private static String oldId(Context ctx) {
    var id = ctx.pathParam("old").strip();
    if (id.isEmpty() || id.length() > LONGEST) {
      throw new NotFoundResponse();
    }
    return id;
  }
}
