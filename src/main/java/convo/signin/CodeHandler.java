package convo.signin;

import convo.access.ReturnUrl;
import convo.web.Form;
import convo.web.Templates;
import convo.web.View;
import io.javalin.http.Context;

/** Has a code mailed to an address. Whether anybody knows that address makes no difference. */
public final class CodeHandler {
  private final CodeQueries codes;
  private final Throttle throttle;
  private final Templates templates;

  public CodeHandler(CodeQueries codes, Throttle throttle, Templates templates) {
    this.codes = codes;
    this.throttle = throttle;
    this.templates = templates;
  }

  public void show(Context ctx) {
    var form = SignInForm.blank(Form.query(ctx, "next", ReturnUrl.LONGEST));
    templates.page(ctx, "signin/code.jte", new CodePage(View.of(ctx), form));
  }

  public void create(Context ctx) {
    var form = SignInForm.from(ctx);
    if (form.isValid()) {
      throttle.tryMail(ctx, form.address());
      var request = codes.send(CodePurpose.SIGN_IN, form.address());
      var proof = TypedCode.blank(request, form.email(), form.next());
      templates.page(ctx, "signin/proof.jte", new ProofPage(View.of(ctx), proof));
    } else {
      templates.answer(ctx, 422, "signin/code.jte", new CodePage(View.of(ctx), form));
    }
  }
}
