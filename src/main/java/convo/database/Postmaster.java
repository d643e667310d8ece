package convo.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** The running process of the embedded PostgreSQL: how the library that unpacks it is told what. */
final class Postmaster implements AutoCloseable {
  /** Enough to recover after a power cut under load. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** In milliseconds. */
  private static final int GREETING = 1_000;

  private final EmbeddedPostgres postgres;

  private Postmaster(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * Starts it.
   *
   * @param port where it is to listen; 0 for any free one
   */
  static Postmaster start(DataFolder folder, Map<String, String> configuration, int port) {
    var builder =
        EmbeddedPostgres.builder()
            .setPort(port)
            .setDataDirectory(folder.cluster())
            .setOverrideWorkingDirectory(folder.programs().toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(PATIENCE)
            .setConnectConfig("password", folder.password())
            .setOutputRedirector(Redirect.appendTo(folder.log().toFile()))
            .setErrorRedirector(Redirect.appendTo(folder.log().toFile()))
            .setDataDirectoryCustomizer(cluster -> folder.markFinished());
    initialise(builder, folder);
    configure(builder, configuration);
    try {
      return new Postmaster(builder.start());
    } catch (IOException | RuntimeException failure) {
      throw new CannotStart(sentence(folder), failure);
    }
  }

  /** PostgreSQL never runs as root; the library steps down to nobody where the system allows it. */
  private static String sentence(DataFolder folder) {
    var isRoot = "root".equals(System.getProperty("user.name"));
    return isRoot && !LinuxUtils.isUnshareAvailable()
        ? "The embedded PostgreSQL does not run as root here: start Convo as another user, or set"
            + " CONVO_DATABASE_URL."
        : "The embedded PostgreSQL does not start: the end of %s says why.".formatted(folder.log());
  }

  /** What the library calls its locale are the options of initdb, of which the last one counts. */
  private static void initialise(EmbeddedPostgres.Builder builder, DataFolder folder) {
    builder
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", folder.passwordFile().toString())
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("locale", "C");
  }

  private static void configure(
      EmbeddedPostgres.Builder builder, Map<String, String> configuration) {
    builder
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "100")
        .setServerConfig("log_error_verbosity", "terse")
        .setServerConfig("log_checkpoints", "off");
    configuration.forEach(builder::setServerConfig);
  }

  /** Whether somebody listens, even if only to say that it is recovering. */
  boolean answers() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port()), GREETING);
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  /**
   * Takes away what one that has died left behind, so that another can start in its place: nothing
   * may write beside it.
   */
  void bury(DataFolder folder) {
    folder.refuseUnlessMade();
    folder.endProcesses();
    new PostmasterFile(folder.cluster()).stopOrphan();
    close();
  }

  int port() {
    return postgres.getPort();
  }

  Connection superuser(String database) throws SQLException {
    return postgres.getDatabase("postgres", database).getConnection();
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
