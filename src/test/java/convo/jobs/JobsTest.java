package convo.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestDatabase;
import convo.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobsTest {
  private static final Duration LOOK = Duration.ofMillis(100);
  private final TestDatabase test = TestDatabase.migrated();
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));
  private final InstantSource clock = now::get;
  private final AtomicInteger done = new AtomicInteger();
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(test.settings());
  }

  @AfterEach
  void close() {
    database.close();
    test.drop();
  }

  @Test
  void of_two_nodes_one_does_a_chore_each_time_it_is_due() throws Exception {
    var chore = new Chore("count", Duration.ofMinutes(1), done::incrementAndGet);
    try (var first = start(chore);
        var second = start(chore)) {
      until(() -> done.get() == 1 && waiting() == 1);
      pause();
      assertThat(done).hasValue(1);

      now.set(now.get().plus(Duration.ofMinutes(1)));
      until(() -> done.get() == 2);
      pause();
      assertThat(done).hasValue(2);
    }
  }

  @Test
  void a_chore_that_fails_is_tried_again_and_holds_no_other_up() throws Exception {
    var failing =
        new Chore(
            "fail",
            Duration.ofMinutes(1),
            () -> {
              throw new IllegalStateException("tried " + done.incrementAndGet());
            });
    var counted = new AtomicInteger();
    var other = new Chore("count", Duration.ofMinutes(1), counted::incrementAndGet);
    try (var jobs = start(failing, other)) {
      until(() -> done.get() == 1 && counted.get() == 1);
      until(() -> waiting() == 2);

      now.set(now.get().plus(Duration.ofMinutes(1)));
      until(() -> done.get() == 2 && counted.get() == 2);
    }
  }

  private Jobs start(Chore... chores) {
    return Jobs.start(database.platformConnections(), clock, List.of(chores), LOOK);
  }

  /** The chores that are written down for a later minute, after which time may go on. */
  private int waiting() {
    return test.witness()
        .withHandle(handle ->
            handle
                .createQuery(
                    """
                    select count(*)
                    from scheduled_tasks
                    where not picked
                    and execution_time > :now
                    """)
                .bind("now", now.get())
                .mapTo(Integer.class)
                .one());
  }

  private static void until(BooleanSupplier holds) throws InterruptedException {
    for (var tries = 0; tries < 200 && !holds.getAsBoolean(); tries++) {
      Thread.sleep(50);
    }
    assertThat(holds.getAsBoolean()).isTrue();
  }

  /** As long as either node needs to look for what is due. */
  private static void pause() throws InterruptedException {
    Thread.sleep(LOOK.multipliedBy(5));
  }
}
