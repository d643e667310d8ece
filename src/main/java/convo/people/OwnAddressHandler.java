package convo.people;

import static convo.words.Words.people;

import convo.access.Visitor;
import convo.signin.CodePurpose;
import convo.signin.MailedCodePage;
import convo.signin.MailedCodes;
import convo.signin.TypedCode;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/**
 * Gives somebody of the family an address of their own, by a code that is mailed to it. From then
 * on they look after themselves.
 */
public final class OwnAddressHandler {
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
    var form = OwnAddressForm.from(ctx);
    if (form.isValid()) {
      var request = codes.send(ctx, CodePurpose.FAMILY, form.email());
      ask(ctx, 200, member, TypedCode.blank(request, form.email()));
    } else {
      again(ctx, member, form);
    }
  }

  public void create(Context ctx) {
    var member = asked.of(ctx);
    var form = TypedCode.from(ctx);
    if (!form.isValid()) {
      ask(ctx, 422, member, form);
    } else if (!codes.prove(ctx, CodePurpose.FAMILY, form)) {
      ask(ctx, 422, member, form.refused());
    } else if (independence.giveAddress(asked.me(ctx), member, form.email())) {
      Flash.success(people().ownAddressGiven(member.name(), form.email())).keep(ctx);
      ctx.redirect("/me/family", HttpStatus.SEE_OTHER);
    } else {
      again(ctx, member, OwnAddressForm.from(ctx).taken());
    }
  }

  private void ask(Context ctx, int status, FamilyMember member, TypedCode form) {
    var page = new MailedCodePage(Visitor.of(ctx), giving(member), form);
    templates.answer(ctx, status, "signin/mailed_code.jte", page);
  }

  private static MailedCodePage.Errand giving(FamilyMember member) {
    return new MailedCodePage.Errand(
        "family",
        people().lookIntoTheirMail(),
        people().ownAddressCodeLead(member.name()),
        member.url("/address"),
        people().giveAddress(),
        member.url(""),
        member.name(),
        "primary");
  }

  private void again(Context ctx, FamilyMember member, OwnAddressForm form) {
    var page = new FamilyMemberPage(Visitor.of(ctx), member, FamilyMemberForm.of(member), form);
    templates.answer(ctx, 422, "people/family_member.jte", page);
  }
}
