package convo.claims;

import static convo.words.Words.claims;
import static convo.words.Words.signin;

import convo.access.Visitor;
import convo.profiles.OwnProfileQueries;
import convo.signin.CodePurpose;
import convo.signin.MailedCodePage;
import convo.signin.MailedCodes;
import convo.signin.TypedCode;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.stream.Stream;

/** Lets a person be erased everywhere, after a code by mail and some days to think. */
public final class ErasureHandler {
  private final OwnProfileQueries profiles;
  private final ErasureQueries erasures;
  private final MailedCodes codes;
  private final Templates templates;

  public ErasureHandler(
      OwnProfileQueries profiles, ErasureQueries erasures, MailedCodes codes, Templates templates) {
    this.profiles = profiles;
    this.erasures = erasures;
    this.codes = codes;
    this.templates = templates;
  }

  /** What it would take, or when it will. */
  public void add(Context ctx) {
    var visitor = Visitor.of(ctx);
    var account = visitor.person();
    var own = account.customer().map(profiles::list).orElse(List.of());
    var all = Stream.concat(own.stream(), profiles.underAddresses(account).stream()).toList();
    templates.page(ctx, "claims/erasure.jte", new ErasurePage(visitor, all));
  }

  /** Mails the code. */
  public void prove(Context ctx) {
    var email = Visitor.of(ctx).person().email();
    var request = codes.send(ctx, CodePurpose.ERASURE, email);
    ask(ctx, 200, TypedCode.blank(request, email));
  }

  public void create(Context ctx) {
    var account = Visitor.of(ctx).person();
    var form = TypedCode.from(ctx, account.email());
    if (!form.isValid()) {
      ask(ctx, 422, form);
    } else if (!codes.prove(ctx, CodePurpose.ERASURE, form)) {
      ask(ctx, 422, form.refused());
    } else {
      erasures.ask(account);
      Flash.warning(claims().eraseNoted()).keep(ctx);
      ctx.redirect("/me", HttpStatus.SEE_OTHER);
    }
  }

  /** Takes the wish back. */
  public void delete(Context ctx) {
    var said =
        erasures.withdraw(Visitor.of(ctx).person())
            ? Flash.success(claims().withdrawn())
            : Flash.warning(claims().nothingToWithdraw());
    said.keep(ctx);
    ctx.redirect("/me", HttpStatus.SEE_OTHER);
  }

  private void ask(Context ctx, int status, TypedCode form) {
    var page = new MailedCodePage(Visitor.of(ctx), erasing(), form);
    templates.answer(ctx, status, "signin/mailed_code.jte", page);
  }

  private static MailedCodePage.Errand erasing() {
    return new MailedCodePage.Errand(
        "account",
        signin().lookIntoMail(),
        claims().eraseCodeLead(),
        "/me/erasure",
        claims().eraseInSevenDays(),
        "/me/erasure",
        "",
        "danger");
  }
}
