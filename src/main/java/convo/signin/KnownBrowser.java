package convo.signin;

import convo.access.Token;
import convo.web.Cookies;
import convo.web.Seal;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/**
 * Recognises a browser in which somebody has signed in to an account before, by a signed cookie, so
 * that a stranger who tries passwords locks out only himself (OWASP, "Slow down online guessing
 * attacks with device cookies").
 */
public final class KnownBrowser {
  private static final Duration LIFE = Duration.ofDays(400);
  private static final int NAME_LENGTH = 12;
  private final Cookies cookies;
  private final Seal seal;

  public KnownBrowser(Cookies cookies, String secret) {
    this.cookies = cookies;
    this.seal = Seal.of(secret, "known browser");
  }

  /** The browser's own name with this account; empty where it has not signed in to it before. */
  Optional<String> of(Context ctx, String email) {
    return cookies.read(ctx, cookie(email)).flatMap(value -> open(email, value));
  }

  /** Remembers that somebody has signed in to this account here. */
  void remember(Context ctx, String email) {
    var browser = of(ctx, email).orElseGet(() -> Token.fresh().value());
    cookies.write(ctx, cookie(email), browser + "." + mark(email, browser), LIFE);
  }

  private Optional<String> open(String email, String value) {
    var parts = value.split("\\.", 2);
    return parts.length == 2 && seal.matches(email + " " + parts[0], parts[1])
        ? Optional.of(parts[0])
        : Optional.empty();
  }

  private String mark(String email, String browser) {
    return seal.mark(email + " " + browser);
  }

  /** One cookie for each account, for browsers that several people share. It tells no address. */
  private String cookie(String email) {
    return "known-" + seal.mark(email).substring(0, NAME_LENGTH);
  }
}
