package convo.growth;

import convo.access.Visitor;
import convo.web.Templates;
import io.javalin.http.Context;

/** How many customers there are, for support. */
public final class GrowthHandler {
  private final GrowthQueries growth;
  private final WarningQueries warnings;
  private final Templates templates;

  public GrowthHandler(GrowthQueries growth, WarningQueries warnings, Templates templates) {
    this.growth = growth;
    this.warnings = warnings;
    this.templates = templates;
  }

  public void show(Context ctx) {
    templates.page(
        ctx,
        "growth/page.jte",
        new GrowthPage(Visitor.of(ctx), growth.count(), warnings.thresholds(), warnings.open()));
  }
}
