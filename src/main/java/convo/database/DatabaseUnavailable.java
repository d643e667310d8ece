package convo.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jdbi.v3.core.ConnectionException;

/**
 * The database did not answer in time, so that a page can say calmly "in a moment again" instead of
 * showing a failure: it is down, restarting, out of connections, or the statement took too long.
 */
public final class DatabaseUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Connection lost, out of resources (whole classes of PostgreSQL's error codes). */
  private static final Set<String> CLASSES = Set.of("08", "53", "58");

  /** Cancelled by statement_timeout, server going down or starting, idle limit. */
  private static final Set<String> CODES =
      Set.of("57014", "57P01", "57P02", "57P03", "57P05", "25P03");

  DatabaseUnavailable(Throwable cause) {
    super("The database does not answer.", cause);
  }

  /** Whether trying the same again a little later may well succeed. */
  public static boolean explains(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectionException
          || cause instanceof SQLTransientException
          || (cause instanceof SQLException error && isPassing(error))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPassing(SQLException error) {
    var code = error.getSQLState();
    return code == null // so says the pool of a connection that was lost under somebody's hands
        || CODES.contains(code)
        || CLASSES.stream().anyMatch(code::startsWith);
  }
}
