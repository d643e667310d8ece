package convo.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections of a login role. While a pool of them is open and the database is away, it is asked
 * for again and again: the pool itself would make ever longer pauses, and be back seconds after it.
 */
final class RoleSource extends PGSimpleDataSource {
  private static final long serialVersionUID = 1;

  /** In milliseconds: between two tries. */
  private static final long PAUSE = 200;

  private final AtomicReference<@Nullable Connection> first = new AtomicReference<>();
  private volatile boolean isPersistent;

  /** Gives this connection to whoever asks next. */
  void beginWith(Connection open) {
    first.set(open);
  }

  /** Whether to go on trying. */
  void persist(boolean goesOn) {
    isPersistent = goesOn;
  }

  @Override
  public Connection getConnection() throws SQLException {
    var open = first.getAndSet(null);
    if (open != null) {
      return open;
    }
    while (true) {
      try {
        return super.getConnection();
      } catch (SQLException away) {
        if (!isPersistent || !DatabaseUnavailable.explains(away) || isStopped()) {
          throw away;
        }
      }
    }
  }

  private static boolean isStopped() {
    try {
      Thread.sleep(PAUSE);
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
