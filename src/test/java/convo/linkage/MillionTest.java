package convo.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Only by {@code -Dconvo.million=1000000}: how long so many people take. */
@EnabledIfSystemProperty(named = "convo.million", matches = "\\d+")
class MillionTest {
  @TempDir private Path folder;

  @Test
  void a_million_people_take_two_minutes_at_the_most() throws IOException {
    var file = folder.resolve("people.csv");
    var truth = folder.resolve("pairs.csv");
    MadeUpPeople.of(MadeUpPeople.Shape.REGISTER, Integer.getInteger("convo.million"), 0.3, 3, 9)
        .write(file, truth);
    var begun = System.nanoTime();

    var people = PeopleFile.read(file);
    var matches = new Linkage(people.people()).matches();

    var took = Duration.ofNanos(System.nanoTime() - begun);
    System.out.printf("%s, F1 %.4f%n", took, Evaluation.of(matches, people.pairs(truth)).f1());
    assertThat(took).isLessThan(Duration.ofMinutes(2));
  }
}
