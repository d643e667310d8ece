package convo.growth;

import static convo.words.Words.growth;

import convo.web.Flash;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/** Support has seen that a threshold was reached. */
public final class WarningHandler {
  private final WarningQueries warnings;

  public WarningHandler(WarningQueries warnings) {
    this.warnings = warnings;
  }

  public void dismiss(Context ctx) {
    var threshold = ctx.pathParam("threshold");
    if (!threshold.matches("[0-9]{1,18}") || !warnings.dismiss(Long.parseLong(threshold))) {
      throw new NotFoundResponse();
    }
    Flash.success(growth().saidPutAway()).keep(ctx);
    ctx.redirect("/support/growth", HttpStatus.SEE_OTHER);
  }
}
