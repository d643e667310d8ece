package convo.live;

import convo.live.DayNews.ShopDay;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One open page that waits for news of some days of a shop. */
final class LiveStream {
  /** In seconds: something is sent at least so often, so that a lost connection is noticed. */
  private static final int QUIET = 20;

  private final OutputStream page;
  private final UUID session;
  private final long shop;
  private final LocalDate first;
  private final LocalDate last;
  private final Semaphore news = new Semaphore(0);
  private volatile boolean isOver;

  LiveStream(OutputStream page, UUID session, long shop, LocalDate first, LocalDate last) {
    this.page = page;
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

  /**
   * Sends what there is until it is over or the page is left; the page is told that, never what.
   */
  void run() {
    try {
      send(": here\n\n");
      while (!isOver) {
        var hasNews = news.tryAcquire(QUIET, TimeUnit.SECONDS);
        news.drainPermits();
        if (!isOver) {
          send(hasNews ? "event: day\ndata: look\n\n" : ": here\n\n");
        }
      }
    } catch (IOException left) {
      isOver = true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(String lines) throws IOException {
    page.write(lines.getBytes(StandardCharsets.UTF_8));
    page.flush();
  }
}
