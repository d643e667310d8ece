package convo.access;

import convo.database.CustomerId;
import convo.shops.ShopRow;
import convo.web.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads what {@link SignedInQueries} asks for. */
final class SignedInRow implements RowMapper<SignedInRow.Row> {
  private static final ShopRow SHOP = new ShopRow();

  /** One row for each place of the account, or one without. */
  record Row(
      Session session,
      Account account,
      Optional<ShopAccess> shopAccess,
      Optional<SupportVisit> visit) {}

  @Override
  public Row map(ResultSet row, StatementContext context) throws SQLException {
    var visit = visit(row);
    var shopAccess =
        visit.isPresent()
            ? inside(visit.filter(SupportVisit::isLive), row, context)
            : membership(row, context);
    return new Row(session(row), account(row), shopAccess, visit);
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
      Optional<SupportVisit> visit, ResultSet row, StatementContext context) throws SQLException {
    return visit.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ShopAccess(SHOP.map(row, context), visit.get().role(), Optional.empty(), false));
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

  private static Optional<SupportVisit> visit(ResultSet row) throws SQLException {
    var id = row.getObject("visit_id", UUID.class);
    return id == null
        ? Optional.empty()
        : Optional.of(
            new SupportVisit(
                id,
                row.getString("reason"),
                row.getString("ticket"),
                SupportVisit.Mode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
                row.getBoolean("asks_to_write"),
                instant(row, "visit_ends_at"),
                row.getBoolean("visit_is_live"),
                Set.of((String[]) row.getArray("revealed").getArray())));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
