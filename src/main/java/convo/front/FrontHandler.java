package convo.front;

import static convo.words.Words.front;

import convo.access.Visitor;
import convo.web.Flash;
import convo.web.Form;
import convo.web.Templates;
import convo.web.Wanted;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;

/** The page of a shop, open to anyone. */
public final class FrontHandler {
  private final Fronts fronts;
  private final ReturningQueries returning;
  private final Templates templates;
  private final InstantSource clock;

  public FrontHandler(
      Fronts fronts, ReturningQueries returning, Templates templates, InstantSource clock) {
    this.fronts = fronts;
    this.returning = returning;
    this.templates = templates;
    this.clock = clock;
  }

  public void show(Context ctx) {
    var front = fronts.greet(ctx);
    var today = front.shop().local(clock.instant()).toLocalDate();
    var visitor = visitor(ctx);
    var chosen = VisitChoice.of(ctx);
    if (Wanted.part(ctx, "sum")) {
      var page = new FrontPage(visitor, front, today, Optional.empty(), chosen);
      templates.page(ctx, "front/sum.jte", page);
      return;
    }
    var again = returning.find(visitor, front).again(front);
    templates.page(ctx, "front/page.jte", new FrontPage(visitor, front, today, again, chosen));
  }

  /** In a frame, the address says what else a message would. */
  private static Visitor visitor(Context ctx) {
    var visitor = Visitor.of(ctx);
    return Form.query(ctx, "gone", 3).isEmpty()
        ? visitor
        : visitor.told(Flash.warning(front().notOffered()));
  }
}
