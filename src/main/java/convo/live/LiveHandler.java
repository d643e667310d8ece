package convo.live;

import static convo.words.Words.scheduling;

import convo.access.Sessions;
import convo.access.Visitor;
import convo.web.BadInput;
import convo.web.Form;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.time.LocalDate;

/** News of some days of a shop, as a stream of events that each only say: look again. */
public final class LiveHandler {
  /** Two years: requests of any day to come stand on Today. */
  private static final int MOST_DAYS = 731;

  private final LivePages pages;
  private final Sessions sessions;
  private final SseHandler streaming = new SseHandler(0, this::stream);

  public LiveHandler(LivePages pages, Sessions sessions) {
    this.pages = pages;
    this.sessions = sessions;
  }

  /** The days from {@code first} to {@code last}. */
  public void show(Context ctx) {
    var first = day(ctx, "first");
    if (first.plusDays(MOST_DAYS).isBefore(day(ctx, "last"))) {
      throw new BadInput(scheduling().whichDay());
    }
    if ("text/event-stream".equals(ctx.header("Accept"))) {
      streaming.handle(ctx);
    } else {
      ctx.status(HttpStatus.NO_CONTENT);
    }
  }

  /** The request ends here and the stream goes on, so that no limit of requests cuts it. */
  private void stream(SseClient client) {
    var ctx = client.ctx();
    var shop = Visitor.of(ctx).shop().id().value();
    var session = sessions.find(ctx).orElseThrow().session().id();
    var stream = new LiveStream(client, session, shop, day(ctx, "first"), day(ctx, "last"));
    client.keepAlive();
    client.onClose(stream::end);
    Thread.ofVirtual().name("live-stream").start(() -> pages.run(stream));
  }

  private static LocalDate day(Context ctx, String name) {
    return Form.date(Form.query(ctx, name, 10))
        .orElseThrow(() -> new BadInput(scheduling().whichDay()));
  }
}
