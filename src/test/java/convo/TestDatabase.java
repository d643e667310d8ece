package convo;

import convo.database.Database;
import convo.database.DatabaseSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * A database of its own for a test, on the {@link TestServer}.
 *
 * @param name the database's name on that server
 */
public record TestDatabase(String name) {
  public static final String SECRET = "the secret of all tests, 32 letters and more";

  /** As long as where nothing is set. */
  public static final Duration PATIENCE = Duration.ofSeconds(2);

  /** An empty database, owned by the role that migrates. */
  public static TestDatabase empty() {
    return create("template0");
  }

  /** A database with all tables and without rows, as a portal finds it at its second start. */
  public static TestDatabase migrated() {
    return freshFrom(template("migrated", TestDatabase::withTables));
  }

  private static TestDatabase withTables() {
    var made = empty();
    Database.open(made.settings()).close();
    return made;
  }

  /** What is made once and then copied. */
  public static TestDatabase template(String kind, Supplier<TestDatabase> made) {
    var owner = TestDatabase.class.getClassLoader();
    return new TestDatabase(TestServer.template(kind, owner, () -> made.get().name));
  }

  /** A copy of another database, to which nobody may be connected meanwhile. */
  public static TestDatabase freshFrom(TestDatabase template) {
    return create(template.name);
  }

  /** For {@code Database.open} or {@code Settings}: the owner's address. */
  public String url() {
    return TestServer.url(name);
  }

  /** More patient than a portal, since many tests at once may keep a small machine busy. */
  public DatabaseSettings settings() {
    return settings(PATIENCE.multipliedBy(10));
  }

  /** As {@link #settings()}, for what waits in vain on purpose. */
  public DatabaseSettings settings(Duration patience) {
    return new DatabaseSettings(Optional.of(url()), Path.of("target"), SECRET, 4, patience);
  }

  /**
   * For what a test must know of all shops at once, over one connection; no portal sees like it.
   */
  public Jdbi witness() {
    return Jdbi.create(TestServer.witness(name)).installPlugin(new PostgresPlugin());
  }

  /** As {@link #witness}, by a connection of its own, for whoever holds something. */
  public Handle holder() {
    return Jdbi.create(this::superuser).installPlugin(new PostgresPlugin()).open();
  }

  /** A connection that may do everything, for taking a lock of the wall away and seeing it fall. */
  public Connection superuser() throws SQLException {
    return TestServer.superuser(name);
  }

  /** Also ends the connections that are still open. */
  public void drop() {
    TestServer.drop(name);
  }

  private static TestDatabase create(String template) {
    return new TestDatabase(TestServer.create(template, TestDatabase.class.getClassLoader()));
  }
}
