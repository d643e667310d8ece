package convo.access;

import convo.web.Cookies;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * The sessions of browsers: a random key in a cookie, a row in PostgreSQL that any node reads. A
 * guest has none; only a sign-in starts one, always under a new key.
 */
public final class Sessions {
  private static final String COOKIE = "session";
  private static final String KEY = "session-key";
  private static final int LONGEST_BROWSER = 300;
  private final SignedInQueries signedIn;
  private final SessionQueries sessions;
  private final SupportEntryQueries entries;
  private final Cookies cookies;

  /** What the database said about a key, kept for the rest of the request. */
  private record Known(Token key, Optional<SignedIn> found) {}

  public Sessions(
      SignedInQueries signedIn,
      SessionQueries sessions,
      SupportEntryQueries entries,
      Cookies cookies) {
    this.signedIn = signedIn;
    this.sessions = sessions;
    this.entries = entries;
    this.cookies = cookies;
  }

  /** Whether the person has shown a moment ago who they are: a stolen session is older. */
  public boolean isFresh(Context ctx, Instant now) {
    return find(ctx).filter(here -> here.session().isFresh(now)).isPresent();
  }

  /** Who has signed in; asked of the database once a request, and only if there is a cookie. */
  public Optional<SignedIn> find(Context ctx) {
    return begun(ctx).filter(found -> !found.isHalfway());
  }

  /** Who has signed in but for the second factor: a guest to everything that does not ask this. */
  public Optional<SignedIn> findHalfway(Context ctx) {
    return begun(ctx).filter(SignedIn::isHalfway);
  }

  private Optional<SignedIn> begun(Context ctx) {
    return key(ctx).flatMap(key -> known(ctx, key).found());
  }

  /** Starts a session for the account and ends the one the browser came with. */
  public void start(Context ctx, UUID account) {
    start(ctx, account, false, Optional.empty());
  }

  /** Starts the session of somebody halfway who has proved the second factor as well. */
  public void startProved(Context ctx, SignedIn halfway) {
    start(ctx, halfway.account().id(), true, halfway.session().mailboxProvedAt());
  }

  private void start(Context ctx, UUID account, boolean proved, Optional<Instant> mailboxProvedAt) {
    key(ctx).ifPresent(sessions::end);
    var fresh = Token.fresh();
    sessions.start(fresh, account, proved, mailboxProvedAt, browser(ctx), ctx.ip());
    hand(ctx, fresh);
  }

  /** Keeps in mind that the person got in by a code from the mail. */
  public void provedMailbox(Context ctx) {
    key(ctx).ifPresent(sessions::provedMailbox);
  }

  /** Gives the browser a new key to its session, after a change of what the old one stood for. */
  public void rotate(Context ctx) {
    var fresh = Token.fresh();
    if (key(ctx).filter(old -> sessions.rotate(old, fresh)).isPresent()) {
      hand(ctx, fresh);
    }
  }

  /**
   * Takes the browser into a support session, under a new key.
   *
   * @param announcement what is to be said of it in the same transaction
   * @return false when it may not be entered now
   */
  public boolean enter(Context ctx, UUID support, Consumer<Handle> announcement) {
    var fresh = Token.fresh();
    var account = Visitor.of(ctx).person().id();
    var isIn =
        key(ctx)
            .filter(old -> entries.enter(old, fresh, account, support, announcement))
            .isPresent();
    if (isIn) {
      hand(ctx, fresh);
    }
    return isIn;
  }

  /** Takes the browser out of its support session, under a new key. */
  public void leave(Context ctx) {
    var fresh = Token.fresh();
    if (key(ctx).filter(old -> entries.leave(old, fresh)).isPresent()) {
      hand(ctx, fresh);
    }
  }

  public void end(Context ctx) {
    key(ctx)
        .ifPresent(key -> {
          sessions.end(key);
          ctx.attribute(Known.class.getName(), new Known(key, Optional.empty()));
        });
    cookies.remove(ctx, COOKIE);
  }

  private void hand(Context ctx, Token key) {
    cookies.write(ctx, COOKIE, key.value(), Session.LIFE);
    ctx.attribute(KEY, key);
  }

  private Known known(Context ctx, Token key) {
    Known known = ctx.attribute(Known.class.getName());
    if (known == null || !known.key().equals(key)) {
      known = new Known(key, signedIn.find(key));
      ctx.attribute(Known.class.getName(), known);
    }
    return known;
  }

  /** The key of this answer where there is a new one, else the request's. */
  private Optional<Token> key(Context ctx) {
    Token handed = ctx.attribute(KEY);
    return Optional.ofNullable(handed).or(() -> cookies.read(ctx, COOKIE).flatMap(Token::of));
  }

  private static String browser(Context ctx) {
    var said = Optional.ofNullable(ctx.userAgent()).orElse("");
    return said.substring(0, Math.min(said.length(), LONGEST_BROWSER));
  }
}
