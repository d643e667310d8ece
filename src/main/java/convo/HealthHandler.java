package convo;

import convo.database.Database;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.function.BooleanSupplier;

/** Tells machines whether the portal lives and whether it can work. */
final class HealthHandler {
  private final Database database;
  private final BooleanSupplier isLeaving;

  /**
   * @param isLeaving whether the portal was told to stop
   */
  HealthHandler(Database database, BooleanSupplier isLeaving) {
    this.database = database;
    this.isLeaving = isLeaving;
  }

  /** 200 as long as the process answers. */
  void up(Context ctx) {
    ctx.result("up");
  }

  /** 200 when the database answers within a second, 503 when not, or when the portal goes. */
  void ready(Context ctx) {
    if (isLeaving.getAsBoolean()) {
      say(ctx, HttpStatus.SERVICE_UNAVAILABLE, "The portal is about to stop.");
    } else if (database.isReady()) {
      say(ctx, HttpStatus.OK, "ready");
    } else {
      say(ctx, HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer.");
    }
  }

  private static void say(Context ctx, HttpStatus status, String sentence) {
    ctx.status(status).result(sentence);
  }
}
