package convo.account;

import static convo.words.Words.account;

import convo.access.AccountQueries;
import convo.access.Visitor;
import convo.web.Flash;
import convo.web.SpokenLanguage;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** A person chooses in which language every page speaks to them. */
public final class LanguageHandler {
  private final AccountQueries accounts;
  private final AccountAnswer page;

  public LanguageHandler(AccountQueries accounts, AccountAnswer page) {
    this.accounts = accounts;
    this.page = page;
  }

  public void update(Context ctx) {
    var account = Visitor.of(ctx).person();
    var form = LanguageForm.from(ctx);
    if (form.isValid()) {
      accounts.speak(account.id(), form.language());
      SpokenLanguage.remember(ctx, form.language());
      form.language().speak(() -> Flash.success(account().saidSaved())).keep(ctx);
      ctx.redirect("/account", HttpStatus.SEE_OTHER);
    } else {
      page.answer(ctx, 422, AccountForms.of(account).with(form));
    }
  }
}
