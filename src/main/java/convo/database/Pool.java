package convo.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The connections of one login role: bounded, quick to say that there is none, and soon back after
 * an outage.
 */
final class Pool extends HikariDataSource {
  /** In milliseconds: what a page may wait for a connection. */
  private static final long WAIT = 2_000;

  /** In milliseconds: the longest pause between two tries to reach a database that is away. */
  private static final long PAUSE = 500;

  private static final long PROBE = 500;

  private Pool(HikariConfig config) {
    super(config);
  }

  static Pool open(Server server, String role, String password, int connections) {
    var config = new HikariConfig();
    config.setPoolName(role);
    config.setDataSource(server.as(role, password));
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(WAIT);
    config.setValidationTimeout(PROBE);
    var pool = new Pool(config);
    pool.setConnectionTimeout(
        PAUSE); // by now the driver has been told how long logging in may take
    return pool;
  }

  /** Throws a transient exception where there is none in time. */
  @Override
  public Connection getConnection() throws SQLException {
    var pool = (HikariPool) getHikariPoolMXBean();
    var connection = pool.getConnection(Deadline.left(WAIT));
    try {
      Deadline.hold(connection);
      return connection;
    } catch (SQLException late) {
      connection.close();
      throw late;
    }
  }
}
