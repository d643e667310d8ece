package convo.supportaccess;

import convo.access.Token;
import convo.supportsession.AgentSession;
import convo.web.Flash;
import convo.web.Refusal;
import convo.web.Templates;
import convo.web.View;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets an owner answer support from the mail, also on a phone where nobody has signed in. */
public final class ApprovalHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ApprovalHandler.class);
  private final ApprovalQueries approvals;
  private final Templates templates;
  private final InstantSource clock;

  public ApprovalHandler(ApprovalQueries approvals, Templates templates, InstantSource clock) {
    this.approvals = approvals;
    this.templates = templates;
    this.clock = clock;
  }

  /** Shows two buttons: following the link alone decides nothing. */
  public void show(Context ctx) {
    var page =
        new ApprovalPage(View.of(ctx), asked(ctx), ctx.pathParam("approval"), clock.instant());
    templates.page(ctx, "supportaccess/approval.jte", page);
  }

  public void decide(Context ctx) {
    var asked = asked(ctx);
    var answer = DecisionHandler.answer(ctx);
    if (approvals.decide(asked, answer)) {
      LOG.info("support session {}: {} by mail", asked.session().id(), answer.key());
      Flash.success("Thank you.").keep(ctx);
    } else {
      Flash.warning("Your answer was not needed any more.").keep(ctx);
    }
    ctx.redirect("/support-approvals/" + ctx.pathParam("approval"), HttpStatus.SEE_OTHER);
  }

  private AgentSession asked(Context ctx) {
    return Token.of(ctx.pathParam("approval"))
        .flatMap(approvals::find)
        .orElseThrow(() ->
            new Refusal(
                404, "This link leads nowhere. Your shop’s pages show whether support is asking."));
  }
}
