package convo.database;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees the embedded PostgreSQL end, by a connection on which nothing is ever said, and starts it
 * again where it was. What cannot be started again is told.
 */
final class PostmasterWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostmasterWatch.class);

  /** In milliseconds: between two looks at one that is recovering by itself. */
  private static final long PAUSE = 100;

  private final DataFolder folder;
  private final Map<String, String> configuration;
  private final CompletableFuture<CannotStart> lost = new CompletableFuture<>();
  private Postmaster postmaster;
  private boolean isClosed;

  private PostmasterWatch(
      Postmaster postmaster, DataFolder folder, Map<String, String> configuration) {
    this.postmaster = postmaster;
    this.folder = folder;
    this.configuration = configuration;
  }

  static PostmasterWatch over(
      Postmaster postmaster, DataFolder folder, Map<String, String> configuration) {
    var watch = new PostmasterWatch(postmaster, folder, configuration);
    Thread.ofPlatform().daemon().name("postgres watch").start(watch::run);
    return watch;
  }

  synchronized Postmaster postmaster() {
    return postmaster;
  }

  CompletableFuture<CannotStart> lost() {
    return lost;
  }

  private void run() {
    while (!isOver()) {
      try (var connection = postmaster().superuser("postgres")) {
        awaitEnd(connection);
      } catch (SQLException away) {
        revive();
      }
    }
  }

  private synchronized boolean isOver() {
    return isClosed || lost.isDone();
  }

  /** Nobody ever notifies, so this comes back when the connection ends. */
  private static void awaitEnd(Connection connection) throws SQLException {
    var silent = connection.unwrap(PGConnection.class);
    while (true) {
      silent.getNotifications(0);
    }
  }

  /** After the death of one of its processes it recovers by itself: that is let be. */
  private synchronized void revive() {
    if (isOver()) {
      return;
    }
    if (postmaster.answers()) {
      pause();
      return;
    }
    LOG.warn("The embedded PostgreSQL has ended and is started again.");
    try {
      postmaster.bury(folder);
      postmaster = Postmaster.start(folder, configuration, postmaster.port());
      LOG.warn("The embedded PostgreSQL is back.");
    } catch (CannotStart failure) {
      lost.complete(failure);
    } catch (UncheckedIOException failure) {
      lost.complete(new CannotStart(folder.gone(), failure));
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void close() {
    isClosed = true;
    if (!lost.isDone()) {
      postmaster.close();
    }
  }
}
