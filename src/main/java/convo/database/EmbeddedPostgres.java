package convo.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * The PostgreSQL that Convo brings along, for a first look and for a single machine. It keeps what
 * it acknowledged (the library's defaults are made for tests and would not), answers on this
 * machine alone, and asks for a password.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final String OWNER = "convo_owner";
  private static final String NAME = "convo";

  private static final Map<String, String> DURABLE =
      Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

  private final DataFolder folder;
  private final Postmaster postmaster;

  private EmbeddedPostgres(DataFolder folder, Postmaster postmaster) {
    this.folder = folder;
    this.postmaster = postmaster;
  }

  /** Starts it, or throws {@link CannotStart} with a sentence that says what to do. */
  public static EmbeddedPostgres start(Path data) {
    return start(data, DURABLE);
  }

  /** For tests, whose data may be lost with the machine. */
  public static EmbeddedPostgres start(Path data, Map<String, String> configuration) {
    var folder = DataFolder.lock(data);
    try {
      OrphanedPostmaster.stop(folder.cluster());
      folder.setAsideUnfinished();
      var started = new EmbeddedPostgres(folder, Postmaster.start(folder, configuration));
      started.makeDatabase();
      return started;
    } catch (RuntimeException failure) {
      folder.close();
      throw failure;
    }
  }

  private void makeDatabase() {
    try (var superuser = superuser()) {
      if (isMissing(superuser, "select 1 from pg_roles where rolname = '" + OWNER + "'")) {
        execute(
            superuser,
            "create role %s login createrole password '%s'".formatted(OWNER, password()));
      }
      if (isMissing(superuser, "select 1 from pg_database where datname = '" + NAME + "'")) {
        execute(superuser, "create database %s owner %s".formatted(NAME, OWNER));
      }
    } catch (SQLException failure) {
      postmaster.close();
      throw new CannotStart(
          "The embedded PostgreSQL is not usable: " + failure.getMessage(), failure);
    }
  }

  private static boolean isMissing(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(question)) {
      return !found.next();
    }
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  /** A connection that may do everything: for making databases, never for the portal. */
  public Connection superuser() throws SQLException {
    return postmaster.superuser();
  }

  Server server() {
    return Server.of(url(NAME));
  }

  /** The owner's address of a database on this server. */
  public String url(String database) {
    return "postgresql://%s:%s@127.0.0.1:%d/%s"
        .formatted(OWNER, password(), postmaster.port(), database);
  }

  private String password() {
    return DerivedPassword.of(folder.password(), OWNER);
  }

  @Override
  public void close() {
    try (folder) {
      postmaster.close();
    }
  }
}
