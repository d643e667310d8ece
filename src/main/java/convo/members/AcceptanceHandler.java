package convo.members;

import static convo.words.Words.members;

import convo.access.ReturnUrl;
import convo.access.Sessions;
import convo.access.Token;
import convo.access.Visitor;
import convo.web.Flash;
import convo.web.Refusal;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows whoever follows the link of an invitation a button, and lets the button use it up. */
public final class AcceptanceHandler {
  private static final Logger LOG = LoggerFactory.getLogger(AcceptanceHandler.class);
  private final AcceptanceQueries acceptances;
  private final Sessions sessions;
  private final Templates templates;

  public AcceptanceHandler(AcceptanceQueries acceptances, Sessions sessions, Templates templates) {
    this.acceptances = acceptances;
    this.sessions = sessions;
    this.templates = templates;
  }

  public void show(Context ctx) {
    var invited = invited(ctx);
    answer(ctx, 200, invited, AcceptanceForm.of(invited));
  }

  public void accept(Context ctx) {
    var invited = invited(ctx);
    var form = invited.known() ? AcceptanceForm.of(invited) : AcceptanceForm.from(ctx);
    if (form.isValid()) {
      var account = acceptances.accept(invited, form.name()).orElseThrow(AcceptanceHandler::gone);
      LOG.info(
          "joined: account {} shop {} as {}",
          account,
          invited.shop().slug(),
          invited.invitation().role());
      welcome(ctx, invited);
    } else {
      answer(ctx, 422, invited, form);
    }
  }

  /** The link proves a mailbox once; it is no key to an account, so everybody signs in as usual. */
  private void welcome(Context ctx, Invited invited) {
    var isHere =
        Visitor.of(ctx)
            .account()
            .filter(account -> account.email().equals(invited.invitation().email()))
            .isPresent();
    if (isHere) {
      sessions.rotate(ctx);
    }
    var shop = invited.shop();
    var welcome = isHere ? members().welcome(shop.name()) : members().welcomeSignIn(shop.name());
    Flash.success(welcome).keep(ctx);
    ctx.redirect(isHere ? shop.url("") : ReturnUrl.signInTo(shop.url("")), HttpStatus.SEE_OTHER);
  }

  private Invited invited(Context ctx) {
    var invited =
        Token.of(ctx.pathParam("token"))
            .flatMap(acceptances::find)
            .orElseThrow(AcceptanceHandler::gone);
    if (invited.support()) {
      throw new Refusal(403, members().supportAddress());
    }
    return invited;
  }

  private static Refusal gone() {
    return new Refusal(404, members().gone());
  }

  private void answer(Context ctx, int status, Invited invited, AcceptanceForm form) {
    var page = new AcceptancePage(Visitor.of(ctx).view(), invited, ctx.pathParam("token"), form);
    templates.answer(ctx, status, "members/acceptance.jte", page);
  }
}
