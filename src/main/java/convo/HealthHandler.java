package convo;

import convo.database.Database;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Tells machines whether the portal lives and whether it can work. */
final class HealthHandler {
  private final Database database;

  HealthHandler(Database database) {
    this.database = database;
  }

  /** 200 as long as the process answers. */
  void up(Context ctx) {
    ctx.result("up");
  }

  /** 200 when the database answers within a second, 503 when not. */
  void ready(Context ctx) {
    var isReady = database.isReady();
    ctx.status(isReady ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    ctx.result(isReady ? "ready" : "The database does not answer.");
  }
}
