package convo.live;

import static convo.words.Words.scheduling;

import convo.access.Sessions;
import convo.access.Visitor;
import convo.web.BadInput;
import convo.web.Form;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.LocalDate;

/** News of some days of a shop, as a stream of events that each only say: look again. */
public final class LiveHandler {
  /** Two years: requests of any day to come stand on Today. */
  private static final int MOST_DAYS = 731;

  private final LivePages pages;
  private final Sessions sessions;

  public LiveHandler(LivePages pages, Sessions sessions) {
    this.pages = pages;
    this.sessions = sessions;
  }

  /** The days from {@code first} to {@code last}. */
  public void show(Context ctx) throws IOException {
    var first = day(ctx, "first");
    if (first.plusDays(MOST_DAYS).isBefore(day(ctx, "last"))) {
      throw new BadInput(scheduling().whichDay());
    }
    if ("text/event-stream".equals(ctx.header("Accept"))) {
      stream(ctx);
    } else {
      ctx.status(HttpStatus.NO_CONTENT);
    }
  }

  /**
   * The request lasts as long as the stream, in a thread that costs nothing while it waits: whoever
   * answers later would write to a page that may be left by then.
   */
  private void stream(Context ctx) throws IOException {
    var shop = Visitor.of(ctx).shop().id().value();
    var session = sessions.find(ctx).orElseThrow().session().id();
    ctx.contentType("text/event-stream").header("X-Accel-Buffering", "no");
    var page = ctx.res().getOutputStream(); // not through what compresses, which would hold it back
    pages.run(new LiveStream(page, session, shop, day(ctx, "first"), day(ctx, "last")));
  }

  private static LocalDate day(Context ctx, String name) {
    return Form.date(Form.query(ctx, name, 10))
        .orElseThrow(() -> new BadInput(scheduling().whichDay()));
  }
}
