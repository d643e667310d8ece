package convo.corrections;

import static convo.words.Words.corrections;

import convo.access.Visitor;
import convo.web.Address;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/** Lets a shop answer what a customer asked it to correct. */
public final class CorrectionHandler {
  private final CorrectionQueries corrections;
  private final Templates templates;

  public CorrectionHandler(CorrectionQueries corrections, Templates templates) {
    this.corrections = corrections;
    this.templates = templates;
  }

  public void edit(Context ctx) {
    show(ctx, 200, correction(ctx), AnswerForm.blank());
  }

  public void update(Context ctx) {
    var correction = correction(ctx);
    var form = AnswerForm.from(ctx);
    if (!form.isValid()) {
      show(ctx, 422, correction, form);
      return;
    }
    var visitor = Visitor.of(ctx);
    var outcome = Correction.Outcome.named(form.outcome()).orElseThrow();
    var isFirst =
        corrections.answer(visitor.shop(), visitor.actor(), correction, outcome, form.answer());
    var said =
        isFirst
            ? Flash.success(corrections().answered())
            : Flash.warning(corrections().answeredAlready());
    said.keep(ctx);
    ctx.redirect(visitor.shop().url("/customers/" + correction.profile()), HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, int status, Correction correction, AnswerForm form) {
    templates.answer(
        ctx, status, "corrections/edit.jte", new CorrectionPage(Visitor.of(ctx), correction, form));
  }

  private Correction correction(Context ctx) {
    var shop = Visitor.of(ctx).shop().id();
    return corrections
        .find(shop, Address.uuid(ctx, "correction"))
        .orElseThrow(NotFoundResponse::new);
  }
}
