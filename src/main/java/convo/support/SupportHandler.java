package convo.support;

import convo.access.Visitor;
import convo.web.Templates;
import io.javalin.http.Context;

/** Where support begins. */
public final class SupportHandler {
  private final SupportQueries support;
  private final Templates templates;

  public SupportHandler(SupportQueries support, Templates templates) {
    this.support = support;
    this.templates = templates;
  }

  public void list(Context ctx) {
    templates.page(ctx, "support/shops.jte", new SupportPage(Visitor.of(ctx), support.shops()));
  }
}
