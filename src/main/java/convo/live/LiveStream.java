package convo.live;

import convo.live.DayNews.ShopDay;
import io.javalin.http.sse.SseClient;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One open page that waits for news of some days of a shop. */
final class LiveStream {
  /** In seconds: something is sent at least so often, so that a lost connection is noticed. */
  private static final int QUIET = 20;

  private final SseClient client;
  private final UUID session;
  private final long shop;
  private final LocalDate first;
  private final LocalDate last;
  private final Semaphore news = new Semaphore(0);
  private volatile boolean isOver;

  LiveStream(SseClient client, UUID session, long shop, LocalDate first, LocalDate last) {
    this.client = client;
    this.session = session;
    this.shop = shop;
    this.first = first;
    this.last = last;
  }

  /** What whoever looks must have to go on looking. */
  StreamRights.Right right() {
    return new StreamRights.Right(session, shop);
  }

  void hear(ShopDay changed) {
    if (changed.shop() == shop && !changed.day().isBefore(first) && !changed.day().isAfter(last)) {
      wake();
    }
  }

  /** Something may have happened. */
  void wake() {
    news.release();
  }

  void end() {
    isOver = true;
    wake();
  }

  /** Sends what there is until it is over; the page is told that, never what. */
  void run() {
    try {
      client.sendComment("here");
      while (!isOver && !client.terminated()) {
        var hasNews = news.tryAcquire(QUIET, TimeUnit.SECONDS);
        news.drainPermits();
        if (hasNews && !isOver) {
          client.sendEvent("day", "look"); // without data it would be no event
        } else if (!isOver) {
          client.sendComment("here");
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      client.close();
    }
  }
}
