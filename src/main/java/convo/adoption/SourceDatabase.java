package convo.adoption;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database of the old program, in which that goes on working: everything is asked over one
 * connection, and every failure of it is a sentence.
 */
public final class SourceDatabase implements AutoCloseable {
  /** When we write nobody of the old program waits longer for us; who only reads waits longer. */
  static final int LOCK_MILLISECONDS = 40;

  private static final String WRONG =
      "The source is not an address of a PostgreSQL database: it should look like"
          + " postgresql://user:password@host:5432/old";

  private static final String LOCKED = "55P03";
  private static final int CONNECT_SECONDS = 5;
  private static final int MOST_TRIES = 30;

  /** A batch is read in some milliseconds from a source that has time. */
  private static final Duration SLOW = Duration.ofMillis(250);

  private static final Duration PAUSE = Duration.ofMillis(100);

  /** What no other program has. */
  private static final String IS_CONVO =
      "select to_regclass('core.customer_legacy_ids') is not null";

  private static final String ONE_AT_A_TIME =
      "select pg_try_advisory_lock(hashtextextended('convo adoption', 0))";

  private final Handle handle;
  private final String place;

  private SourceDatabase(Handle handle, String place) {
    this.handle = handle;
    this.place = place;
  }

  /**
   * Opens the source.
   *
   * @throws AdoptionRefused where it cannot be reached or is Convo itself
   */
  public static SourceDatabase open(String url) {
    var data = source(url);
    var place =
        data.getServerNames()[0] + ":" + data.getPortNumbers()[0] + "/" + data.getDatabaseName();
    try {
      var jdbi = Jdbi.create(data);
      new PostgresPlugin().customizeJdbi(jdbi);
      jdbi.configure(
          StatementExceptions.class,
          told -> told.setMessageRendering(StatementException::getShortMessage));
      var source = new SourceDatabase(jdbi.open(), place);
      source.refuseConvo();
      return source;
    } catch (JdbiException failure) {
      throw new AdoptionRefused(
          "The source %s cannot be reached: %s".formatted(place, reason(failure)), failure);
    }
  }

  private static PGSimpleDataSource source(String url) {
    var data = new PGSimpleDataSource();
    try {
      if (url.startsWith("jdbc:postgresql:")) {
        var parts = Optional.ofNullable(Driver.parseURL(url, new Properties()));
        data.setURL(url);
        data.setUser(parts.map(known -> known.getProperty("user", "")).orElse(""));
        data.setPassword(parts.map(known -> known.getProperty("password", "")).orElse(""));
      } else {
        var uri = URI.create(url);
        var user = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        if (!String.valueOf(uri.getScheme()).matches("postgres(ql)?")
            || uri.getHost() == null
            || user[0].isEmpty()
            || uri.getRawPath().length() < 2) {
          throw new AdoptionRefused(WRONG);
        }
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        var port = uri.getPort() < 0 ? 5432 : uri.getPort();
        data.setURL("jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query);
        data.setUser(decoded(user[0]));
        data.setPassword(user.length > 1 ? decoded(user[1]) : "");
      }
    } catch (IllegalArgumentException malformed) {
      throw new AdoptionRefused(WRONG, malformed);
    }
    data.setApplicationName("convo adopt");
    data.setConnectTimeout(CONNECT_SECONDS);
    data.setTcpKeepAlive(true);
    data.setOptions("-c timezone=UTC -c lock_timeout=" + LOCK_MILLISECONDS);
    return data;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private void refuseConvo() {
    if (read(source -> source.createQuery(IS_CONVO).mapTo(Boolean.class).one())) {
      close();
      throw new AdoptionRefused(
          "The source %s is a database of Convo itself: name the one of the old program."
              .formatted(place));
    }
  }

  /** Keeps others out until it is closed, also by the end of the process. */
  void hold() {
    if (!read(source -> source.createQuery(ONE_AT_A_TIME).mapTo(Boolean.class).one())) {
      throw new AdoptionRefused(
          "Another adoption is at work on %s: wait for its end.".formatted(place));
    }
  }

  /** All is seen as it was at one moment. */
  <T> T read(Function<Handle, T> reading) {
    return explained(() ->
        handle.inTransaction(source -> {
          source.execute("set transaction isolation level repeatable read, read only");
          source.execute("set local lock_timeout = '5s'");
          return reading.apply(source);
        }));
  }

  /** Lets a source that is slow to answer rest for as long as it took, in nanoseconds. */
  void rest(long took) {
    if (took < SLOW.toNanos()) {
      return;
    }
    try {
      Thread.sleep(Duration.ofNanos(took));
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** One transaction, undone as a whole when the writing throws. */
  void write(Consumer<Handle> writing) {
    explained(() -> {
      handle.useTransaction(writing::accept);
      return true;
    });
  }

  /**
   * As {@link #write}, for what locks a table: whoever of the old program comes meanwhile waits for
   * at most {@link #LOCK_MILLISECONDS}, and then we step back and try again.
   */
  void writeBetweenOthers(Consumer<Handle> writing) {
    explained(() -> {
      for (var tries = 1; ; tries++) {
        try {
          handle.useTransaction(writing::accept);
          return true;
        } catch (JdbiException held) {
          if (!state(held).equals(LOCKED) || tries == MOST_TRIES || hasEnded()) {
            throw held;
          }
        }
      }
    });
  }

  private static boolean hasEnded() {
    try {
      Thread.sleep(PAUSE);
      return false;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private interface Asked<T> {
    T answer();
  }

  private <T> T explained(Asked<T> asked) {
    try {
      return asked.answer();
    } catch (JdbiException failure) {
      var state = state(failure);
      throw new AdoptionRefused(sentence(state, reason(failure)), failure, state.equals(LOCKED));
    }
  }

  private String sentence(String state, String reason) {
    if (state.startsWith("08") || state.startsWith("57P")) {
      return "The source %s does not answer any more (%s). Nothing is half done: say the same again once it is back."
          .formatted(place, reason);
    }
    if (state.equals("42501")) {
      return "The user of the source %s may not do that: %s".formatted(place, reason);
    }
    if (state.equals(LOCKED)) {
      return "A table of the source %s is held by somebody else just now, and the old program is not kept waiting: say the same again."
          .formatted(place);
    }
    return "The source %s refuses: %s".formatted(place, reason);
  }

  private static String state(JdbiException failure) {
    return failure.getCause() instanceof SQLException sql && sql.getSQLState() != null
        ? sql.getSQLState()
        : "";
  }

  private static String reason(JdbiException failure) {
    var message = failure.getCause() instanceof SQLException sql ? sql.getMessage() : null;
    return String.valueOf(message)
        .lines()
        .findFirst()
        .orElse("")
        .replaceFirst("^(ERROR|FATAL): ", "");
  }

  String place() {
    return place;
  }

  @Override
  public void close() {
    handle.close();
  }
}
