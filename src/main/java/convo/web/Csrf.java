package convo.web;

import static convo.words.Words.web;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a change happen only from a page of ours: the browser must say that the request is from the
 * same site, and the request must carry the token of the visitor's session (or, for guests, of a
 * random value in their own cookie).
 */
public final class Csrf {
  private static final String COOKIE = "csrf";
  private static final String SESSION = "session";
  private static final String FRESH = "csrf-fresh";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final SecureRandom RANDOM = new SecureRandom();
  private final Origin origin;
  private final Cookies cookies;
  private final Seal seal;

  Csrf(Origin origin, Cookies cookies, Seal seal) {
    this.origin = origin;
    this.cookies = cookies;
    this.seal = seal;
  }

  /**
   * Refuses a change that did not come from a page of ours.
   *
   * @throws Refusal with 403
   */
  public void check(Context ctx) {
    if (SAFE.contains(ctx.method().name())) {
      return;
    }
    // Read also where the header says it all: over a body that nobody read, the server may close.
    var posted = Fields.posted(ctx).one("csrf");
    var token = Optional.ofNullable(ctx.header("X-CSRF-Token")).or(() -> posted).orElse("");
    if (!isFromHere(ctx) || known(ctx).filter(value -> seal.matches(value, token)).isEmpty()) {
      throw new Refusal(403, web().reloadTitle(), web().reload());
    }
  }

  /**
   * Refuses a change that does not come from a page of this site; for forms that carry a token of
   * their own.
   *
   * @throws Refusal with 403
   */
  public void checkOrigin(Context ctx) {
    if (!isFromHere(ctx)) {
      throw new Refusal(403, web().reloadTitle(), web().reload());
    }
  }

  /** The token for the forms of this page. */
  String token(Context ctx) {
    return seal.mark(known(ctx).orElseGet(() -> fresh(ctx)));
  }

  /** Gives a guest the cookie that belongs to the token on the page just shown. */
  void keep(Context ctx) {
    String fresh = ctx.attribute(FRESH);
    if (fresh != null) {
      cookies.write(ctx, COOKIE, fresh);
    }
  }

  private boolean isFromHere(Context ctx) {
    var site = ctx.header("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    var sender = ctx.header("Origin");
    var host = ctx.header("Host");
    return sender == null || (host != null && origin.isSame(sender, host));
  }

  private Optional<String> known(Context ctx) {
    return cookies.read(ctx, SESSION).or(() -> cookies.read(ctx, COOKIE));
  }

  private static String fresh(Context ctx) {
    String known = ctx.attribute(FRESH);
    if (known != null) {
      return known;
    }
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    var fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    ctx.attribute(FRESH, fresh);
    return fresh;
  }
}
