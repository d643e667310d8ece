import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Asks one page over many connections at once, each of which waits for its answer before it asks
 * again.
 */
record Load(int port, List<byte[]> requests) {
  private static final int MOST = 2_000_000;

  /** Each client's times, in nanoseconds. */
  private static final class Times {
    private long[] taken = new long[1024];
    private int many;
    private int refused;

    void add(long nanos) {
      if (many == taken.length) {
        taken = Arrays.copyOf(taken, many * 2);
      }
      taken[many++] = nanos;
    }
  }

  /**
   * @param nanos of each answer, the shortest first
   * @param refused answers that were not 200
   */
  record Seen(long[] nanos, int refused, double seconds) {
    double rate() {
      return nanos.length / seconds;
    }

    /** In milliseconds. */
    double at(double share) {
      return nanos.length == 0 ? 0 : nanos[(int) (share * (nanos.length - 1))] / 1e6;
    }

    Seen and(Seen other) {
      var both = Arrays.copyOf(nanos, nanos.length + other.nanos.length);
      System.arraycopy(other.nanos, 0, both, nanos.length, other.nanos.length);
      Arrays.sort(both);
      return new Seen(both, refused + other.refused, seconds + other.seconds);
    }
  }

  static final Seen NOTHING = new Seen(new long[0], 0, 0);

  /**
   * @param rate of all connections together, at which they ask whether or not the answers are
   *     quick; 0 for as fast as they come
   */
  Seen run(double seconds, double rate) throws InterruptedException {
    var begun = System.nanoTime();
    var until = begun + (long) (seconds * 1e9);
    var pause = rate == 0 ? 0 : (long) (requests.size() * 1e9 / rate);
    var seen = NOTHING;
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<Times>>();
      for (var client = 0; client < requests.size(); client++) {
        var number = client;
        all.add(
            clients.submit(() ->
                ask(requests.get(number), begun + pause * number / requests.size(), pause, until)));
      }
      for (var one : all) {
        var times = one.get();
        seen = seen.and(new Seen(Arrays.copyOf(times.taken, times.many), times.refused, 0));
      }
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    }
    return new Seen(seen.nanos(), seen.refused(), (System.nanoTime() - begun) / 1e9);
  }

  private Times ask(byte[] request, long first, long pause, long until)
      throws IOException, InterruptedException {
    var times = new Times();
    try (var wire = new Wire(port)) {
      for (var due = first; due < until && times.many < MOST; due += pause) {
        var now = System.nanoTime();
        if (pause == 0) {
          due = now;
        } else if (due > now) {
          Thread.sleep((due - now) / 1_000_000, (int) ((due - now) % 1_000_000));
        }
        times.refused += wire.ask(request) == 200 ? 0 : 1;
        times.add(System.nanoTime() - due);
      }
    }
    return times;
  }
}
