package convo;

import convo.database.CannotStart;
import convo.database.EmbeddedPostgres;
import convo.database.KeptSecret;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The one PostgreSQL that all tests of a JVM share, those in a mutant of the portal too. */
public final class TestServer {
  /**
   * What a machine's loss would cost is nothing here, so nothing waits for the disk, and no
   * password needs to be hard to guess.
   */
  private static final Map<String, String> QUICK =
      Map.of(
          "autovacuum", "off",
          "fsync", "off",
          "synchronous_commit", "off",
          "full_page_writes", "off",
          "scram_iterations", "1",
          "wal_level", "minimal",
          "max_wal_senders", "0",
          "max_wal_size", "4GB",
          "checkpoint_timeout", "1h",
          "max_connections", "300");

  private static final int MOST_SERVERS = 12;

  /** Where files are in memory, on Linux; a database is a thousand of them. */
  private static final Path MEMORY = Path.of("/dev/shm");

  /** In bytes: several times what the databases of some test runs take. */
  private static final long ROOM = 4L << 30;

  private static final EmbeddedPostgres SERVER = startServer();
  private static final Connection MAKER = connect("postgres");
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Map<String, ClassLoader> OWNERS = new ConcurrentHashMap<>();

  private static final TestServerWitnesses WITNESSES = new TestServerWitnesses(TestServer::connect);

  private static final Map<String, String> TEMPLATES = new HashMap<>();
  private static final Queue<String> LEFT = new ArrayDeque<>();
  private static final int MOST_LEFT = 2;

  private TestServer() {}

  public static String url(String database) {
    return SERVER.url(database);
  }

  public static Connection superuser(String database) throws SQLException {
    return SERVER.superuser(database);
  }

  /**
   * As {@link #superuser}, one for each thread that stays open as long as the database is there.
   */
  public static Connection witness(String database) {
    return WITNESSES.of(database);
  }

  /**
   * Makes a database and says its name.
   *
   * @param owner whose tests ask for it
   */
  public static String create(String template, ClassLoader owner) {
    WITNESSES.leave(template);
    var name = "test_" + COUNT.incrementAndGet();
    execute(
        "create database %s owner convo_owner template %s strategy file_copy"
            .formatted(name, template)); // a fifth of the time that the log of each block takes
    OWNERS.put(name, owner);
    return name;
  }

  /**
   * The database from which others are copied, made once for all whose migrations are the same.
   *
   * @param made makes it and says its name
   */
  public static synchronized String template(
      String kind, ClassLoader owner, Supplier<String> made) {
    var key = kind + owner.getResource("migrations");
    var name = TEMPLATES.get(key);
    if (name == null) {
      name = made.get();
      TEMPLATES.put(key, name);
      if (key.equals(kind + TestServer.class.getResource("/migrations"))) {
        OWNERS.remove(name); // it outlives a mutant that asked first
      }
    }
    return name;
  }

  /**
   * Also ends the connections that are still open. It comes two databases later: for those that are
   * just being closed PostgreSQL would wait a tenth of a second.
   */
  public static synchronized void drop(String database) {
    WITNESSES.leave(database);
    OWNERS.remove(database);
    LEFT.add(database);
    if (LEFT.size() > MOST_LEFT) {
      execute("drop database if exists " + LEFT.remove() + " with (force)");
    }
  }

  public static void dropAllOf(ClassLoader owner) {
    OWNERS.entrySet().stream()
        .filter(made -> made.getValue().equals(owner))
        .map(Map.Entry::getKey)
        .toList()
        .forEach(TestServer::drop);
  }

  private static synchronized void execute(String command) {
    try (var statement = MAKER.createStatement()) {
      statement.execute(command);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Connection connect(String database) {
    try {
      return SERVER.superuser(database);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Several JVMs test in one checkout at once, each with a server in a folder of its own. */
  private static EmbeddedPostgres startServer() {
    for (int number = 1; ; number++) {
      try {
        var folder = folder(number);
        var server = EmbeddedPostgres.start(folder, QUICK);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        dropLeftovers(server);
        renewPasswords(server, folder);
        return server;
      } catch (CannotStart taken) {
        if (number == MOST_SERVERS) {
          throw taken;
        }
      }
    }
  }

  private static Path folder(int number) {
    var target = Path.of("target").toAbsolutePath();
    var name = "test-database-" + number;
    var isRoomy = Files.isWritable(MEMORY) && MEMORY.toFile().getUsableSpace() > ROOM;
    return isRoomy
        ? MEMORY.resolve("convo" + target.toString().replace('/', '-')).resolve(name)
        : target.resolve(name);
  }

  /** They were hashed with thousands of rounds, which each connection has to repeat. */
  private static void renewPasswords(EmbeddedPostgres server, Path folder) {
    var password = KeptSecret.in(folder.resolve("postgresql/password"));
    var owner = URI.create(server.url("postgres")).getUserInfo().split(":", 2);
    try (var superuser = server.superuser("postgres");
        var statement = superuser.createStatement()) {
      statement.execute("alter role %s password '%s'".formatted(owner[0], owner[1]));
      statement.execute("alter role postgres password '%s'".formatted(password));
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
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
}
