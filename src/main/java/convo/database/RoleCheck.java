package convo.database;

import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Refuses a login role before which row-level security would be no wall, by itself or through a
 * role that it may take on: a superuser, one that bypasses the policies, one that owns a table.
 */
final class RoleCheck {
  private static final String TOO_STRONG =
      """
      select session_user,
        case
          when strong.rolsuper then 'a superuser'
          when strong.rolbypassrls then 'allowed to bypass row-level security'
          else 'the owner of a table'
        end,
        strong.rolname
      from pg_roles strong
      where pg_has_role(session_user, strong.oid, 'member')
      and (strong.rolsuper
        or strong.rolbypassrls
        or exists (
          select 1
          from pg_class owned
          where owned.relowner = strong.oid))
      order by strong.rolname <> session_user
      limit 1
      """;

  private RoleCheck() {}

  static void refuseTooStrong(DataSource pool) throws SQLException {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement();
        var found = statement.executeQuery(TOO_STRONG)) {
      if (found.next()) {
        throw new CannotStart(sentence(found.getString(1), found.getString(2), found.getString(3)));
      }
    }
  }

  private static String sentence(String role, String strength, String through) {
    var reason =
        through.equals(role) ? "is " + strength : "may act as " + through + ", " + strength;
    return "The database role %s %s, so shops would not be kept apart: take that from it."
        .formatted(role, reason);
  }
}
