import java.time.Duration;

/** A line that grows where somebody watches, and one now and then in a file. */
final class Progress {
  private static final long PAUSE = Duration.ofSeconds(10).toNanos();

  private final String what;
  private final int parts;
  private final long begun = System.nanoTime();
  private final boolean isWatched = System.console() != null && System.console().isTerminal();
  private long told = begun;
  private int done;
  private long rows;

  Progress(String what, int parts) {
    this.what = what;
    this.parts = parts;
  }

  void add(int more) {
    done++;
    rows += more;
    if (isWatched || System.nanoTime() - told > PAUSE) {
      tell(isWatched ? "\r" : "", isWatched ? "" : "\n");
    }
  }

  void end() {
    tell(isWatched ? "\r" : "", "\n");
  }

  private void tell(String before, String after) {
    told = System.nanoTime();
    var seconds = Math.max(1, (told - begun) / 1_000_000_000);
    System.out.printf(
        "%s%-10s %3d %%, %,d in %d s%s",
        before, what, parts == 0 ? 100 : 100L * done / parts, rows, seconds, after);
    System.out.flush();
  }
}
