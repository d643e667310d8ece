package convo;

import convo.database.DatabaseSettings;
import convo.database.KeptSecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the portal is told from outside: the {@code CONVO_*} environment, read once and checked as a
 * whole, so that nothing wrong is found out later.
 *
 * @param baseUrl how people reach the portal, without a path
 * @param databaseUrl the owner's address of a PostgreSQL; empty for the embedded one
 * @param connections the size of each of the three pools
 * @param secret 32 characters or more; what is signed or derived begins with it
 */
public record Settings(
    Mode mode,
    String host,
    int port,
    URI baseUrl,
    Path data,
    Optional<String> databaseUrl,
    int connections,
    String secret,
    Clock clock) {
  private static final int SHORTEST_SECRET = 32;

  /** Throws {@link SettingsException} with a sentence that names the variable. */
  public static Settings from(Map<String, String> environment) {
    var mode = mode(environment);
    var port = port(environment);
    var data = data(environment);
    return new Settings(
        mode,
        Setting.HOST.orDefault(environment),
        port,
        baseUrl(environment, mode, port),
        data,
        Setting.DATABASE_URL.in(environment),
        number(Setting.DATABASE_CONNECTIONS, environment, 1, 1_000),
        secret(environment, mode, data),
        clock(environment, mode));
  }

  public boolean isDemo() {
    return mode == Mode.DEMO;
  }

  public DatabaseSettings database() {
    return new DatabaseSettings(databaseUrl, data, secret, connections);
  }

  private static Mode mode(Map<String, String> environment) {
    try {
      return Mode.valueOf(Setting.MODE.orDefault(environment).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw Setting.MODE.wrong("must be demo or production.");
    }
  }

  private static int port(Map<String, String> environment) {
    var port = number(Setting.PORT, environment, 0, 65_535);
    return port == 0 ? anyFreePort() : port;
  }

  /** Known beforehand, because the base URL names it. */
  private static int anyFreePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int number(Setting setting, Map<String, String> environment, int from, int to) {
    try {
      var number = Integer.parseInt(setting.orDefault(environment));
      if (number >= from && number <= to) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // The sentence below says it.
    }
    throw setting.wrong("must be a whole number from %d to %d.".formatted(from, to));
  }

  private static URI baseUrl(Map<String, String> environment, Mode mode, int port) {
    var given = Setting.BASE_URL.in(environment);
    if (given.isEmpty() && mode == Mode.PRODUCTION) {
      throw Setting.BASE_URL.wrong("must be set in production, like https://convo.example.com");
    }
    return given.map(text -> baseUrl(text, mode)).orElse(URI.create("http://localhost:" + port));
  }

  private static URI baseUrl(String text, Mode mode) {
    var schemes = mode == Mode.PRODUCTION ? "https" : "https?";
    if (!text.matches(
        schemes
            + "://[A-Za-z0-9.-]+(:[0-9]{1,5})?/?|"
            + schemes
            + "://\\[[0-9a-fA-F:]+](:[0-9]{1,5})?/?")) {
      throw Setting.BASE_URL.wrong(
          "must be an address without a path, like https://convo.example.com"
              + (mode == Mode.PRODUCTION ? " (https in production)." : "."));
    }
    return URI.create(text.replaceAll("/$", ""));
  }

  private static Path data(Map<String, String> environment) {
    try {
      var folder = Setting.DATA.in(environment).map(Path::of).orElseGet(Settings::besidePortal);
      return folder.toAbsolutePath().normalize();
    } catch (InvalidPathException malformed) {
      throw Setting.DATA.wrong("is not the name of a folder.");
    }
  }

  /** A start from another folder finds the same data. */
  private static Path besidePortal() {
    return Path.of(System.getProperty("convo.home", ""), Setting.DATA.byDefault());
  }

  private static String secret(Map<String, String> environment, Mode mode, Path data) {
    var given = Setting.SECRET.in(environment);
    if (given.isEmpty() && mode == Mode.PRODUCTION) {
      throw Setting.SECRET.wrong("must be set in production: 32 random characters or more.");
    }
    if (given.filter(secret -> secret.length() < SHORTEST_SECRET).isPresent()) {
      throw Setting.SECRET.wrong("is too short: take 32 random characters or more.");
    }
    return given.orElseGet(() -> keptSecret(data));
  }

  private static String keptSecret(Path data) {
    try {
      Files.createDirectories(data);
      return KeptSecret.in(data.resolve("secret"));
    } catch (IOException | UncheckedIOException failure) {
      throw Setting.DATA.wrong("names a folder that cannot be written: " + data);
    }
  }

  private static Clock clock(Map<String, String> environment, Mode mode) {
    var given = Setting.CLOCK.in(environment);
    if (given.isPresent() && mode == Mode.PRODUCTION) {
      throw Setting.CLOCK.wrong("is refused in production: time must go on there.");
    }
    try {
      return given
          .map(text -> Clock.fixed(Instant.parse(text), ZoneOffset.UTC))
          .orElseGet(Clock::systemUTC);
    } catch (DateTimeException malformed) {
      throw Setting.CLOCK.wrong("must be an instant like 2026-12-01T09:00:00Z");
    }
  }
}
