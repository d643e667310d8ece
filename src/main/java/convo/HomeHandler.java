package convo;

import convo.access.Visitor;
import convo.web.Templates;
import io.javalin.http.Context;

/** The front door: says what this is to a guest, leads everybody else on. */
final class HomeHandler {
  private final boolean takesNewShops;
  private final Templates templates;

  HomeHandler(boolean takesNewShops, Templates templates) {
    this.takesNewShops = takesNewShops;
    this.templates = templates;
  }

  void show(Context ctx) {
    var visitor = Visitor.of(ctx);
    if (visitor.account().isPresent()) {
      var places = visitor.places();
      ctx.redirect(places.size() == 1 ? places.getFirst().url() : "/places");
    } else {
      templates.page(ctx, "home.jte", new HomePage(visitor.view(), takesNewShops));
    }
  }
}
