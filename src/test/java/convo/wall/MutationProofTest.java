package convo.wall;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Takes one lock of the wall away at a time and sees a test go red: a test that cannot fail proves
 * nothing. One after the other, since the roles of the database are the whole server's.
 */
class MutationProofTest {
  private static final List<Mutation> MUTATIONS =
      Stream.of(
              TenancyMutations.all(),
              SignInMutations.all(),
              InvitationMutations.all(),
              SupportMutations.all(),
              ClaimMutations.all(),
              BookingMutations.all(),
              CalendarMutations.all(),
              FrontMutations.all())
          .flatMap(List::stream)
          .toList();

  /** Each request that is refused would be one line, and here nearly all are. */
  private static final Logger LOG = (Logger) LoggerFactory.getLogger("convo");

  @TempDir private static Path folder;

  @BeforeAll
  static void isQuiet() {
    LOG.setLevel(Level.WARN);
  }

  @AfterAll
  static void stop() {
    LOG.setLevel(Level.INFO);
  }

  /** A second instead of minutes, for whoever has moved or reworded a lock. */
  @Test
  void each_lock_stands_where_the_proof_looks_for_it() {
    assertThat(MUTATIONS).flatExtracting(Mutation::missing).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> each_lock_taken_away_turns_a_test_red() {
    var proofs =
        MUTATIONS.stream()
            .map(mutation -> DynamicTest.dynamicTest(mutation.name(), () -> prove(mutation)));
    var control = DynamicTest.dynamicTest("nothing is taken away", MutationProofTest::control);
    return Stream.concat(proofs, Stream.of(control));
  }

  private static void prove(Mutation mutation) throws IOException {
    var taken = folder.resolve(mutation.name().replace(' ', '-'));
    mutation.make(taken);
    try (var mutant = Mutant.of(taken)) {
      var trial = Trial.of(mutant, List.of(mutation.method()));
      assertThat(trial.red()).as(trial.toString()).contains(mutation.red());
    }
  }

  /** The same tests, in the same way, on the portal as it is. */
  private static void control() throws IOException {
    var tests = MUTATIONS.stream().map(Mutation::method).distinct().toList();
    try (var mutant = Mutant.of(folder.resolve("nothing"))) {
      var trial = Trial.of(mutant, tests);
      assertThat(trial.red()).as(trial.toString()).isEmpty();
      assertThat(trial.broken()).as(trial.toString()).isEmpty();
      assertThat(trial.green()).containsAll(MUTATIONS.stream().map(Mutation::red).toList());
    }
  }
}
