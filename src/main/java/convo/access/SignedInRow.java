package convo.access;

import convo.database.CustomerId;
import convo.shops.ShopRow;
import convo.supportsession.EnteredSession;
import convo.supportsession.SupportSessionRow;
import convo.web.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads what {@link SignedInQueries} asks for. */
record SignedInRow(Instant now) implements RowMapper<SignedInRow.Row> {
  private static final ShopRow SHOP = new ShopRow();

  /** One row for each place of the account, or one without. */
  record Row(
      Session session,
      Account account,
      Optional<ShopAccess> shopAccess,
      Optional<EnteredSession> support) {}

  @Override
  public Row map(ResultSet row, StatementContext context) throws SQLException {
    var account = account(row);
    var support = support(account, row, context);
    var shopAccess =
        support.isPresent()
            ? inside(support.filter(EnteredSession::isLive), row, context)
            : membership(row, context);
    return new Row(session(row), account, shopAccess, support);
  }

  static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getObject("session_id", UUID.class),
        instant(row, "created_at"),
        instant(row, "last_seen_at"),
        instant(row, "ends_at"),
        Optional.ofNullable(row.getObject("second_factor_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getString("user_agent"),
        row.getString("address"));
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getObject("account_id", UUID.class),
        row.getString("account_name"),
        row.getString("email"),
        row.getBoolean("support"),
        row.getBoolean("second_factor"),
        Optional.ofNullable(row.getObject("customer_id", UUID.class)).map(CustomerId::new),
        Optional.ofNullable(row.getObject("erasure_due_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        Language.tagged(row.getString("language")).orElseThrow());
  }

  private static Optional<ShopAccess> inside(
      Optional<EnteredSession> support, ResultSet row, StatementContext context)
      throws SQLException {
    if (support.isEmpty()) {
      return Optional.empty();
    }
    var role = support.get().session().mayWrite() ? Access.SUPPORT_WRITING : Access.SUPPORT_READING;
    return Optional.of(new ShopAccess(SHOP.map(row, context), role, Optional.empty(), false));
  }

  private static Optional<ShopAccess> membership(ResultSet row, StatementContext context)
      throws SQLException {
    var role = row.getString("role");
    return role == null
        ? Optional.empty()
        : Optional.of(
            new ShopAccess(
                SHOP.map(row, context),
                Access.role(role),
                Optional.ofNullable(row.getObject("stylist_id", UUID.class)),
                row.getBoolean("told_of_support")));
  }

  private Optional<EnteredSession> support(Account account, ResultSet row, StatementContext context)
      throws SQLException {
    if (row.getObject("support_id") == null) {
      return Optional.empty();
    }
    var session = SupportSessionRow.MAPPER.map(row, context);
    return Optional.of(
        new EnteredSession(
            session,
            session.isRunning(now) && account.support(),
            ids(row, "revealed_emails"),
            ids(row, "revealed_phones")));
  }

  private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
    return Set.of((UUID[]) row.getArray(column).getArray());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
