package convo.support;

import convo.database.Instants;
import convo.shops.ShopRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads a support session from a row that has {@link #SELECT}. */
final class SupportSessionRow implements RowMapper<SupportSession> {
  /** Everything up to the condition, which follows it. */
  static final String SELECT = select("");

  private static final ShopRow SHOP = new ShopRow();

  /**
   * As {@link #SELECT}, with more columns.
   *
   * @param more each followed by a comma
   */
  static String select(String more) {
    return """
    select
    """
        + more
        + """
        support_sessions.id session_id,
        accounts.name agent,
        support_sessions.reason,
        support_sessions.ticket,
        support_sessions.write_reason,
        support_sessions.access,
        support_sessions.mode,
        support_sessions.requested_at,
        case when support_sessions.decision = 'approved' then support_sessions.decided_at end approved_at,
        support_sessions.started_at,
        support_sessions.ends_at,
        support_sessions.ended_at,
        support_sessions.end_cause,
        """
        + ShopRow.COLUMNS
        + """
        from support_sessions
        join shops on shops.id = support_sessions.shop_id
        join accounts on accounts.id = support_sessions.account_id
        """;
  }

  @Override
  public SupportSession map(ResultSet row, StatementContext context) throws SQLException {
    return new SupportSession(
        row.getObject("session_id", UUID.class),
        SHOP.map(row, context),
        row.getString("agent"),
        row.getString("reason"),
        row.getString("ticket"),
        Optional.ofNullable(row.getString("write_reason")),
        WayIn.of(row.getString("access")),
        row.getString("mode").equals("write"),
        Instants.of(row, "requested_at"),
        Instants.find(row, "approved_at"),
        Instants.find(row, "started_at"),
        Instants.find(row, "ends_at"),
        Instants.find(row, "ended_at"),
        Optional.ofNullable(row.getString("end_cause")).map(EndCause::of));
  }
}
