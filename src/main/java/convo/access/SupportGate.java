package convo.access;

import static convo.access.Access.SIGNED_IN;
import static convo.access.Access.SUPPORT_READING;
import static convo.access.Access.SUPPORT_WRITING;
import static convo.words.Words.access;

import convo.database.ShopId;
import convo.shops.Shop;
import convo.supportsession.ActivityQueries;
import convo.supportsession.SupportSession;
import convo.web.Banner;
import convo.web.Link;
import convo.web.Probe;
import convo.web.Refusal;
import convo.web.SpokenLanguage;
import convo.web.Templates;
import convo.web.View;
import convo.web.Wanted;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.security.RouteRole;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before everything that a browser inside a support session asks for, also before addresses
 * that are not there: writes it down, hangs the banner over the page, and shows out whose time is
 * over.
 */
public final class SupportGate {
  private static final Logger LOG = LoggerFactory.getLogger(SupportGate.class);
  private static final String SIGN_OUT = "/sign-out";
  private final Sessions sessions;
  private final ActivityQueries activity;
  private final Templates templates;
  private final InstantSource clock;

  /** What was written down of this request. */
  private record Seen(ShopId shop, UUID view) {}

  public SupportGate(
      Sessions sessions, ActivityQueries activity, Templates templates, InstantSource clock) {
    this.sessions = sessions;
    this.activity = activity;
    this.templates = templates;
    this.clock = clock;
  }

  /** Runs before the address is looked up. Whoever is in no support session passes unseen. */
  public void meet(Context ctx) {
    if (Probe.is(ctx)) {
      return;
    }
    var found = sessions.find(ctx);
    var entered = found.flatMap(SignedIn::support);
    if (entered.isEmpty()) {
      return;
    }
    var agent = found.get().account();
    SpokenLanguage.keep(ctx, agent.language());
    if (entered.get().isLive()) {
      var shop = found.get().shopAccesses().getFirst().shop();
      var session = entered.get().session();
      var view = activity.view(shop.id(), session.id(), ctx.method().name(), path(ctx, shop));
      ctx.attribute(Seen.class.getName(), new Seen(shop.id(), view));
      var banner = agent.language().familiar().speak(() -> banner(agent, shop, session));
      View.of(ctx).with(banner).keep(ctx);
    } else if (!ctx.path().equals(SIGN_OUT)) {
      showOut(ctx);
    }
  }

  /** Runs after everything: what was refused is told as refused. */
  public void part(Context ctx) {
    Seen seen = ctx.attribute(Seen.class.getName());
    var status = ctx.statusCode();
    if (seen != null && status >= HttpStatus.BAD_REQUEST.getCode()) {
      activity.refused(seen.shop(), seen.view(), status);
    }
  }

  /**
   * Lets support inside a shop to the addresses that name it, and to nothing else.
   *
   * @throws NotFoundResponse for what is not of this shop
   * @throws Refusal for what support may not do here, or not yet
   */
  static void admit(Context ctx, Visitor visitor, Set<RouteRole> allowed) {
    var isHere = visitor.shopAccess().isPresent();
    var isElsewhere = ctx.pathParamMap().containsKey("shop") && !isHere;
    var mayWrite = visitor.support().filter(in -> in.session().mayWrite()).isPresent();
    var isAllowed =
        allowed.contains(SUPPORT_READING) || (mayWrite && allowed.contains(SUPPORT_WRITING));
    if (isAllowed && !isElsewhere) {
      return;
    }
    LOG.info("refused: support {} {} {}", visitor.person().id(), ctx.method(), ctx.path());
    if (!isHere || allowed.contains(SIGNED_IN)) {
      throw new NotFoundResponse();
    }
    throw new Refusal(
        403, allowed.contains(SUPPORT_WRITING) ? access().askFirst() : access().neverOpen());
  }

  private Banner banner(Account agent, Shop shop, SupportSession session) {
    return new Banner(
        access().supportAt(agent.name(), shop.name()),
        session.mayWrite() ? access().mayChange() : access().hereToLook(),
        session.ticket(),
        session.timeLeft(clock.instant()),
        new Link(
            session.mayWrite() ? access().thisSession() : access().askToChange(),
            shop.url("/support-visit")),
        new Link(access().leave(), shop.url("/support-visit/end")));
  }

  /** The page is not one of the shop: nothing of it may be seen any more. */
  private void showOut(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    if (Wanted.isFragment(ctx)) {
      ctx.status(HttpStatus.GONE).header("HX-Refresh", "true");
    } else {
      sessions.leave(ctx);
      templates.answer(ctx, HttpStatus.GONE.getCode(), "signin/support_over.jte", View.of(ctx));
    }
    ctx.skipRemainingHandlers();
  }

  /** What the shop will read: of an address elsewhere only that it was none of its own. */
  private static String path(Context ctx, Shop shop) {
    var here = shop.url("");
    if (!ctx.path().equals(here) && !ctx.path().startsWith(here + "/")) {
      return SupportSession.ELSEWHERE;
    }
    return ctx.queryString() == null ? ctx.path() : ctx.path() + "?" + ctx.queryString();
  }
}
