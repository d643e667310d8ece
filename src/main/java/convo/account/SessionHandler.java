package convo.account;

import static convo.words.Words.account;

import convo.access.Session;
import convo.access.SessionQueries;
import convo.access.Sessions;
import convo.access.Visitor;
import convo.web.Address;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a person where she is signed in and ends what she does not know or need. */
public final class SessionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(SessionHandler.class);
  private static final String LIST = "/account/sessions";
  private final SessionQueries queries;
  private final Sessions sessions;
  private final Templates templates;

  public SessionHandler(SessionQueries queries, Sessions sessions, Templates templates) {
    this.queries = queries;
    this.sessions = sessions;
    this.templates = templates;
  }

  public void list(Context ctx) {
    var visitor = Visitor.of(ctx);
    var open = queries.open(visitor.person().id());
    templates.page(ctx, "account/sessions.jte", new SessionsPage(visitor, open, here(ctx).id()));
  }

  /** Ends one session. */
  public void end(Context ctx) {
    var account = Visitor.of(ctx).person().id();
    if (!queries.end(account, Address.uuid(ctx, "session"))) {
      throw new NotFoundResponse();
    }
    LOG.info("session ended: account {}", account);
    Flash.success(account().saidSignedOutThere()).keep(ctx);
    ctx.redirect(LIST, HttpStatus.SEE_OTHER);
  }

  /** Ends all sessions but the one that asks. */
  public void endOthers(Context ctx) {
    var account = Visitor.of(ctx).person().id();
    queries.endOthers(account, here(ctx).id());
    LOG.info("other sessions ended: account {}", account);
    Flash.success(account().saidSignedOutElsewhere()).keep(ctx);
    ctx.redirect(LIST, HttpStatus.SEE_OTHER);
  }

  private Session here(Context ctx) {
    return sessions.find(ctx).orElseThrow().session();
  }
}
