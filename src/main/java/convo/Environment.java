package convo;

import convo.database.KeptSecret;
import convo.signin.HashCost;
import convo.web.Proxies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the settings out of the environment and says of a wrong one what it should be. */
final class Environment {
  private static final int SHORTEST_SECRET = 32;

  /** A name, or a number of either Internet Protocol. */
  private static final String HOST = "[A-Za-z0-9.-]+|\\[[0-9a-fA-F:]+]";

  /** Opens nothing; for whoever only looks at a portal that has not run yet. */
  private static final String NO_SECRET = "there is no secret in this folder yet";

  private final Map<String, String> environment;
  private final boolean onlyLooks;

  /**
   * @param onlyLooks whether nothing is to be made that is not there
   */
  Environment(Map<String, String> environment, boolean onlyLooks) {
    this.environment = environment;
    this.onlyLooks = onlyLooks;
  }

  Settings settings() {
    var mode = mode();
    var port = port();
    var data = data();
    return new Settings(
        mode,
        host(),
        port,
        baseUrl(mode, port),
        proxies(),
        data,
        Setting.DATABASE_URL.in(environment),
        number(Setting.DATABASE_CONNECTIONS, 1, 1_000),
        Duration.ofSeconds(number(Setting.REQUEST_SECONDS, 1, 600)),
        Duration.ofSeconds(number(Setting.STOP_SECONDS, 0, 600)),
        secret(mode, data),
        HashCost.OWASP,
        growthThresholds(),
        new ProviderSettings(environment).provider(mode),
        new MailSettings(environment).server(),
        newShops(),
        clock(mode));
  }

  private String host() {
    var host = Setting.HOST.orDefault(environment);
    try {
      InetAddress.getByName(host);
      return host;
    } catch (UnknownHostException unknown) {
      throw Setting.HOST.wrong("is %s, which is no address of a machine.".formatted(host));
    }
  }

  private Mode mode() {
    return switch (Setting.MODE.orDefault(environment)) {
      case "demo" -> Mode.DEMO;
      case "production" -> Mode.PRODUCTION;
      default -> throw Setting.MODE.wrong("must be demo or production.");
    };
  }

  private boolean newShops() {
    return switch (Setting.NEW_SHOPS.orDefault(environment)) {
      case "open" -> true;
      case "closed" -> false;
      default -> throw Setting.NEW_SHOPS.wrong("must be open or closed.");
    };
  }

  private int port() {
    var port = number(Setting.PORT, 0, 65_535);
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

  private int number(Setting setting, int from, int to) {
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

  private URI baseUrl(Mode mode, int port) {
    var given = Setting.BASE_URL.in(environment);
    if (given.isEmpty() && mode == Mode.PRODUCTION) {
      throw Setting.BASE_URL.wrong("must be set in production, like https://convo.example.com");
    }
    return given.map(text -> baseUrl(text, mode)).orElse(URI.create("http://localhost:" + port));
  }

  private static URI baseUrl(String text, Mode mode) {
    var scheme = mode == Mode.PRODUCTION ? "https" : "https?";
    if (!text.matches(scheme + "://(" + HOST + ")(:[0-9]{1,5})?/?")) {
      throw Setting.BASE_URL.wrong(
          "must be an address without a path, like https://convo.example.com"
              + (mode == Mode.PRODUCTION ? " (https in production)." : "."));
    }
    return URI.create(text.replaceAll("/$", ""));
  }

  private Proxies proxies() {
    return Setting.PROXY
        .in(environment)
        .map(text ->
            Proxies.of(text)
                .orElseThrow(() ->
                    Setting.PROXY.wrong(
                        "must be addresses or ranges with commas between, like 10.0.0.5, 10.1.0.0/16")))
        .orElse(Proxies.NONE);
  }

  private Path data() {
    try {
      var folder = Setting.DATA.in(environment).map(Path::of).orElseGet(Environment::besidePortal);
      return folder.toAbsolutePath().normalize();
    } catch (InvalidPathException malformed) {
      throw Setting.DATA.wrong("is not the name of a folder.");
    }
  }

  /** A start from another folder finds the same data. */
  private static Path besidePortal() {
    return Path.of(System.getProperty("convo.home", ""), Setting.DATA.byDefault());
  }

  private String secret(Mode mode, Path data) {
    var given = Setting.SECRET.in(environment);
    if (given.isEmpty() && mode == Mode.PRODUCTION) {
      throw Setting.SECRET.wrong("must be set in production: 32 random characters or more.");
    }
    if (given.filter(secret -> secret.length() < SHORTEST_SECRET).isPresent()) {
      throw Setting.SECRET.wrong("is too short: take 32 random characters or more.");
    }
    return given.orElseGet(() -> keptSecret(data));
  }

  private String keptSecret(Path data) {
    try {
      if (onlyLooks) {
        refuseUnwritable(data);
        return KeptSecret.find(data.resolve("secret")).orElse(NO_SECRET);
      }
      Files.createDirectories(data);
      return KeptSecret.in(data.resolve("secret"));
    } catch (IOException | UncheckedIOException failure) {
      throw Setting.DATA.wrong("names a folder that cannot be written: " + data);
    }
  }

  private static void refuseUnwritable(Path data) throws IOException {
    var there = data;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      throw new IOException(there.toString());
    }
  }

  private List<Long> growthThresholds() {
    var typed = Setting.GROWTH_THRESHOLDS.orDefault(environment);
    if (!typed.matches("\\s*[1-9][0-9]{0,11}\\s*(,\\s*[1-9][0-9]{0,11}\\s*)*")) {
      throw Setting.GROWTH_THRESHOLDS.wrong(
          "must be whole numbers with commas between, like 1000, 5000");
    }
    return Pattern.compile(",")
        .splitAsStream(typed)
        .map(String::strip)
        .map(Long::valueOf)
        .sorted()
        .distinct()
        .toList();
  }

  private Clock clock(Mode mode) {
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
