package convo.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a database is and who owns it.
 *
 * @param url {@code jdbc:postgresql://host:port/name?parameters}, without user and password
 */
record Server(String url, String owner, String password) {
  /** Longer limits would let a page wait longer than a visitor does; all are in seconds. */
  private static final int CONNECT_TIMEOUT = 2;

  private static final int OLDEST = 15;

  private static final String STRENGTH =
      """
      select rolname name,
        case when rolsuper then 'a superuser' else 'allowed to bypass row-level security' end strength
      from pg_roles
      where rolname = current_user
      and (rolsuper or rolbypassrls)
      """;

  private static final String WRONG =
      "CONVO_DATABASE_URL is not an address of a PostgreSQL database: it should look like"
          + " postgresql://owner:password@host:5432/convo";

  /** Reads both {@code postgresql://owner:password@host:port/name} and the JDBC form. */
  static Server of(String url) {
    return url.startsWith("jdbc:") ? ofJdbc(url) : ofUri(url);
  }

  private static Server ofJdbc(String url) {
    var parts = Optional.ofNullable(Driver.parseURL(url, new Properties()));
    var owner = parts.map(known -> known.getProperty("user"));
    var password = parts.map(known -> known.getProperty("password", ""));
    return new Server(url, owner.orElseThrow(() -> new CannotStart(WRONG)), password.orElse(""));
  }

  private static Server ofUri(String url) {
    try {
      var uri = URI.create(url);
      var user = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
      if (!uri.getScheme().matches("postgres(ql)?") || uri.getHost() == null || user[0].isEmpty()) {
        throw new CannotStart(WRONG);
      }
      var port = uri.getPort() < 0 ? 5432 : uri.getPort();
      var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      var jdbc = "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query;
      return new Server(jdbc, decoded(user[0]), user.length > 1 ? decoded(user[1]) : "");
    } catch (IllegalArgumentException | NullPointerException malformed) {
      throw new CannotStart(WRONG, malformed);
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Connections of the owner, who makes roles and tables and may take the time that needs. */
  DataSource asOwner() {
    return opened(new PGSimpleDataSource(), owner, password);
  }

  /**
   * Connections of a login role, each statement of which has a limit.
   *
   * @param patience how long one waits for what others hold; the other limits follow from it
   */
  RoleSource as(String role, String rolePassword, Duration patience) {
    var source = opened(new RoleSource(), role, rolePassword);
    var lock = patience.toMillis();
    source.setOptions(
        "-c lock_timeout=%d -c statement_timeout=%d -c idle_in_transaction_session_timeout=%d"
            .formatted(lock, lock * 5 / 2, lock * 5));
    source.setSocketTimeout((int) patience.multipliedBy(4).toSeconds());
    // The detail of an error quotes the row: no address of a person may end in a log.
    source.setLogServerErrorDetail(false);
    source.setStringType("varchar");
    return source;
  }

  private <S extends PGSimpleDataSource> S opened(
      S source, String user, @Nullable String userPassword) {
    source.setURL(url);
    source.setUser(user);
    source.setPassword(userPassword);
    source.setApplicationName("convo");
    source.setConnectTimeout(CONNECT_TIMEOUT);
    source.setTcpKeepAlive(true);
    return source;
  }

  /** Throws {@link CannotStart} when nobody answers, or the PostgreSQL is older than we need. */
  void check() {
    try (var connection = asOwner().getConnection()) {
      var metadata = connection.getMetaData();
      if (metadata.getDatabaseMajorVersion() < OLDEST) {
        throw new CannotStart(
            "CONVO_DATABASE_URL leads to PostgreSQL %s: Convo needs version %d or newer."
                .formatted(metadata.getDatabaseProductVersion(), OLDEST));
      }
      refuseTooStrong(connection);
    } catch (SQLException failure) {
      throw new CannotStart(
          "CONVO_DATABASE_URL: the database %s cannot be reached: %s"
              .formatted(place(), failure.getMessage()),
          failure);
    }
  }

  /** What passes the wall must not own what stands behind it. */
  private void refuseTooStrong(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var role = statement.executeQuery(STRENGTH)) {
      if (role.next()) {
        throw new CannotStart(
            "CONVO_DATABASE_URL: the owner %s is %s, so shops would not be kept apart. Name another: create role convo_owner login createrole password '…'"
                .formatted(role.getString("name"), role.getString("strength")));
      }
    }
  }

  @Override
  public String toString() {
    return owner + " of " + place();
  }

  /** Host and name for a sentence; never the password. */
  String place() {
    var parts = new PGSimpleDataSource();
    parts.setURL(url);
    return parts.getServerNames()[0]
        + ":"
        + parts.getPortNumbers()[0]
        + "/"
        + parts.getDatabaseName();
  }
}
