import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The list of customers as nobody would want to keep it: a server of its own that sends the
 * portal's own two statements under the portal's own roles, reads every column, and writes the
 * portal's bytes around the values. What the portal does beyond that is its price.
 *
 * <pre>ByHand PORT PORTAL_PORT HOST JDBC_URL PASSWORD_OF_PLATFORM PASSWORD_OF_SHOP</pre>
 */
final class ByHand extends Handler.Abstract {
  private static final int CONNECTIONS = 10;

  private final PortalSql session = PortalSql.session();
  private final PortalSql list = PortalSql.list();
  private final Map<String, Skeleton> skeletons = new ConcurrentHashMap<>();
  private final HikariDataSource platform;
  private final HikariDataSource shops;
  private final int portal;
  private final String host;

  private ByHand(String[] told) {
    portal = Integer.parseInt(told[1]);
    host = told[2];
    platform = pool(told[3], "convo_platform", told[4]);
    shops = pool(told[3], "convo_shop", told[5]);
  }

  public static void main(String... told) throws Exception {
    var threads = new QueuedThreadPool();
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    var server = new Server(threads);
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    connector.setPort(Integer.parseInt(told[0]));
    server.addConnector(connector);
    server.setHandler(new ByHand(told));
    server.start();
  }

  private static HikariDataSource pool(String url, String role, String password) {
    var source = new PGSimpleDataSource();
    source.setURL(url);
    source.setUser(role);
    source.setPassword(password);
    source.setStringType("varchar");
    var config = new HikariConfig();
    config.setDataSource(source);
    config.setMaximumPoolSize(CONNECTIONS);
    return new HikariDataSource(config);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var cookie = request.getHeaders().get(HttpHeader.COOKIE);
    var path = Request.getPathInContext(request);
    var shop = path.replaceAll("^/shops/bench-(\\d+)/.*", "$1");
    if (ask(platform, session, Map.of("key", hash(cookie), "tenant", "")).isEmpty()) {
      response.setStatus(404);
      callback.succeeded();
      return true;
    }
    var rows =
        ask(shops, list, Map.of("tenant", shop, "shop", Long.parseLong(shop), "contacts", true));
    var body = skeleton(path, cookie, rows).filled(rows);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  private Skeleton skeleton(String path, String cookie, List<String[]> rows) throws IOException {
    var known = skeletons.get(path);
    if (known == null) {
      try (var wire = new Wire(portal)) {
        wire.ask(Wire.get(host, path, cookie));
        known = Skeleton.of(new String(wire.body(), StandardCharsets.UTF_8), rows);
        skeletons.put(path, known);
      }
    }
    return known;
  }

  private static byte[] hash(String cookie) throws Exception {
    var at = cookie.indexOf("session=") + "session=".length();
    var end = cookie.indexOf(';', at);
    var key = cookie.substring(at, end < 0 ? cookie.length() : end);
    return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII));
  }

  /** The rows of the first answer after that of the setting; the others are read and left. */
  private static List<String[]> ask(
      HikariDataSource pool, PortalSql sql, Map<String, Object> values) throws SQLException {
    try (var connection = pool.getConnection();
        var statement = connection.prepareStatement(sql.text())) {
      for (var at = 0; at < sql.names().size(); at++) {
        statement.setObject(at + 1, value(sql.names().get(at), values));
      }
      statement.execute();
      var rows = new ArrayList<String[]>();
      for (var answer = 0; statement.getMoreResults(); answer++) {
        try (var found = statement.getResultSet()) {
          var columns = found.getMetaData().getColumnCount();
          while (found.next()) {
            var row = new String[columns];
            for (var at = 0; at < columns; at++) {
              row[at] = found.getString(at + 1);
            }
            if (answer == 0) {
              rows.add(row);
            }
          }
        }
      }
      return rows;
    }
  }

  private static Object value(String name, Map<String, Object> values) {
    return switch (name) {
      case "most" -> 26;
      case "most_counted" -> 1_000;
      case "now" -> OffsetDateTime.now();
      case "idle", "latestYes", "latestNo", "latestQuestion" ->
          OffsetDateTime.now().minus(Duration.ofDays(7));
      default -> values.get(name);
    };
  }
}
