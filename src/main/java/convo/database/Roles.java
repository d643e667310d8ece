package convo.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.util.PSQLState;

/**
 * The four login roles of the portal. They are made, and their passwords set, only when logging in
 * as one of them fails; an owner with CREATEROLE can do that, a superuser is not needed. Who has
 * logged in stays, for the pool that is opened next.
 */
final class Roles implements AutoCloseable {
  static final String SHOP = "convo_shop";
  static final String CUSTOMER = "convo_customer";
  static final String PLATFORM = "convo_platform";
  static final String FRONT = "convo_front";

  private static final List<String> ALL = List.of(SHOP, CUSTOMER, PLATFORM, FRONT);

  /** Two portals that start at once make the roles one after the other. */
  private static final long LOCK = 0x636F6E766FL;

  private final Server server;
  private final DatabaseSettings settings;
  private final Map<String, Connection> loggedIn = new HashMap<>();

  Roles(Server server, DatabaseSettings settings) {
    this.server = server;
    this.settings = settings;
  }

  /** Connections of this role, of which the first is there already. */
  RoleSource source(String role) {
    var source = as(role);
    Optional.ofNullable(loggedIn.remove(role)).ifPresent(source::beginWith);
    return source;
  }

  private RoleSource as(String role) {
    return server.as(role, password(role), settings.patience());
  }

  private String password(String role) {
    return DerivedPassword.of(settings.secret(), role);
  }

  void ensure() throws SQLException {
    if (!allLogIn()) {
      try (var owner = server.asOwner().getConnection()) {
        owner.setAutoCommit(false);
        lock(owner);
        for (var role : ALL) {
          if (!logsIn(role)) {
            make(owner, role);
          }
        }
        owner.commit();
      }
    }
  }

  /** Throws {@link CannotStart} where a role does not log in, and makes none. */
  void refuseMissing() throws SQLException {
    if (!allLogIn()) {
      throw new CannotStart(
          "The portal's own roles cannot log in to %s: set the CONVO_SECRET that it was started with."
              .formatted(server.place()));
    }
  }

  private boolean allLogIn() throws SQLException {
    for (var role : ALL) {
      if (!logsIn(role)) {
        return false;
      }
    }
    return true;
  }

  private boolean logsIn(String role) throws SQLException {
    if (loggedIn.containsKey(role)) {
      return true;
    }
    try {
      loggedIn.put(role, as(role).getConnection());
      return true;
    } catch (SQLException refused) {
      if (isRefusal(refused)) {
        return false;
      }
      throw refused;
    }
  }

  /** Wrong password, or no such role. */
  private static boolean isRefusal(SQLException failure) {
    return PSQLState.INVALID_PASSWORD.getState().equals(failure.getSQLState())
        || PSQLState.INVALID_AUTHORIZATION_SPECIFICATION.getState().equals(failure.getSQLState());
  }

  private static void lock(Connection owner) throws SQLException {
    try (var statement = owner.prepareStatement("select pg_advisory_xact_lock(?)")) {
      statement.setLong(1, LOCK);
      statement.execute();
    }
  }

  private void make(Connection owner, String role) throws SQLException {
    var verb = exists(owner, role) ? "alter role " : "create role ";
    try (var statement = owner.createStatement()) {
      statement.execute(verb + role + " login password '" + password(role) + "'");
    } catch (SQLException refused) {
      throw new CannotStart(sentence(verb + role), refused);
    }
  }

  private String sentence(String attempt) {
    return "CONVO_DATABASE_URL: the role %1$s may not %2$s. A superuser can allow it: alter role %1$s createrole"
        .formatted(server.owner(), attempt);
  }

  private static boolean exists(Connection owner, String role) throws SQLException {
    try (var statement = owner.prepareStatement("select 1 from pg_roles where rolname = ?")) {
      statement.setString(1, role);
      return statement.executeQuery().next();
    }
  }

  /** Ends what no pool has taken. */
  @Override
  public void close() throws SQLException {
    for (var connection : loggedIn.values()) {
      connection.close();
    }
  }
}
