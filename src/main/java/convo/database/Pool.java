package convo.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The connections of one login role: bounded, and quick to say that there is none. */
final class Pool {
  /** In milliseconds: what a page may wait for a connection, and the connection for the server. */
  private static final long WAIT = 2_000;

  private static final long PROBE = 500;

  private Pool() {}

  static HikariDataSource open(Server server, String role, String password, int connections) {
    var config = new HikariConfig();
    config.setPoolName(role);
    config.setDataSource(server.as(role, password));
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(WAIT);
    config.setValidationTimeout(PROBE);
    return new HikariDataSource(config);
  }
}
