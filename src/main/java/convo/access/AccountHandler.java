package convo.access;

import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** A person's own account: what she is called. */
public final class AccountHandler {
  private final AccountQueries accounts;
  private final PasswordQueries passwords;
  private final Sessions sessions;
  private final IdentityQueries identities;
  private final Templates templates;

  public AccountHandler(
      AccountQueries accounts,
      PasswordQueries passwords,
      Sessions sessions,
      IdentityQueries identities,
      Templates templates) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.identities = identities;
    this.templates = templates;
  }

  public void show(Context ctx) {
    answer(ctx, 200, NameForm.of(Visitor.of(ctx).person().name()));
  }

  public void update(Context ctx) {
    var form = NameForm.from(ctx);
    if (form.isValid()) {
      accounts.rename(Visitor.of(ctx).person().id(), form.name());
      Flash.success("Saved.").keep(ctx);
      ctx.redirect("/account", HttpStatus.SEE_OTHER);
    } else {
      answer(ctx, 422, form);
    }
  }

  private void answer(Context ctx, int status, NameForm form) {
    var visitor = Visitor.of(ctx);
    var hurdle = passwords.hurdle(sessions.find(ctx).orElseThrow());
    var joined = identities.of(visitor.person().id());
    var page = new AccountPage(visitor, form, PasswordForm.blank(), hurdle, joined);
    templates.answer(ctx, status, "access/account.jte", page);
  }
}
