package convo.outbox;

import convo.database.DatabaseUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the mail that is due: claims one, sends it, marks it, and takes the next. Several are on
 * their way at once, so that a slow one holds up none but itself, and some hands wait for urgent
 * mail alone. A node that dies in between has lost nothing: once its claim is over, the mail is
 * sent again, under the same id.
 */
public final class Delivery implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  /** For one mail, whatever it waits for. */
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private static final Duration LAST_MAILS = Duration.ofSeconds(5);
  private static final int HANDS = 6;
  private static final int URGENT_HANDS = 2;

  private final DeliveryQueries mails;
  private final SmtpClient client;
  private final Duration limit;
  private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore free = new Semaphore(HANDS);
  private final Semaphore freeForUrgent = new Semaphore(URGENT_HANDS);

  public Delivery(DeliveryQueries mails, SmtpClient client) {
    this(mails, client, LIMIT);
  }

  Delivery(DeliveryQueries mails, SmtpClient client, Duration limit) {
    this.mails = mails;
    this.client = client;
    this.limit = limit;
  }

  /** Begins with all that is due and does not wait until it is sent. */
  public void round() {
    mails.giveUpLate();
    begin(freeForUrgent, true);
    begin(free, false);
  }

  /** Whether nothing is on its way. */
  boolean isIdle() {
    return free.availablePermits() == HANDS && freeForUrgent.availablePermits() == URGENT_HANDS;
  }

  private void begin(Semaphore lane, boolean onlyUrgent) {
    while (!hands.isShutdown() && lane.tryAcquire()) {
      var isTaken = false;
      try {
        var first = mails.claim(onlyUrgent);
        first.ifPresent(mail -> hands.execute(() -> work(lane, onlyUrgent, mail)));
        isTaken = first.isPresent();
      } finally {
        if (!isTaken) {
          lane.release();
        }
      }
      if (!isTaken) {
        return;
      }
    }
  }

  private void work(Semaphore lane, boolean onlyUrgent, KeptMail first) {
    try {
      var next = Optional.of(first);
      while (next.isPresent()) {
        deliver(next.get());
        next = hands.isShutdown() ? Optional.empty() : mails.claim(onlyUrgent);
      }
    } catch (DatabaseUnavailable | JdbiException failure) {
      LOG.warn("What became of a mail could not be written down", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      lane.release();
    }
  }

  private void deliver(KeptMail mail) throws InterruptedException {
    var failure = failure(mail);
    if (failure.isEmpty()) {
      mails.sent(mail);
    } else {
      LOG.warn("{} mail {}, try {}: {}", mail.kind(), mail.id(), mail.tries(), failure.get());
      mails.failed(mail, failure.get());
    }
  }

  /** Sends it on a thread of its own, whose waiting ends when it is interrupted. */
  private Optional<MailFailure> failure(KeptMail mail) throws InterruptedException {
    var sending =
        new FutureTask<>(() -> {
          client.send(mail);
          return true;
        });
    Thread.ofVirtual().start(sending);
    try {
      sending.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return Optional.empty();
    } catch (TimeoutException slow) {
      return Optional.of(MailFailure.NO_ANSWER);
    } catch (ExecutionException failed) {
      return Optional.ofNullable(failed.getCause())
          .map(MailFailure::of)
          .or(() -> Optional.of(MailFailure.OUR_FAULT));
    } finally {
      sending.cancel(true);
    }
  }

  /** Lets what is on its way arrive; what takes longer is left to whoever claims it later. */
  @Override
  public void close() {
    hands.shutdown();
    try {
      if (!hands.awaitTermination(LAST_MAILS.toMillis(), TimeUnit.MILLISECONDS)) {
        hands.shutdownNow();
      }
    } catch (InterruptedException hurried) {
      hands.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
