package convo.signin;

import convo.access.ReturnUrl;
import convo.access.SignedIn;
import convo.web.Form;
import convo.web.Templates;
import convo.web.View;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Asks for the second factor of somebody whose password or mailed code was right. */
public final class SecondProofHandler {
  private final SignIn signIn;
  private final DemoFactor demo;
  private final Templates templates;

  public SecondProofHandler(SignIn signIn, DemoFactor demo, Templates templates) {
    this.signIn = signIn;
    this.demo = demo;
    this.templates = templates;
  }

  public void show(Context ctx) {
    answer(ctx, 200, SecondFactorCode.blank(Form.query(ctx, "next", ReturnUrl.LONGEST)));
  }

  public void create(Context ctx) {
    var form = SecondFactorCode.from(ctx);
    if (form.isValid()) {
      signIn
          .prove(ctx, form.code())
          .ifPresentOrElse(
              found -> ctx.redirect(ReturnUrl.after(form.next(), found), HttpStatus.SEE_OTHER),
              () -> answer(ctx, 422, form.refused()));
    } else {
      answer(ctx, 422, form);
    }
  }

  /** Who is not halfway, or not any more, starts with the first step. */
  private void answer(Context ctx, int status, SecondFactorCode form) {
    signIn
        .whoIsHalfway(ctx)
        .map(SignedIn::account)
        .ifPresentOrElse(
            account -> {
              var view = View.of(ctx);
              var page = new SecondProofPage(view, account, form, demo.code(view, account));
              templates.answer(ctx, status, "signin/second_proof.jte", page);
            },
            () -> ctx.redirect(ReturnUrl.signInTo(form.next()), HttpStatus.SEE_OTHER));
  }
}
