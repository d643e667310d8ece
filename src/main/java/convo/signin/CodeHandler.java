package convo.signin;

import convo.access.ReturnUrl;
import convo.web.Form;
import convo.web.Templates;
import convo.web.View;
import io.javalin.http.Context;

/** Has a code mailed to an address. Whether anybody knows that address makes no difference. */
public final class CodeHandler {
  private final MailedCodes codes;
  private final Templates templates;

  public CodeHandler(MailedCodes codes, Templates templates) {
    this.codes = codes;
    this.templates = templates;
  }

  public void show(Context ctx) {
    var form = SignInForm.blank(Form.query(ctx, "next", ReturnUrl.LONGEST));
    templates.page(ctx, "signin/code.jte", new CodePage(View.of(ctx), form));
  }

  public void create(Context ctx) {
    var form = SignInForm.from(ctx);
    if (form.isValid()) {
      var request = codes.send(ctx, CodePurpose.SIGN_IN, form.address());
      var proof = TypedCode.blank(request, form.email(), form.next());
      templates.page(ctx, "signin/proof.jte", new ProofPage(View.of(ctx), proof));
    } else {
      templates.answer(ctx, 422, "signin/code.jte", new CodePage(View.of(ctx), form));
    }
  }
}
