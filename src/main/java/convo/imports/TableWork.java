package convo.imports;

import static convo.words.Words.imports;

import convo.web.Refusal;
import convo.words.Language;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Work on whole tables, which takes much memory and many seconds: one after the other, whoever asks
 * for it, so that the pages of all shops go on, and beyond the time that a request may take.
 */
final class TableWork {
  private static final int BUSY = 503;

  private final Semaphore seat = new Semaphore(1, true);

  /**
   * What comes of the work.
   *
   * @param patience how long it may wait for that of others
   * @throws Refusal when these take longer
   */
  <T> T run(Duration patience, Supplier<T> work) {
    sit(patience);
    try {
      var language = Language.spoken();
      return CompletableFuture.supplyAsync(
              () -> language.<T, RuntimeException>speak(work::get),
              task ->
                  Thread.ofVirtual().start(task)) // to which no deadline of a request goes along
          .join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    } finally {
      seat.release();
    }
  }

  private void sit(Duration patience) {
    try {
      if (seat.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw new Refusal(BUSY, imports().busy());
  }
}
