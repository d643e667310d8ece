package convo.access;

import convo.database.CustomerId;
import convo.database.PlatformDoor;
import convo.shops.ShopRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Asks, once a request, whose a session is and where that person belongs. */
public final class SignedInQueries {
  private static final ShopRow SHOP = new ShopRow();
  private final PlatformDoor platform;
  private final InstantSource clock;

  /** One row for each membership of the account, or one without. */
  private record Row(Session session, Account account, Optional<Standing> standing) {}

  public SignedInQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** One round trip; once a minute a second one that writes down that the session is in use. */
  Optional<SignedIn> find(Token key) {
    var now = clock.instant();
    var rows = platform.read(handle -> rows(handle, key, now));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var first = rows.getFirst();
    if (first.session().isSeenLongAgo(now)) {
      platform.useWrite(handle -> see(handle, key, now));
    }
    var standings = rows.stream().flatMap(row -> row.standing().stream()).toList();
    return Optional.of(new SignedIn(first.session(), first.account(), standings));
  }

  private static List<Row> rows(Handle handle, Token key, Instant now) {
    return handle
        .createQuery(
            """
            select
              sessions.id session_id,
              sessions.created_at,
              sessions.last_seen_at,
              sessions.ends_at,
              sessions.second_factor_at,
              sessions.user_agent,
              sessions.address,
              accounts.id account_id,
              accounts.name account_name,
              accounts.email,
              accounts.support,
              account_second_factors.confirmed_at is not null second_factor,
              accounts.customer_id,
              accounts.erasure_due_at,
              memberships.role,
              memberships.stylist_id,
            """
                + ShopRow.COLUMNS
                + """
                from sessions
                join accounts on accounts.id = sessions.account_id
                left join account_second_factors on account_second_factors.account_id = accounts.id
                left join memberships on memberships.account_id = accounts.id
                left join shops on shops.id = memberships.shop_id
                where sessions.id_hash = :key
                and sessions.ends_at > :now
                and sessions.last_seen_at > :idle
                and accounts.disabled_at is null
                order by shops.name, shops.id
                """)
        .bind("key", key.hash())
        .bind("now", now)
        .bind("idle", now.minus(Session.IDLE))
        .map(SignedInQueries::row)
        .list();
  }

  private static void see(Handle handle, Token key, Instant now) {
    handle
        .createUpdate(
            """
            update sessions
            set last_seen_at = :now
            where id_hash = :key
            """)
        .bind("key", key.hash())
        .bind("now", now)
        .execute();
  }

  private static Row row(ResultSet row, StatementContext context) throws SQLException {
    return new Row(session(row), account(row), standing(row, context));
  }

  static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getObject("session_id", UUID.class),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("last_seen_at", OffsetDateTime.class).toInstant(),
        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
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
            .map(OffsetDateTime::toInstant));
  }

  private static Optional<Standing> standing(ResultSet row, StatementContext context)
      throws SQLException {
    var role = row.getString("role");
    return role == null
        ? Optional.empty()
        : Optional.of(
            new Standing(
                SHOP.map(row, context),
                Access.role(role),
                Optional.ofNullable(row.getObject("stylist_id", UUID.class))));
  }
}
