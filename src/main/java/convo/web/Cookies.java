package convo.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;

/**
 * Names and writes every cookie by one rule: {@code __Host-}, Secure, HttpOnly, SameSite=Lax. Over
 * plain http (the demo on this machine) a browser refuses Secure, so there the prefix and the flag
 * are left out.
 */
public final class Cookies {
  private static final int UNTIL_THE_BROWSER_CLOSES = -1;
  private final boolean secure;

  public Cookies(boolean secure) {
    this.secure = secure;
  }

  /** The full name of a cookie: {@code name("session")} is "__Host-session" over https. */
  public String name(String name) {
    return secure ? "__Host-" + name : name;
  }

  public Optional<String> read(Context ctx, String name) {
    return Optional.ofNullable(ctx.cookie(name(name))).filter(value -> !value.isEmpty());
  }

  public void write(Context ctx, String name, String value, Duration age) {
    ctx.cookie(cookie(name, value, Math.toIntExact(age.toSeconds())));
  }

  /** Writes a cookie that ends with the browser. */
  public void write(Context ctx, String name, String value) {
    ctx.cookie(cookie(name, value, UNTIL_THE_BROWSER_CLOSES));
  }

  public void remove(Context ctx, String name) {
    ctx.cookie(cookie(name, "", 0));
  }

  private Cookie cookie(String name, String value, int seconds) {
    return new Cookie(name(name), value, "/", seconds, secure, true, null, SameSite.LAX);
  }
}
