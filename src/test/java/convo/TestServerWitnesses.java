package convo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A superuser's connection to each database for each thread that looks on. It stays open: a new one
 * would read the catalogue of its database anew, which takes longer than what is asked.
 */
final class TestServerWitnesses {
  private final Map<Seat, Connection> open = new ConcurrentHashMap<>();
  private final Function<String, Connection> superuser;

  /**
   * For this server.
   *
   * @param superuser connects to the database of a name
   */
  TestServerWitnesses(Function<String, Connection> superuser) {
    this.superuser = superuser;
  }

  private record Seat(String database, Thread thread) {}

  Connection of(String database) {
    var seat = new Seat(database, Thread.currentThread());
    return open.compute(
        seat, (there, kept) -> kept == null || isLost(kept) ? superuser.apply(database) : kept);
  }

  private static boolean isLost(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Before a database is dropped or copied, when nobody may be connected to it. */
  void leave(String database) {
    open.entrySet()
        .removeIf(kept -> {
          var isThere = kept.getKey().database().equals(database);
          if (isThere) {
            close(kept.getValue());
          }
          return isThere;
        });
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
