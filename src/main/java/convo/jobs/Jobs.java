package convo.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;

/**
 * Runs the chores, each on one node at a time; what a killed node has left behind another takes up.
 */
public final class Jobs implements AutoCloseable {
  /** As often as the most frequent chore. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** Of a node that missed four of them, others take the chores over. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private static final int MISSED = 4;
  private static final Duration LAST_CHORES = Duration.ofSeconds(3);
  private static final int AT_ONCE = 4;

  private final Scheduler scheduler;

  private Jobs(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** Starts them; each that never ran is done at once. */
  public static Jobs start(DataSource connections, InstantSource clock, List<Chore> chores) {
    return start(connections, clock, chores, LOOK);
  }

  static Jobs start(
      DataSource connections, InstantSource clock, List<Chore> chores, Duration look) {
    var scheduler =
        Scheduler.create(connections)
            .startTasks(chores.stream().map(Jobs::task).toList())
            .clock(clock::instant)
            .threads(AT_ONCE)
            .pollingInterval(look)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED)
            .shutdownMaxWait(LAST_CHORES)
            .build();
    scheduler.start();
    return new Jobs(scheduler);
  }

  private static RecurringTask<Void> task(Chore chore) {
    return Tasks.recurring(chore.name(), FixedDelay.of(chore.every()))
        .execute((instance, context) -> chore.work().run());
  }

  /** Lets those under way finish. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
