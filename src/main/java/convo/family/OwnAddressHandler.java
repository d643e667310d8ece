package convo.family;

import convo.access.CodePurpose;
import convo.access.MailedCodes;
import convo.access.TypedCode;
import convo.access.Visitor;
import convo.web.Flash;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/**
 * Gives somebody of the family an address of their own, by a code that is mailed to it. From then
 * on they look after themselves.
 */
public final class OwnAddressHandler {
  private static final int LONGEST = 254;
  private final AskedMember asked;
  private final IndependenceQueries independence;
  private final MailedCodes codes;
  private final Templates templates;

  public OwnAddressHandler(
      AskedMember asked, IndependenceQueries independence, MailedCodes codes, Templates templates) {
    this.asked = asked;
    this.independence = independence;
    this.codes = codes;
    this.templates = templates;
  }

  /** Mails the code. */
  public void prove(Context ctx) {
    var member = asked.of(ctx);
    var form = AddressForm.from(ctx);
    if (form.isValid()) {
      var request = codes.send(ctx, CodePurpose.FAMILY, form.email());
      ask(ctx, 200, member, TypedCode.blank(request, form.email()));
    } else {
      again(ctx, member, form);
    }
  }

  public void create(Context ctx) {
    var member = asked.of(ctx);
    var form = TypedCode.from(ctx, Form.text(ctx, "email", LONGEST));
    if (!form.isValid()) {
      ask(ctx, 422, member, form);
    } else if (!codes.prove(ctx, CodePurpose.FAMILY, form)) {
      ask(ctx, 422, member, form.refused());
    } else if (independence.giveAddress(asked.me(ctx), member, form.email())) {
      Flash.success("%s now signs in with %s.".formatted(member.name(), form.email())).keep(ctx);
      ctx.redirect("/me/family", HttpStatus.SEE_OTHER);
    } else {
      again(ctx, member, AddressForm.from(ctx).taken());
    }
  }

  private void ask(Context ctx, int status, FamilyMember member, TypedCode form) {
    var page = new ProofPage(Visitor.of(ctx), member, form);
    templates.answer(ctx, status, "family/proof.jte", page);
  }

  private void again(Context ctx, FamilyMember member, AddressForm form) {
    var page = new MemberPage(Visitor.of(ctx), member, MemberForm.of(member), form);
    templates.answer(ctx, 422, "family/edit.jte", page);
  }
}
