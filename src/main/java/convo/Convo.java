package convo;

import convo.database.Database;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** The whole portal. Read this file first: every object is made here, once, by hand. */
public final class Convo implements AutoCloseable {
  /** In milliseconds: longer than the database lets any statement take. */
  private static final long LAST_REQUESTS = 8_000;

  private final Database database;
  private final Javalin server;

  private Convo(Settings settings) {
    this.database = Database.open(settings.database());
    this.server = Javalin.create(this::configure);
  }

  /**
   * Starts it, or throws {@link SettingsException} or {@link convo.database.CannotStart} with a
   * sentence that says what to do.
   */
  public static Convo start(Settings settings) {
    var convo = new Convo(settings);
    try {
      convo.server.start(settings.host(), settings.port());
      return convo;
    } catch (RuntimeException failure) {
      convo.close();
      throw failure instanceof JavalinBindException ? taken(settings.port()) : failure;
    }
  }

  private static SettingsException taken(int port) {
    return Setting.PORT.wrong(
        "is %d, which is taken: stop what listens there, or choose another.".formatted(port));
  }

  private void configure(JavalinConfig config) {
    config.concurrency.useVirtualThreads = true;
    config.startup.showJavalinBanner = false;
    config.jetty.modifyServer(jetty -> {
      jetty.setHandler(new GracefulHandler());
      jetty.setStopTimeout(LAST_REQUESTS);
    });
    config.routes.get("/up", context -> context.result("up"));
    config.routes.get("/ready", this::ready);
  }

  private void ready(Context context) {
    var isReady = database.isReady();
    context.status(isReady ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    context.result(isReady ? "ready" : "The database does not answer.");
  }

  public int port() {
    return server.port();
  }

  /** Takes no more requests, finishes those that run, and closes the database. */
  @Override
  public void close() {
    server.stop();
    database.close();
  }
}
