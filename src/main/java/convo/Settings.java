package convo;

import convo.database.DatabaseSettings;
import convo.outbox.MailServer;
import convo.signin.HashCost;
import convo.signin.Provider;
import convo.web.Proxies;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the portal is told from outside: the {@code CONVO_*} environment, read once and checked as a
 * whole, so that nothing wrong is found out later.
 *
 * @param baseUrl how people reach the portal, without a path
 * @param proxies whose word is taken for where a request came from
 * @param databaseUrl the owner's address of a PostgreSQL; empty for the embedded one
 * @param connections the size of each of the three pools; a fourth, for those who sign in, has half
 *     of it
 * @param requestLimit how long a request may take that waits for something
 * @param farewell how long the portal serves on once it is told to stop
 * @param secret 32 characters or more; what is signed or derived begins with it
 * @param hashCost of passwords; not to be told from outside
 * @param growthThresholds the numbers of customers at which support is warned, smallest first
 * @param provider by which people may sign in as well
 * @param mailServer which takes our mail; the demo keeps its mail all the same
 * @param newShops whether people may open shops in the browser
 */
public record Settings(
    Mode mode,
    String host,
    int port,
    URI baseUrl,
    Proxies proxies,
    Path data,
    Optional<String> databaseUrl,
    int connections,
    Duration requestLimit,
    Duration farewell,
    String secret,
    HashCost hashCost,
    List<Long> growthThresholds,
    Optional<Provider> provider,
    Optional<MailServer> mailServer,
    boolean newShops,
    Clock clock) {
  /** In seconds. */
  private static final long LEAST_PATIENCE = 2;

  /** Throws {@link SettingsException} with a sentence that names the variable. */
  public static Settings from(Map<String, String> environment) {
    return new Environment(environment, false).settings();
  }

  /** As {@link #from}, and makes neither folder nor secret: for commands that only look. */
  public static Settings seen(Map<String, String> environment) {
    return new Environment(environment, true).settings();
  }

  public boolean isDemo() {
    return mode == Mode.DEMO;
  }

  /** Whether people can read their mail: in the demo it is kept on a page of its own. */
  boolean isMailOn() {
    return isDemo() || mailServer.isPresent();
  }

  /** Whether people can open shops; without mail nobody could show that an address is hers. */
  boolean takesNewShops() {
    return newShops && isMailOn();
  }

  public DatabaseSettings database() {
    // Two thirds, the rest is for the answer; jobs, which have no request, need the least.
    var seconds = Math.max(LEAST_PATIENCE, requestLimit.toSeconds() * 2 / 3);
    var patience = Duration.ofSeconds(seconds);
    return new DatabaseSettings(databaseUrl, data, secret, connections, patience);
  }

  /** Asked before anything is started, so that nothing has to be stopped again. */
  void refuseTakenPort() {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(host, port));
    } catch (IOException taken) {
      throw Setting.PORT.wrong(
          "is %d, where Convo cannot listen (%s): stop what does, or choose another port."
              .formatted(port, taken.getMessage()));
    }
  }

  /** Without the secret, wherever this is written. */
  @Override
  public String toString() {
    return "settings of " + baseUrl;
  }
}
