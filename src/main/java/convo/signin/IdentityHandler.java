package convo.signin;

import static convo.words.Words.signin;

import convo.access.Session;
import convo.access.Sessions;
import convo.access.Visitor;
import convo.web.Address;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Joins an outside identity to a person's own account and removes it. A browser that somebody left
 * open is enough for neither, and nothing is joined without a button that says what.
 */
public final class IdentityHandler {
  private static final Logger LOG = LoggerFactory.getLogger(IdentityHandler.class);
  private static final String ACCOUNT = "/account";
  private final IdentityQueries identities;
  private final Sessions sessions;
  private final SealedCookie pending;
  private final Templates templates;
  private final InstantSource clock;

  public IdentityHandler(
      IdentityQueries identities,
      Sessions sessions,
      SealedCookie pending,
      Templates templates,
      InstantSource clock) {
    this.identities = identities;
    this.sessions = sessions;
    this.pending = pending;
    this.templates = templates;
    this.clock = clock;
  }

  /** Asks whether the identity that has just come back from the provider may open the account. */
  public void add(Context ctx) {
    pending(ctx)
        .ifPresentOrElse(
            identity -> answer(ctx, "signin/identity.jte", identities.label(identity)),
            () -> leave(ctx));
  }

  public void create(Context ctx) {
    var identity = pending(ctx).filter(known -> isFresh(ctx));
    if (identity.isPresent()) {
      pending.remove(ctx);
      join(ctx, identity.get());
    }
    leave(ctx);
  }

  private void join(Context ctx, Identity identity) {
    var account = Visitor.of(ctx).person();
    var label = identities.label(identity);
    if (identities.join(account, identity)) {
      sessions.rotate(ctx);
      LOG.info("identity joined: account {}", account.id());
      Flash.success(signin().saidJoined(label)).keep(ctx);
    } else {
      Flash.warning(signin().saidJoinedAlready(label)).keep(ctx);
    }
  }

  public void remove(Context ctx) {
    answer(ctx, "signin/identity_removal.jte", joined(ctx).label());
  }

  public void delete(Context ctx) {
    var identity = joined(ctx);
    if (isFresh(ctx)) {
      var account = Visitor.of(ctx).person();
      identities.remove(account, identity, here(ctx).id());
      sessions.rotate(ctx);
      LOG.info("identity removed: account {}", account.id());
      Flash.success(signin().saidRemoved()).keep(ctx);
      leave(ctx);
    } else {
      ctx.redirect(ctx.path(), HttpStatus.SEE_OTHER);
    }
  }

  private Optional<Identity> pending(Context ctx) {
    return pending.read(ctx).map(Identity::unpacked);
  }

  private JoinedIdentity joined(Context ctx) {
    return identities
        .find(Visitor.of(ctx).person().id(), Address.uuid(ctx, "identity"))
        .orElseThrow(NotFoundResponse::new);
  }

  private boolean isFresh(Context ctx) {
    return here(ctx).isFresh(clock.instant());
  }

  private Session here(Context ctx) {
    return sessions.find(ctx).orElseThrow().session();
  }

  private void answer(Context ctx, String template, String label) {
    var form = SignInForm.blank(ctx.path());
    templates.page(ctx, template, new IdentityPage(Visitor.of(ctx), label, isFresh(ctx), form));
  }

  private static void leave(Context ctx) {
    ctx.redirect(ACCOUNT, HttpStatus.SEE_OTHER);
  }
}
