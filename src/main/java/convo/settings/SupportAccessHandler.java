package convo.settings;

import static convo.words.Words.settings;

import convo.access.Visitor;
import convo.supportsession.SupportRule;
import convo.web.BadInput;
import convo.web.Flash;
import convo.web.Form;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** How support may step into a shop, which only its owner decides. */
public final class SupportAccessHandler {
  private final SupportRuleQueries rules;

  public SupportAccessHandler(SupportRuleQueries rules) {
    this.rules = rules;
  }

  public void update(Context ctx) {
    var visitor = Visitor.of(ctx);
    var rule =
        SupportRule.named(Form.text(ctx, "supportAccess", 20))
            .orElseThrow(() -> new BadInput(settings().whichWay()));
    var ended = rules.save(visitor.shop().id(), rule, visitor.actor());
    Flash.success(said(rule, ended)).at("support").keep(ctx);
    ctx.redirect(visitor.shop().url("/settings#support"), HttpStatus.SEE_OTHER);
  }

  private static String said(SupportRule rule, int ended) {
    if (rule != SupportRule.OFF) {
      return settings().saidSaved();
    }
    return ended == 0 ? settings().saidOff() : settings().saidOffAndOut();
  }
}
