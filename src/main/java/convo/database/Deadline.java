package convo.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;

/**
 * Until when somebody waits for an answer: whatever a request waits for, all its waits together end
 * then. Without one, as in jobs and commands, the limits of the database alone hold.
 */
public final class Deadline {
  /** In milliseconds of {@link System#nanoTime}, which no change of the clock moves. */
  private static final ScopedValue<Long> END = ScopedValue.newInstance();

  /** In milliseconds: what saying "in a moment again" takes at most. */
  private static final long ANSWER = 300;

  private Deadline() {}

  /** Does work that has to be answered within a limit. */
  public static <T> T within(Duration limit, Callable<T> work) throws Exception {
    return ScopedValue.where(END, now() + limit.toMillis() - ANSWER).call(work::call);
  }

  /**
   * How long may be waited, in milliseconds, where nobody waits longer than {@code most} anyway;
   * zero when it is too late.
   */
  public static long left(long most) {
    return END.isBound() ? Math.clamp(END.get() - now(), 0, most) : most;
  }

  /** Makes the next answer of the server come in time, or the connection end. */
  static void hold(Connection connection) throws SQLException {
    if (END.isBound()) {
      var left = left(Integer.MAX_VALUE);
      if (left == 0) {
        throw new SQLTimeoutException("The time of the request is over");
      }
      connection.setNetworkTimeout(Runnable::run, (int) left);
    }
  }

  /** As {@link #hold(Connection)}, for what comes between statements. */
  static void hold(Handle handle) {
    try {
      hold(handle.getConnection());
    } catch (SQLException late) {
      throw new ConnectionException(late);
    }
  }

  /** Holds every statement that is executed. */
  static StatementCustomizer ofStatements() {
    return new StatementCustomizer() {
      @Override
      public void beforeExecution(PreparedStatement statement, StatementContext context)
          throws SQLException {
        hold(context.getConnection());
      }
    };
  }

  private static long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
  }
}
