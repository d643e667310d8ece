package convo.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/**
 * Carries a {@link Flash} over a redirect in a signed cookie that ends by itself, so that guests
 * have messages without a session and any node can show them.
 */
final class Flashes {
  private static final String COOKIE = "flash";
  private static final Duration AGE = Duration.ofMinutes(2);
  private final Cookies cookies;
  private final Seal seal;
  private final InstantSource clock;

  Flashes(Cookies cookies, Seal seal, InstantSource clock) {
    this.cookies = cookies;
    this.seal = seal;
    this.clock = clock;
  }

  void keep(Context ctx, Flash flash) {
    var text =
        "%d %s %s %s"
            .formatted(
                clock.instant().plus(AGE).toEpochMilli(),
                flash.kind(),
                flash.place(),
                flash.text());
    var packed =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    cookies.write(ctx, COOKIE, packed + "." + seal.mark(packed), AGE);
  }

  Optional<Flash> read(Context ctx) {
    return cookies.read(ctx, COOKIE).flatMap(this::open);
  }

  /** Once a page has shown it, it is not shown again. */
  void forget(Context ctx) {
    cookies.remove(ctx, COOKIE);
  }

  private Optional<Flash> open(String cookie) {
    var dot = cookie.indexOf('.');
    if (dot < 0 || !seal.matches(cookie.substring(0, dot), cookie.substring(dot + 1))) {
      return Optional.empty();
    }
    var text = Base64.getUrlDecoder().decode(cookie.substring(0, dot));
    var parts = new String(text, StandardCharsets.UTF_8).split(" ", 4);
    var end = Instant.ofEpochMilli(Long.parseLong(parts[0]));
    return clock.instant().isBefore(end)
        ? Optional.of(new Flash(parts[1], parts[3], parts[2]))
        : Optional.empty();
  }
}
