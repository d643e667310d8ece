package convo.database;

import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

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
  private final FileChannel lock;
  private final PostmasterWatch watch;

  private EmbeddedPostgres(DataFolder folder, FileChannel lock, PostmasterWatch watch) {
    this.folder = folder;
    this.lock = lock;
    this.watch = watch;
  }

  /** Starts it, or throws {@link CannotStart} with a sentence that says what to do. */
  public static EmbeddedPostgres start(Path data) {
    return start(data, DURABLE);
  }

  /** For tests, whose data may be lost with the machine. */
  public static EmbeddedPostgres start(Path data, Map<String, String> configuration) {
    var folder = DataFolder.in(data);
    var lock = held(folder, data);
    try {
      new PostmasterFile(folder.cluster()).stopOrphan();
      folder.setAsideUnfinished();
      var postmaster = Postmaster.start(folder, configuration, 0);
      makeDatabase(folder, postmaster);
      return new EmbeddedPostgres(
          folder, lock, PostmasterWatch.over(postmaster, folder, configuration));
    } catch (RuntimeException failure) {
      DataFolder.release(lock);
      throw failure instanceof UncheckedIOException unusable ? isUnusable(data, unusable) : failure;
    }
  }

  private static FileChannel held(DataFolder folder, Path data) {
    try {
      return folder.hold().orElseThrow(() -> isHeld(data));
    } catch (UncheckedIOException unusable) {
      throw isUnusable(data, unusable);
    }
  }

  /** The database of the portal that runs on this data folder, if one does. */
  static Optional<Server> running(Path data) {
    try {
      var folder = DataFolder.in(data);
      var lock = folder.hold();
      lock.ifPresent(DataFolder::release);
      return lock.isPresent()
          ? Optional.empty()
          : new PostmasterFile(folder.cluster()).port().map(port -> server(folder, port));
    } catch (UncheckedIOException unusable) {
      throw isUnusable(data, unusable);
    }
  }

  /** Throws {@link CannotStart} where no portal has made a database yet. */
  static void refuseMissing(Path data) {
    if (!DataFolder.isMade(data)) {
      throw new CannotStart(
          "There is no database in %s yet: start the portal or import a shop first."
              .formatted(data));
    }
  }

  private static CannotStart isHeld(Path data) {
    return new CannotStart(
        "Another portal uses the data folder %s: stop it, or set CONVO_DATA to another one."
            .formatted(data));
  }

  private static CannotStart isUnusable(Path data, UncheckedIOException failure) {
    return new CannotStart(
        "CONVO_DATA names a folder that cannot be used: %s (%s)"
            .formatted(data, failure.getMessage()),
        failure);
  }

  private static void makeDatabase(DataFolder folder, Postmaster postmaster) {
    var password = DerivedPassword.of(folder.password(), OWNER);
    try (var superuser = postmaster.superuser("postgres")) {
      if (isMissing(superuser, "select 1 from pg_roles where rolname = '" + OWNER + "'")) {
        execute(
            superuser, "create role %s login createrole password '%s'".formatted(OWNER, password));
      }
      if (isMissing(superuser, "select 1 from pg_database where datname = '" + NAME + "'")) {
        execute(superuser, "create database %s owner %s".formatted(NAME, OWNER));
      }
    } catch (SQLException failure) {
      postmaster.close();
      throw new CannotStart("The embedded PostgreSQL refuses: " + failure.getMessage(), failure);
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
  public Connection superuser(String database) throws SQLException {
    return watch.postmaster().superuser(database);
  }

  /** The owner's address of a database on this server. */
  public String url(String database) {
    return "postgresql://%s:%s@127.0.0.1:%d/%s"
        .formatted(
            OWNER,
            DerivedPassword.of(folder.password(), OWNER),
            watch.postmaster().port(),
            database);
  }

  /** Completed with what to say when it has ended and cannot be started again. */
  CompletableFuture<CannotStart> lost() {
    return watch.lost();
  }

  Server server() {
    return server(folder, watch.postmaster().port());
  }

  private static Server server(DataFolder folder, long port) {
    return new Server(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME),
        OWNER,
        DerivedPassword.of(folder.password(), OWNER));
  }

  @Override
  public void close() {
    try {
      watch.close();
    } finally {
      DataFolder.release(lock);
    }
  }
}
