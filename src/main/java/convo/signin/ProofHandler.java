package convo.signin;

import static convo.words.Words.signin;

import convo.access.ReturnUrl;
import convo.web.Templates;
import convo.web.View;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Signs in with a mailed code. */
public final class ProofHandler {
  private final SignIn signIn;
  private final Templates templates;

  public ProofHandler(SignIn signIn, Templates templates) {
    this.signIn = signIn;
    this.templates = templates;
  }

  public void create(Context ctx) {
    var form = TypedCode.from(ctx);
    if (form.isValid()) {
      signIn
          .attempt(ctx, SignInClients.CODE, form.address())
          .ifPresentOrElse(
              found -> ctx.redirect(ReturnUrl.after(form.next(), found), HttpStatus.SEE_OTHER),
              () -> again(ctx, form.refused(signin().codeWrongAnother())));
    } else {
      again(ctx, form);
    }
  }

  private void again(Context ctx, TypedCode form) {
    templates.answer(ctx, 422, "signin/proof.jte", new ProofPage(View.of(ctx), form));
  }
}
