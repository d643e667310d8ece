package convo.supportsession;

import convo.shops.ShopRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a support session with its shop and its agent from a row that has {@link #COLUMNS}. */
public final class AgentSessionRow implements RowMapper<AgentSession> {
  public static final String COLUMNS =
      "accounts.name agent,\n" + SupportSessionRow.COLUMNS + ",\n" + ShopRow.COLUMNS;

  /** The tables of {@link #COLUMNS}; a condition follows. */
  public static final String FROM =
      """
      from support_sessions
      join shops on shops.id = support_sessions.shop_id
      join accounts on accounts.id = support_sessions.account_id
      """;

  /** Everything up to the condition, which follows it. */
  public static final String SELECT = "select\n" + COLUMNS + FROM;

  private static final ShopRow SHOP = new ShopRow();

  @Override
  public AgentSession map(ResultSet row, StatementContext context) throws SQLException {
    return specialize(row, context).map(row, context);
  }

  @Override
  public RowMapper<AgentSession> specialize(ResultSet rows, StatementContext context)
      throws SQLException {
    var session = SupportSessionRow.MAPPER.specialize(rows, context);
    return (row, its) ->
        new AgentSession(session.map(row, its), SHOP.map(row, its), row.getString("agent"));
  }
}
