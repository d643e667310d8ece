package convo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What PostgreSQL writes down of itself while it runs: its process in the first line and its port
 * in the fourth. The file stays when the portal is killed, and so does the process.
 */
final class PostmasterFile {
  private static final int PROCESS = 0;
  private static final int PORT = 3;
  private static final int PATIENCE_SECONDS = 8;

  private final Path cluster;

  PostmasterFile(Path cluster) {
    this.cluster = cluster;
  }

  Optional<Long> port() {
    return number(PORT);
  }

  /**
   * Stops what a killed portal left behind and takes the file away. Whoever calls holds the folder,
   * so no living portal is using it.
   */
  void stopOrphan() {
    number(PROCESS).flatMap(ProcessHandle::of).filter(this::isOurs).ifPresent(PostmasterFile::end);
    try {
      Files.deleteIfExists(file());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path file() {
    return cluster.resolve("postmaster.pid");
  }

  private Optional<Long> number(int line) {
    return lines().stream()
        .skip(line)
        .limit(1)
        .map(String::strip)
        .filter(number -> number.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .findFirst();
  }

  private List<String> lines() {
    try {
      return Files.exists(file()) ? Files.readAllLines(file()) : List.of();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The number may long be somebody else's: only a postgres of this very folder counts. */
  private boolean isOurs(ProcessHandle process) {
    var info = process.info();
    return info.command().filter(command -> command.contains("postgres")).isPresent()
        && info.arguments().stream().flatMap(Arrays::stream).anyMatch(cluster.toString()::equals);
  }

  /**
   * Asked first, so that it writes down what it has; what hangs is killed and recovers at the
   * start.
   */
  private static void end(ProcessHandle postmaster) {
    var family = postmaster.descendants().toList();
    postmaster.destroy();
    if (!ends(postmaster)) {
      postmaster.destroyForcibly();
      family.forEach(ProcessHandle::destroyForcibly);
      ends(postmaster);
      family.forEach(PostmasterFile::ends);
    }
  }

  private static boolean ends(ProcessHandle process) {
    return process
        .onExit()
        .thenApply(ended -> true)
        .completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS)
        .join();
  }
}
