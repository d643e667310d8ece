package convo.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes one lock of the wall away at a time and sees a test go red: a test that cannot fail proves
 * nothing. Each mutation runs in a JVM of its own, two at a time.
 */
class MutationProofTest {
  private static final ExecutorService TWO = Executors.newFixedThreadPool(2);
  private static final List<Mutation> MUTATIONS =
      Stream.of(TenancyMutations.all(), SignInMutations.all(), SupportMutations.all())
          .flatMap(List::stream)
          .toList();

  @TempDir private static Path folder;

  @AfterAll
  static void stop() {
    TWO.shutdownNow();
  }

  /** A second instead of minutes, for whoever has moved or reworded a lock. */
  @Test
  void each_lock_stands_where_the_proof_looks_for_it() {
    assertThat(MUTATIONS).flatExtracting(Mutation::missing).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> each_lock_taken_away_turns_a_test_red() {
    var forks =
        MUTATIONS.stream()
            .map(mutation ->
                started(
                    mutation.name(),
                    () -> {
                      var classes = folder.resolve(mutation.name().replace(' ', '-'));
                      mutation.make(classes);
                      var result = Fork.run(classes, List.of(mutation.method()));
                      assertThat(result.red()).as(result.output()).contains(mutation.red());
                      return result;
                    }))
            .toList();
    return Stream.concat(
        forks.stream(), Stream.of(started("nothing is taken away", this::control)));
  }

  /** The same tests, in the same way, on the portal as it is. */
  private Fork.Result control() throws Exception {
    var tests = MUTATIONS.stream().map(Mutation::method).distinct().toList();
    var result = Fork.run(Fork.CLASSES, tests);
    assertThat(result.red()).as(result.output()).isEmpty();
    assertThat(result.broken()).as(result.output()).isEmpty();
    assertThat(result.green()).containsAll(MUTATIONS.stream().map(Mutation::red).toList());
    return result;
  }

  private static DynamicTest started(String name, Callable<Fork.Result> fork) {
    var result = TWO.submit(fork);
    return DynamicTest.dynamicTest(name, () -> result.get());
  }
}
