package convo.database;

import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/**
 * How long a transaction may take that is not a page's.
 *
 * @param statement for each statement, and for what is worked out between two
 * @param lock for each lock
 */
record TransactionLimits(Duration statement, Duration lock) {
  static final TransactionLimits OF_LONG_WORK =
      new TransactionLimits(Duration.ofMinutes(10), Duration.ofSeconds(30));

  /** They end with the transaction, as the connection's own limit does with its return. */
  void openTransaction(Handle handle) {
    try {
      handle.getConnection().setNetworkTimeout(Runnable::run, (int) statement.toMillis() * 2);
    } catch (SQLException failure) {
      throw new ConnectionException(failure);
    }
    handle
        .createQuery(
            """
            select set_config('statement_timeout', :statement, true),
              set_config('idle_in_transaction_session_timeout', :statement, true),
              set_config('lock_timeout', :lock, true)
            """)
        .bind("statement", Long.toString(statement.toMillis()))
        .bind("lock", Long.toString(lock.toMillis()))
        .mapTo(String.class)
        .one();
  }
}
