package convo.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The connections of one login role: bounded, quick to say that there is none, and soon back after
 * an outage.
 */
final class Pool extends HikariDataSource {
  private static final long PROBE = 500;

  private final RoleSource source;

  private Pool(HikariConfig config, RoleSource source) {
    super(config);
    this.source = source;
  }

  /**
   * Opens one.
   *
   * @param patience how long a page waits for a connection
   */
  static Pool open(Roles roles, String role, int connections, Duration patience) {
    return open(roles.source(role), role, connections, patience);
  }

  /** As {@link #open}, one whose commits do not wait for the disk. */
  static Pool forgetful(Roles roles, String role, int connections, Duration patience) {
    var source = roles.source(role);
    source.setOptions(source.getOptions() + " -c synchronous_commit=off");
    return open(source, role, connections, patience);
  }

  private static Pool open(RoleSource source, String role, int connections, Duration patience) {
    var config = new HikariConfig();
    config.setPoolName(role);
    config.setDataSource(source);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(patience.toMillis());
    config.setValidationTimeout(PROBE);
    var pool = new Pool(config, source);
    source.persist(true);
    return pool;
  }

  /** Throws a transient exception where there is none in time. */
  @Override
  public Connection getConnection() throws SQLException {
    var pool = (HikariPool) getHikariPoolMXBean();
    var connection = pool.getConnection(Deadline.left(getConnectionTimeout()));
    try {
      Deadline.hold(connection);
      return connection;
    } catch (SQLException late) {
      connection.close();
      throw late;
    }
  }

  /** A connection beside the pool; whoever takes it closes it. */
  Connection own() throws SQLException {
    return source.getConnection();
  }

  @Override
  public void close() {
    source.persist(false);
    super.close();
  }
}
