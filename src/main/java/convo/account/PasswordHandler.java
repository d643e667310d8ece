package convo.account;

import static convo.signin.RequiredProof.CURRENT_PASSWORD;
import static convo.words.Words.account;

import convo.access.Account;
import convo.access.Sessions;
import convo.access.Visitor;
import convo.signin.PasswordQueries;
import convo.signin.Passwords;
import convo.signin.RequiredProof;
import convo.signin.StoredPassword;
import convo.signin.Throttle;
import convo.web.Flash;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets or changes a person's own password, which ends every other session of hers. */
public final class PasswordHandler {
  private static final Logger LOG = LoggerFactory.getLogger(PasswordHandler.class);
  private final PasswordQueries queries;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Throttle throttle;
  private final AccountAnswer page;

  public PasswordHandler(
      PasswordQueries queries,
      Passwords passwords,
      Sessions sessions,
      Throttle throttle,
      AccountAnswer page) {
    this.queries = queries;
    this.passwords = passwords;
    this.sessions = sessions;
    this.throttle = throttle;
    this.page = page;
  }

  public void update(Context ctx) {
    var account = Visitor.of(ctx).person();
    var form = PasswordForm.from(ctx);
    if (!form.isValid()) {
      again(ctx, form);
    } else if (!passes(ctx, account)) {
      LOG.info("password change refused: account {}", account.id());
      again(ctx, requiredProof(ctx) == CURRENT_PASSWORD ? PasswordForm.wrong() : form);
    } else {
      change(ctx, account);
    }
  }

  /** A stolen session must not be enough to take the account over. */
  private boolean passes(Context ctx, Account account) {
    return switch (requiredProof(ctx)) {
      case NONE -> true;
      case FRESH_CODE -> false;
      case CURRENT_PASSWORD -> knowsCurrent(ctx, account);
    };
  }

  private RequiredProof requiredProof(Context ctx) {
    return queries.requiredProof(sessions.find(ctx).orElseThrow());
  }

  private boolean knowsCurrent(Context ctx, Account account) {
    var stored = queries.find(account.email());
    var taken = throttle.trySignIn(ctx, account.email());
    var isRight =
        passwords.matches(PasswordForm.current(ctx), stored.flatMap(StoredPassword::passwordHash));
    if (isRight) {
      taken.giveBack();
    }
    return isRight;
  }

  private void change(Context ctx, Account account) {
    var hash = passwords.hash(PasswordForm.fresh(ctx));
    var here = sessions.find(ctx).orElseThrow().session();
    queries.change(account, hash, here.id());
    sessions.rotate(ctx);
    LOG.info("password changed: account {}", account.id());
    Flash.success(account().saidPassword()).keep(ctx);
    ctx.redirect("/account", HttpStatus.SEE_OTHER);
  }

  private void again(Context ctx, PasswordForm form) {
    page.answer(ctx, 422, AccountForms.of(Visitor.of(ctx).person()).with(form));
  }
}
