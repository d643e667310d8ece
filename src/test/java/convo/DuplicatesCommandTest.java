package convo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicatesCommandTest {
  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void it_prints_precision_recall_and_f1() throws IOException {
    assertThat(evaluate(people(), file("pairs.csv", "one,other", "2,1"))).isZero();

    assertThat(said.toString())
        .contains("compared by: given name, surname, birth date")
        .contains("not looked at: cluster")
        .containsPattern("precision \\d\\.\\d{4}\\s+recall \\d\\.\\d{4}\\s+f1 \\d\\.\\d{4}");
  }

  @Test
  void what_is_wrong_with_a_file_is_a_sentence() throws IOException {
    var pairs = file("pairs.csv", "one,other", "1,9");

    assertThat(evaluate(people(), pairs)).isEqualTo(2);
    assertThat(evaluate(file("twice.csv", "id,surname", "1,Berg", "1,Berg"), pairs)).isEqualTo(2);
    assertThat(evaluate(file("none.csv", "id,shoe_size", "1,38"), pairs)).isEqualTo(2);
    assertThat(evaluate(folder.resolve("missing.csv"), pairs)).isEqualTo(2);
    assertThat(evaluate(file("empty.csv"), pairs)).isEqualTo(2);

    assertThat(errors.toString())
        .contains("The pairs name 9, who is not there.")
        .contains("has the identifier 1 once more")
        .contains("no column that is known")
        .contains("cannot be read")
        .contains("is empty");
  }

  private Path people() throws IOException {
    return file(
        "people.csv",
        "id,first_name,surname,dob,cluster",
        "1,Ana,Berg,1980-02-03,a",
        "2,Ana,Berg,1980-02-03,a",
        "3,Otto,Kahn,1971-11-30,b");
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines));
  }

  private int evaluate(Path people, Path truth) {
    var shell =
        new Shell(
            Map.of(),
            new BufferedReader(new StringReader("")),
            new PrintWriter(said, true),
            new PrintWriter(errors, true));
    return Main.run(
        shell, "duplicates", "evaluate", people.toString(), "--truth", truth.toString());
  }
}
