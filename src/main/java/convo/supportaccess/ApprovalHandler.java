package convo.supportaccess;

import static convo.words.Words.supportaccess;

import convo.access.Token;
import convo.web.Flash;
import convo.web.Refusal;
import convo.web.Templates;
import convo.web.View;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
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
    var question = opened(ctx, approvals::find);
    var page = new ApprovalPage(View.of(ctx), question, ctx.pathParam("approval"), clock.instant());
    templates.page(ctx, "supportaccess/approval.jte", page);
  }

  public void decide(Context ctx) {
    opened(ctx, approvals::find);
    var answer = DecisionHandler.answer(ctx);
    if (opened(ctx, token -> approvals.decide(token, answer))) {
      LOG.info("support was answered by mail: {}", answer.key());
      Flash.success(supportaccess().thanks()).keep(ctx);
    } else {
      Flash.warning(supportaccess().answerTooLate()).keep(ctx);
    }
    ctx.redirect("/support-approvals/" + ctx.pathParam("approval"), HttpStatus.SEE_OTHER);
  }

  private static <T> T opened(Context ctx, Function<Token, Optional<T>> opening) {
    return Token.of(ctx.pathParam("approval"))
        .flatMap(opening)
        .orElseThrow(() -> new Refusal(404, supportaccess().deadLink()));
  }
}
