package convo.live;

import convo.database.Database;
import convo.database.DatabaseUnavailable;
import convo.live.DayNews.ShopDay;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells all nodes on which days of which shops something has changed, and the pages that are open
 * here what the nodes tell. It names shops and days, never what happened: a page asks for itself
 * again, with the rights of whoever looks at it.
 */
public final class LivePages implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LivePages.class);
  private static final String CHANNEL = "convo_days";

  /** Between two messages of a node: at most five a second, whatever is booked. */
  private static final Duration PAUSE = Duration.ofMillis(200);

  private static final Duration AWAY = Duration.ofMillis(500);

  /** How long a right that has ended may be used here. */
  private static final Duration RIGHTS = Duration.ofMillis(700);

  /** In milliseconds: how long the listener waits before it asks whether the database is there. */
  private static final int LISTEN = 2_000;

  /** How long to wait for each thread. */
  private static final Duration END = Duration.ofSeconds(2);

  /** Of one session in one shop: as many calendars as nobody has open. */
  private static final int MOST_OF_ONE = 50;

  /** Of what fits into a message of PostgreSQL, 8,000 bytes. */
  private static final int MOST_DAYS = 200;

  private final DayNews news;
  private final Database database;
  private final StreamRights rights;
  private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
  private final CountDownLatch firstStream = new CountDownLatch(1);
  private volatile List<Thread> threads = List.of();
  private volatile boolean takesNone;
  private volatile boolean isClosed;

  public LivePages(DayNews news, Database database, StreamRights rights) {
    this.news = news;
    this.database = database;
    this.rights = rights;
  }

  /** Begins to tell and to listen. */
  public void start() {
    threads =
        List.of(
            Thread.ofVirtual().name("live-tell").start(() -> repeat(this::tell)),
            Thread.ofVirtual().name("live-listen").start(() -> repeat(this::listen)),
            Thread.ofVirtual().name("live-rights").start(() -> repeat(this::endRights)));
  }

  private interface Work {
    void run() throws InterruptedException, SQLException;
  }

  private void repeat(Work work) {
    while (!isClosed) {
      try {
        work.run();
      } catch (InterruptedException stopped) {
        return;
      } catch (DatabaseUnavailable | SQLException away) {
        if (!isClosed && !pause(AWAY)) {
          return;
        }
      } catch (RuntimeException failure) {
        LOG.error("live pages", failure);
        if (!pause(AWAY)) {
          return;
        }
      }
    }
  }

  private static boolean pause(Duration time) {
    try {
      Thread.sleep(time);
      return true;
    } catch (InterruptedException stopped) {
      return false;
    }
  }

  private void tell() throws InterruptedException {
    var left = new HashSet<>(news.take());
    try {
      send(left);
    } catch (RuntimeException failure) {
      news.keep(left); // for the next time
      throw failure;
    }
    Thread.sleep(PAUSE);
  }

  private void send(Set<ShopDay> left) {
    while (!left.isEmpty()) {
      var some = left.stream().limit(MOST_DAYS).collect(Collectors.toSet());
      var message =
          some.stream().map(one -> one.shop() + ":" + one.day()).collect(Collectors.joining(","));
      database
          .platform()
          .useWrite(handle ->
              handle
                  .createQuery("select pg_notify(:channel, :message)")
                  .bind("channel", CHANNEL)
                  .bind("message", message)
                  .mapToMap()
                  .list());
      left.removeAll(some);
    }
  }

  /**
   * Whoever was deaf for a while tells everybody to look. A node on which nobody ever looks needs
   * no connection for it.
   */
  private void listen() throws SQLException, InterruptedException {
    firstStream.await();
    try (Connection own = database.ownConnection()) {
      try (var statement = own.createStatement()) {
        statement.execute("set application_name = %1$s; listen %1$s".formatted(CHANNEL));
      }
      streams.forEach(LiveStream::wake);
      var listening = own.unwrap(PGConnection.class);
      while (!isClosed && !Thread.interrupted()) {
        var heard = listening.getNotifications(LISTEN);
        if (heard.length == 0 && !own.isValid(1)) {
          throw new SQLException("the listening connection is lost");
        }
        for (var one : heard) {
          hear(one.getParameter());
        }
      }
    }
  }

  private void hear(String message) {
    for (var one : message.split(",", -1)) {
      var parts = one.split(":", 2);
      var changed = new ShopDay(Long.parseLong(parts[0]), LocalDate.parse(parts[1]));
      streams.forEach(stream -> stream.hear(changed));
    }
  }

  private void endRights() throws InterruptedException {
    Thread.sleep(RIGHTS);
    if (!streams.isEmpty()) {
      var open = List.copyOf(streams);
      var held = rights.held(open);
      open.stream().filter(stream -> !held.contains(stream.right())).forEach(LiveStream::end);
    }
  }

  /** Serves a stream until it ends. */
  void run(LiveStream stream) {
    streams.add(stream);
    firstStream.countDown();
    try {
      if (takesNone || of(stream.right()) > MOST_OF_ONE) {
        stream.end();
      }
      stream.wake(); // for what was done since the page was made
      stream.run();
    } finally {
      streams.remove(stream);
    }
  }

  private long of(StreamRights.Right right) {
    return streams.stream().filter(stream -> stream.right().equals(right)).count();
  }

  /** How many pages are open here. */
  public int open() {
    return streams.size();
  }

  /** Ends all streams and takes no other, so that nobody waits for them; goes on telling. */
  public void endStreams() {
    takesNone = true;
    streams.forEach(LiveStream::end);
  }

  /** Tells what is left and listens no more. */
  @Override
  public void close() {
    endStreams();
    isClosed = true;
    threads.forEach(Thread::interrupt);
    try {
      for (var thread : threads) {
        thread.join(END);
      }
      send(new HashSet<>(news.drain()));
    } catch (DatabaseUnavailable away) {
      LOG.info("open calendars on other nodes are not told: {}", away.getMessage());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
