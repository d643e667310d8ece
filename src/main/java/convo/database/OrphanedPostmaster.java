package convo.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL that lives on when its portal was killed. It is stopped before the next start; the
 * caller holds the data folder, so no living portal can be using it.
 */
final class OrphanedPostmaster {
  private static final long PATIENCE_SECONDS = 8;

  private OrphanedPostmaster() {}

  static void stop(Path cluster) {
    var lock = cluster.resolve("postmaster.pid");
    try {
      if (Files.exists(lock)) {
        process(Files.readAllLines(lock))
            .filter(found -> serves(found, cluster))
            .ifPresent(OrphanedPostmaster::end);
        Files.deleteIfExists(lock);
      }
    } catch (IOException failure) {
      throw new CannotStart("x", failure);
    }
  }

  private static Optional<ProcessHandle> process(List<String> lock) {
    return lock.stream()
        .findFirst()
        .map(String::strip)
        .map(Long::valueOf)
        .flatMap(ProcessHandle::of);
  }

  /**
   * The number may belong to somebody else by now: only a postgres of this very folder is ended.
   */
  private static boolean serves(ProcessHandle process, Path cluster) {
    var info = process.info();
    return info.command()
            .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
            .isPresent()
        && info.arguments().map(List::of).orElse(List.of()).contains(cluster.toString());
  }

  /**
   * Asked first, so that it writes everything down; what hangs is killed and recovers at the start.
   */
  private static void end(ProcessHandle postmaster) {
    var all = postmaster.descendants().toList();
    postmaster.destroy();
    if (!isGone(postmaster)) {
      postmaster.destroyForcibly();
      isGone(postmaster);
      all.forEach(OrphanedPostmaster::isGone);
    }
  }

  private static boolean isGone(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException late) {
      return false;
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
