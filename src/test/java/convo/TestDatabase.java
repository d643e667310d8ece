package convo;

import convo.database.CannotStart;
import convo.database.Database;
import convo.database.DatabaseSettings;
import convo.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * A database of its own for a test, on the one PostgreSQL that all tests of a JVM share.
 *
 * @param name the database's name on that server
 */
public record TestDatabase(String name) {
  public static final String SECRET = "the secret of all tests, 32 letters and more";

  /** What a machine's loss would cost is nothing here, so nothing waits for the disk. */
  private static final Map<String, String> QUICK =
      Map.of(
          "fsync", "off",
          "synchronous_commit", "off",
          "full_page_writes", "off",
          "max_connections", "300");

  private static final int MOST_SERVERS = 12;
  private static final EmbeddedPostgres SERVER = startServer();
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** An empty database, owned by the role that migrates. */
  public static TestDatabase empty() {
    return create("template0");
  }

  /** A database with all tables and without rows, as a portal finds it at its second start. */
  public static TestDatabase migrated() {
    return freshFrom(Migrated.TEMPLATE);
  }

  /** A copy of another database, to which nobody may be connected meanwhile. */
  public static TestDatabase freshFrom(TestDatabase template) {
    return create(template.name);
  }

  /** For {@code Database.open} or {@code Settings}: the owner's address. */
  public String url() {
    return SERVER.url(name);
  }

  public DatabaseSettings settings() {
    return new DatabaseSettings(Optional.of(url()), Path.of("target"), SECRET, 4);
  }

  /**
   * For what a test must know of all shops at once, over one connection; no portal sees like it.
   */
  public Jdbi witness() {
    try {
      return Jdbi.create(superuser()).installPlugin(new PostgresPlugin());
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A connection that may do everything, for taking a lock of the wall away and seeing it fall. */
  public Connection superuser() throws SQLException {
    return SERVER.superuser(name);
  }

  /** Also ends the connections that are still open. */
  public void drop() {
    execute("drop database if exists " + name + " with (force)");
  }

  private static TestDatabase create(String template) {
    var name = "test_" + COUNT.incrementAndGet();
    execute("create database %s owner convo_owner template %s".formatted(name, template));
    return new TestDatabase(name);
  }

  private static void execute(String command) {
    try (var superuser = SERVER.superuser("postgres");
        var statement = superuser.createStatement()) {
      statement.execute(command);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Several JVMs test in one checkout at once, each with a server in a folder of its own. */
  private static EmbeddedPostgres startServer() {
    for (int number = 1; ; number++) {
      try {
        var server = EmbeddedPostgres.start(Path.of("target/test-database-" + number), QUICK);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        dropLeftovers(server);
        return server;
      } catch (CannotStart taken) {
        if (number == MOST_SERVERS) {
          throw taken;
        }
      }
    }
  }

  private static void dropLeftovers(EmbeddedPostgres server) {
    try (var superuser = server.superuser("postgres");
        var statement = superuser.createStatement();
        var names =
            superuser
                .createStatement()
                .executeQuery("select datname from pg_database where datname like 'test%'")) {
      while (names.next()) {
        statement.execute("drop database " + names.getString(1) + " with (force)");
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Made when the first test asks for it. */
  private static final class Migrated {
    static final TestDatabase TEMPLATE = template();

    private static TestDatabase template() {
      var template = empty();
      Database.open(template.settings()).close();
      return template;
    }
  }
}
