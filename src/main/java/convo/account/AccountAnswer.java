package convo.account;

import convo.access.Sessions;
import convo.access.Visitor;
import convo.signin.IdentityQueries;
import convo.signin.PasswordQueries;
import convo.web.Templates;
import io.javalin.http.Context;

/** Answers with a person's own account page, whichever of its forms was sent. */
public final class AccountAnswer {
  private final PasswordQueries passwords;
  private final Sessions sessions;
  private final IdentityQueries identities;
  private final Templates templates;

  public AccountAnswer(
      PasswordQueries passwords,
      Sessions sessions,
      IdentityQueries identities,
      Templates templates) {
    this.passwords = passwords;
    this.sessions = sessions;
    this.identities = identities;
    this.templates = templates;
  }

  void answer(Context ctx, int status, AccountForms forms) {
    var visitor = Visitor.of(ctx);
    var requiredProof = passwords.requiredProof(sessions.find(ctx).orElseThrow());
    var joined = identities.of(visitor.person().id());
    var page = new AccountPage(visitor, forms, requiredProof, joined);
    templates.answer(ctx, status, "account/account.jte", page);
  }
}
