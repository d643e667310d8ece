package convo.support;

import convo.access.Visitor;
import convo.growth.GrowthQueries;
import convo.growth.WarningQueries;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import java.time.InstantSource;

/** Where support begins: the shops, how they are, and the way into one. */
public final class SupportHandler {
  private static final int LONGEST_SEARCH = 100;
  private final GrowthQueries growth;
  private final WarningQueries warnings;
  private final SupportActQueries acts;
  private final Templates templates;
  private final InstantSource clock;

  public SupportHandler(
      GrowthQueries growth,
      WarningQueries warnings,
      SupportActQueries acts,
      Templates templates,
      InstantSource clock) {
    this.growth = growth;
    this.warnings = warnings;
    this.acts = acts;
    this.templates = templates;
    this.clock = clock;
  }

  public void list(Context ctx) {
    var sought = Form.query(ctx, "q", LONGEST_SEARCH);
    var found = growth.countShops(sought);
    templates.page(
        ctx,
        "support/shops.jte",
        new SupportPage(
            Visitor.of(ctx), sought, found, acts.lastVisits(), warnings.open(), clock.instant()));
  }
}
