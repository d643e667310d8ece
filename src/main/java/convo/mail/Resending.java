package convo.mail;

import static convo.words.Words.mail;

import convo.web.Flash;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/** What became of the wish to send a mail again. */
enum Resending {
  BEGUN,
  NOT_NEEDED,
  UNKNOWN;

  static Resending of(boolean isBegun, boolean isKnown) {
    return isBegun ? BEGUN : isKnown ? NOT_NEEDED : UNKNOWN;
  }

  /** Leads back to the page and says it there. */
  void answer(Context ctx, String url) {
    switch (this) {
      case BEGUN -> Flash.success(mail().again()).keep(ctx);
      case NOT_NEEDED -> Flash.success(mail().notAgain()).keep(ctx);
      case UNKNOWN -> throw new NotFoundResponse();
    }
    ctx.redirect(url, HttpStatus.SEE_OTHER);
  }
}
