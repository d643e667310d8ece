package convo.access;

import static convo.access.Access.ANYONE;
import static convo.access.Access.MANAGER;
import static convo.access.Access.OWNER;
import static convo.access.Access.SIGNED_IN;
import static convo.access.Access.STYLIST;
import static convo.access.Access.SUPPORT;

import convo.supportsession.EnteredSession;
import convo.web.Probe;
import convo.web.SpokenLanguage;
import convo.web.View;
import convo.web.Wanted;
import convo.words.Language;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.security.RouteRole;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before every handler: finds out who is asking, in one round trip, and whether the address
 * allows it. A guest is sent to sign in; what is not yours does not exist (404, as an unknown
 * address); where you belong but may not do this is 403. Support inside a shop is {@link
 * SupportGate}'s.
 */
public final class Gate {
  private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
  private static final Set<Access> MEMBERS = Set.of(STYLIST, MANAGER, OWNER);
  private final Function<Context, Optional<SignedIn>> whoIs;
  private final Sessions sessions;

  /**
   * @param whoIs says who has signed in, in one round trip
   */
  public Gate(Function<Context, Optional<SignedIn>> whoIs, Sessions sessions) {
    this.whoIs = whoIs;
    this.sessions = sessions;
  }

  /**
   * Runs once the address is known and before its handler.
   *
   * @throws NotFoundResponse for another's shop, an unknown one, and support's pages
   * @throws ForbiddenResponse for a role that the address does not allow
   */
  public void check(Context ctx) {
    var allowed = ctx.routeRoles();
    if (allowed.isEmpty()) {
      throw new IllegalStateException("No access is declared for " + ctx.path());
    }
    if (Probe.is(ctx)) {
      return;
    }
    var isFramed = FramedGuest.is(ctx);
    var found = isFramed ? Optional.<SignedIn>empty() : whoIs.apply(ctx);
    if (isFramed) {
      View.of(ctx).inFrame().keep(ctx);
    }
    if (found.filter(SignedIn::hasGrown).isPresent() && isWholePage(ctx)) {
      renewKey(ctx);
      return;
    }
    var visitor = visitor(ctx, found);
    visitor.enter(ctx);
    SpokenLanguage.of(ctx)
        .speak(() -> {
          admitOrLead(ctx, visitor, allowed);
          return visitor;
        });
  }

  private void admitOrLead(Context ctx, Visitor visitor, Set<RouteRole> allowed) {
    if (visitor.support().isPresent()) {
      SupportGate.admit(ctx, visitor, allowed);
    } else if (allowed.contains(ANYONE)) {
      return;
    } else if (visitor.account().isEmpty()) {
      askToSignIn(ctx);
    } else if (lacksSecondFactor(visitor.person(), allowed)) {
      lead(ctx, "/account/second-factor");
    } else {
      admit(ctx, visitor, allowed);
    }
  }

  /** Support's pages open to no account that a password alone opens. */
  private static boolean lacksSecondFactor(Account account, Set<RouteRole> allowed) {
    return allowed.contains(SUPPORT) && account.support() && !account.secondFactor();
  }

  private static boolean isWholePage(Context ctx) {
    return ctx.method().equals(HandlerType.GET) && !Wanted.isFragment(ctx);
  }

  /**
   * More rights, another key: whoever has seen the old one does not share them. The page is asked
   * for again, for its forms belong to the key.
   */
  private void renewKey(Context ctx) {
    sessions.rotate(ctx);
    var query = ctx.queryString();
    ctx.redirect(query == null ? ctx.path() : ctx.path() + "?" + query, HttpStatus.FOUND);
    ctx.skipRemainingHandlers();
  }

  private static Visitor visitor(Context ctx, Optional<SignedIn> found) {
    return found
        .map(here -> {
          var language = language(ctx, here);
          SpokenLanguage.keep(ctx, language);
          return new Visitor(
              Optional.of(here.account()),
              shop(ctx).flatMap(here::at),
              language.speak(here::places),
              here.support().filter(EnteredSession::isLive),
              View.of(ctx));
        })
        .orElseGet(() -> Visitor.guest(View.of(ctx)));
  }

  /** As the person chose it; a shop's people are on first-name terms. */
  private static Language language(Context ctx, SignedIn here) {
    var chosen = here.account().language();
    return shop(ctx).flatMap(here::at).isPresent() ? chosen.familiar() : chosen;
  }

  private static void admit(Context ctx, Visitor visitor, Set<RouteRole> allowed) {
    if (!isAllowed(visitor, allowed)) {
      LOG.info("refused: account {} {} {}", visitor.person().id(), ctx.method(), ctx.path());
      var isMembers = visitor.shopAccess().isPresent() && !Collections.disjoint(allowed, MEMBERS);
      throw isMembers ? new ForbiddenResponse() : new NotFoundResponse();
    }
  }

  private static boolean isAllowed(Visitor visitor, Set<RouteRole> allowed) {
    return allowed.contains(SIGNED_IN)
        || (allowed.contains(SUPPORT) && visitor.person().support())
        || visitor.shopAccess().map(ShopAccess::role).filter(allowed::contains).isPresent();
  }

  private static Optional<String> shop(Context ctx) {
    return Optional.ofNullable(ctx.pathParamMap().get("shop"));
  }

  private void askToSignIn(Context ctx) {
    lead(ctx, ReturnUrl.signInFor(ctx, sessions.findHalfway(ctx).isPresent()));
  }

  private static void lead(Context ctx, String page) {
    if (Wanted.isFragment(ctx)) {
      ctx.status(HttpStatus.UNAUTHORIZED).header("HX-Redirect", page);
    } else {
      ctx.redirect(
          page, ctx.method().equals(HandlerType.GET) ? HttpStatus.FOUND : HttpStatus.SEE_OTHER);
    }
    ctx.skipRemainingHandlers();
  }
}
