package convo.account;

import static convo.words.Words.account;

import convo.access.AccountQueries;
import convo.access.Visitor;
import convo.web.Flash;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** A person's own account: what she is called. */
public final class AccountHandler {
  private final AccountQueries accounts;
  private final AccountAnswer page;

  public AccountHandler(AccountQueries accounts, AccountAnswer page) {
    this.accounts = accounts;
    this.page = page;
  }

  public void show(Context ctx) {
    page.answer(ctx, 200, AccountForms.of(Visitor.of(ctx).person()));
  }

  public void update(Context ctx) {
    var account = Visitor.of(ctx).person();
    var form = NameForm.from(ctx);
    if (form.isValid()) {
      accounts.rename(account.id(), form.name());
      Flash.success(account().saidSaved()).keep(ctx);
      ctx.redirect("/account", HttpStatus.SEE_OTHER);
    } else {
      page.answer(ctx, 422, AccountForms.of(account).with(form));
    }
  }
}
