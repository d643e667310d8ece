import convo.Settings;
import convo.database.CannotStart;
import convo.database.Database;
import convo.database.DatabaseSettings;
import convo.database.EmbeddedPostgres;
import convo.profiles.Refolding;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of the bench's own, named after its size: in a folder of its own below {@code
 * CONVO_DATA}, or beside the portal's on the server of {@code CONVO_DATABASE_URL}. One that the
 * bench has not made is never written to.
 */
record BenchDatabase(String variable, String value, DatabaseSettings settings, Runnable end)
    implements AutoCloseable {
  private static final String FOREIGN =
      "select to_regclass('bench.plan') is null and exists (select from shops)";

  /**
   * Opens it, and makes it where it is not there yet. Throws {@link CannotStart} with a sentence.
   *
   * @param configuration of the embedded PostgreSQL
   * @param bytes about what will be written, for which there must be room
   */
  static BenchDatabase open(String name, Map<String, String> configuration, long bytes) {
    var environment = new HashMap<>(System.getenv());
    var url =
        Optional.ofNullable(environment.get("CONVO_DATABASE_URL")).filter(text -> !text.isBlank());
    return url.isPresent()
        ? onServer(url.get(), name, environment)
        : embedded(name, environment, configuration, bytes);
  }

  /**
   * One that {@code bench data} has made to its end. Throws {@link CannotStart} where there is
   * none.
   */
  static BenchDatabase made(String name, Map<String, String> configuration) {
    var missing =
        "There is no such data yet: bin/convo bench data makes it, with the same numbers.";
    if (System.getenv("CONVO_DATABASE_URL") == null
        && !Files.isDirectory(Settings.seen(System.getenv()).data().resolve(name))) {
      throw new CannotStart(missing);
    }
    var database = open(name, configuration, 0);
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select to_regclass('bench.later') is not null and not exists (select from bench.later)")) {
      if (row.next() && row.getBoolean(1)) {
        return database;
      }
    } catch (SQLException none) {
      // The sentence below says it.
    }
    database.close();
    throw new CannotStart(missing);
  }

  /** The embedded PostgreSQL; nothing where another is used, whose processor time is not seen. */
  Optional<ProcessHandle> postmaster() {
    try {
      var file = settings.data().resolve("postgresql/cluster/postmaster.pid");
      return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()));
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  private static BenchDatabase embedded(
      String name, Map<String, String> environment, Map<String, String> configuration, long bytes) {
    var data = Settings.from(environment).data().resolve(name);
    environment.put("CONVO_DATA", data.toString());
    var settings = Settings.from(environment).database();
    refuseFull(data, bytes);
    var postgres = EmbeddedPostgres.start(data, configuration);
    // Ctrl-C and SIGTERM leave nothing running.
    var end = new Thread(postgres::close);
    Runtime.getRuntime().addShutdownHook(end);
    var url = Optional.of(postgres.url("convo"));
    return new BenchDatabase(
            "CONVO_DATA",
            data.toString(),
            new DatabaseSettings(
                url, data, settings.secret(), settings.connections(), settings.patience()),
            () -> {
              Runtime.getRuntime().removeShutdownHook(end);
              postgres.close();
            })
        .ready();
  }

  private static void refuseFull(Path data, long bytes) {
    try {
      var room = Files.getFileStore(data).getUsableSpace();
      if (room < bytes) {
        throw new CannotStart(
            "About %,d MB are needed in %s, and there are %,d: make room, or set CONVO_DATA to another folder."
                .formatted(bytes >> 20, data, room >> 20));
      }
    } catch (IOException failure) {
      throw new CannotStart("CONVO_DATA names a folder that cannot be read: " + data);
    }
  }

  private static BenchDatabase onServer(String url, String name, Map<String, String> environment) {
    var own = url.replaceFirst("(//[^/]+/)[^?]*", "$1" + name.replace('-', '_'));
    try (var connection = connect(url);
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select from pg_database where datname = '%s'".formatted(name.replace('-', '_')))) {
      if (!found.next()) {
        statement.execute("create database " + name.replace('-', '_'));
      }
    } catch (SQLException refused) {
      throw new CannotStart(
          "CONVO_DATABASE_URL: the owner may not make a database there (%s). A superuser can allow it: alter role … createdb"
              .formatted(refused.getMessage()));
    }
    environment.put("CONVO_DATABASE_URL", own);
    return new BenchDatabase(
            "CONVO_DATABASE_URL",
            own.replaceFirst("(//[^:/]+):[^@]*@", "$1:…@"),
            Settings.from(environment).database(),
            () -> {})
        .ready();
  }

  /** With its tables, and known as the bench's. */
  private BenchDatabase ready() {
    try (var database = Database.open(settings)) {
      refuseForeign();
      new Refolding(database.platform(), Clock.systemUTC()).run();
      return this;
    } catch (SQLException | RuntimeException failure) {
      close();
      throw failure instanceof RuntimeException sentence
          ? sentence
          : new CannotStart("The database cannot be used: " + failure.getMessage());
    }
  }

  private void refuseForeign() throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement();
        var answer = statement.executeQuery(FOREIGN)) {
      if (!answer.next() || answer.getBoolean(1)) {
        throw new CannotStart(
            "%s=%s holds other shops than the bench has made. Nothing was changed."
                .formatted(variable, value));
      }
    }
  }

  /** As the owner of the tables. */
  Connection connect() throws SQLException {
    return connect(settings.url().orElseThrow());
  }

  private static Connection connect(String url) throws SQLException {
    var source = new PGSimpleDataSource();
    source.setReWriteBatchedInserts(true);
    if (url.startsWith("jdbc:")) {
      source.setURL(url);
    } else {
      var uri = URI.create(url);
      var user = uri.getRawUserInfo().split(":", 2);
      source.setURL(
          "jdbc:postgresql:" + url.substring(url.indexOf("//")).replaceFirst("//[^@/]*@", "//"));
      source.setUser(decoded(user[0]));
      source.setPassword(user.length > 1 ? decoded(user[1]) : "");
    }
    return source.getConnection();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    end.run();
  }
}
