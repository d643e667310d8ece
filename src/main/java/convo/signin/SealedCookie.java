package convo.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import convo.web.Cookies;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lets a guest's browser carry for a few minutes what this portal alone, on any node, may read and
 * nobody may make up: a guest has no session that could keep it.
 */
public final class SealedCookie {
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final Pattern SPACE = Pattern.compile(" ");
  private final Cookies cookies;
  private final Encryption encryption;
  private final String name;
  private final InstantSource clock;

  public SealedCookie(Cookies cookies, String secret, String name, InstantSource clock) {
    this.cookies = cookies;
    this.encryption = Encryption.of(secret, name + " cookie");
    this.name = name;
    this.clock = clock;
  }

  void write(Context ctx, String text) {
    var content = clock.instant().plus(LIFE).toEpochMilli() + " " + text;
    var encrypted = encryption.encrypt(name, content.getBytes(UTF_8));
    cookies.write(
        ctx, name, Base64.getUrlEncoder().withoutPadding().encodeToString(encrypted), LIFE);
  }

  /** What was written; empty when it is too old or not ours. */
  Optional<String> read(Context ctx) {
    return cookies
        .read(ctx, name)
        .flatMap(this::open)
        .map(content -> SPACE.split(content, 2))
        .filter(parts -> Instant.ofEpochMilli(Long.parseLong(parts[0])).isAfter(clock.instant()))
        .map(parts -> parts[1]);
  }

  void remove(Context ctx) {
    cookies.remove(ctx, name);
  }

  private Optional<String> open(String value) {
    try {
      return encryption
          .decrypt(name, Base64.getUrlDecoder().decode(value))
          .map(content -> new String(content, UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
