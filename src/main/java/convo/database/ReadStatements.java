package convo.database;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Makes every statement of a read name its tenant in the same message to the server, so that a read
 * is one round trip and still its own transaction (PostgreSQL runs what stands before one Sync as
 * one). Anything that cannot be prefixed is refused.
 */
final class ReadStatements implements StatementBuilder {
  private final Optional<Tenant> tenant;
  private final String prefix;

  ReadStatements(Optional<Tenant> tenant) {
    this.tenant = tenant;
    this.prefix = Tenant.beforeReading(tenant);
  }

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    var statement = connection.prepareStatement(prefix + sql);
    if (tenant.isPresent()) {
      statement.setString(1, tenant.get().value());
    }
    return ShiftedStatement.over(statement, tenant.isPresent() ? 1 : 0);
  }

  @Override
  public Statement create(Connection connection, StatementContext context) {
    throw new UnsupportedOperationException("A read takes one query at a time: use write.");
  }

  @Override
  public CallableStatement createCall(Connection connection, String sql, StatementContext context) {
    throw new UnsupportedOperationException("A read calls no procedure: use write.");
  }

  @Override
  public void close(Connection connection, String sql, Statement statement) throws SQLException {
    statement.close();
  }
}
