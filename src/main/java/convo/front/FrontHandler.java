package convo.front;

import convo.access.Visitor;
import convo.web.Templates;
import io.javalin.http.Context;
import java.time.InstantSource;

/** The page of a shop, open to anyone. */
public final class FrontHandler {
  private final Fronts fronts;
  private final Templates templates;
  private final InstantSource clock;

  public FrontHandler(Fronts fronts, Templates templates, InstantSource clock) {
    this.fronts = fronts;
    this.templates = templates;
    this.clock = clock;
  }

  public void show(Context ctx) {
    var front = fronts.greet(ctx);
    var today = front.shop().local(clock.instant()).getDayOfWeek();
    templates.page(ctx, "front/page.jte", new FrontPage(Visitor.of(ctx), front, today));
  }
}
