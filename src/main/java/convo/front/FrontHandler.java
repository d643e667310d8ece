package convo.front;

import convo.access.Visitor;
import convo.web.SpokenLanguage;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;

/** The page of a shop, open to anyone. */
public final class FrontHandler {
  private final FrontQueries fronts;
  private final Templates templates;
  private final InstantSource clock;

  public FrontHandler(FrontQueries fronts, Templates templates, InstantSource clock) {
    this.fronts = fronts;
    this.templates = templates;
    this.clock = clock;
  }

  public void show(Context ctx) {
    var front = fronts.find(ctx.pathParam("shop")).orElseThrow(NotFoundResponse::new);
    SpokenLanguage.greet(ctx, front.details().spoken(), front.details()::addressed);
    var today = front.shop().local(clock.instant()).getDayOfWeek();
    templates.page(ctx, "front/page.jte", new FrontPage(Visitor.of(ctx), front, today));
  }
}
