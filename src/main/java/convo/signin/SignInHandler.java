package convo.signin;

import convo.access.ReturnUrl;
import convo.access.Visitor;
import convo.web.Form;
import convo.web.Templates;
import convo.web.View;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** Signs in with a password, and out. */
public final class SignInHandler {
  private final SignIn signIn;
  private final Optional<String> provider;
  private final Runnable afterSignOut;
  private final Templates templates;

  /**
   * @param provider what people call the outside provider, if there is one
   * @param afterSignOut what is to be done once somebody has left
   */
  public SignInHandler(
      SignIn signIn, Optional<String> provider, Runnable afterSignOut, Templates templates) {
    this.signIn = signIn;
    this.provider = provider;
    this.afterSignOut = afterSignOut;
    this.templates = templates;
  }

  public void show(Context ctx) {
    var visitor = Visitor.of(ctx);
    var next = Form.query(ctx, "next", ReturnUrl.LONGEST);
    if (visitor.account().isPresent()) {
      ctx.redirect(ReturnUrl.after(next, visitor.places()));
      return;
    }
    var page = new SignInPage(visitor.view(), SignInForm.blank(next), provider);
    templates.page(ctx, "signin/sign_in.jte", page);
  }

  public void create(Context ctx) {
    var form = SignInForm.from(ctx);
    if (form.isValid()) {
      signIn
          .attempt(ctx, SignInClients.PASSWORD, form.address())
          .ifPresentOrElse(
              found -> ctx.redirect(ReturnUrl.after(form.next(), found), HttpStatus.SEE_OTHER),
              () -> again(ctx, form.refused()));
    } else {
      again(ctx, form);
    }
  }

  public void delete(Context ctx) {
    signIn.signOut(ctx);
    afterSignOut.run();
    ctx.redirect("/", HttpStatus.SEE_OTHER);
  }

  private void again(Context ctx, SignInForm form) {
    var page = new SignInPage(View.of(ctx), form, provider);
    templates.answer(ctx, 422, "signin/sign_in.jte", page);
  }
}
