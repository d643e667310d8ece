package convo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TalkCommandTest {
  private static final String NOW = "--now=2026-11-30T09:00:00Z";
  private static final String NOTHING =
      "{\"intent\":null,\"date\":null,\"time\":null,\"from\":null,\"to\":null,"
          + "\"stylist\":null,\"service\":null,\"answer\":null}";

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @TempDir private Path folder;
  private Path text = Path.of("");

  @BeforeEach
  void name() {
    text = folder.resolve("said.txt");
  }

  @Test
  void each_line_of_text_is_a_line_of_json() throws IOException {
    Files.writeString(
        text, "A haircut with Priya, half past three on Friday week\n\nno, the day after\n");
    assertThat(run("--language=en", NOW, "--shop=demo/rita.json")).isZero();
    assertThat(lines())
        .containsExactly(
            "{\"intent\":\"none\",\"date\":\"2026-12-11\",\"time\":\"15:30\",\"from\":null,\"to\":null,"
                + "\"stylist\":\"priya\",\"service\":\"cut\",\"answer\":null}",
            NOTHING,
            "{\"intent\":\"none\",\"date\":\"2026-12-01\",\"time\":null,\"from\":null,\"to\":null,"
                + "\"stylist\":null,\"service\":null,\"answer\":\"no\"}");
    assertThat(errors.toString()).isEmpty();
  }

  @Test
  void the_day_is_that_of_the_shop() throws IOException {
    Files.writeString(text, "morgen");
    var late = "--now=2026-11-30T23:30:00Z";
    assertThat(run("--language=de", late)).isZero();
    assertThat(run("--language=de", late, "--shop=demo/bella.json")).isZero();
    assertThat(run("--language=de", late, "--shop=demo/bella.json", "--zone=America/New_York"))
        .isZero();
    assertThat(lines().stream().map(line -> line.replaceAll(".*\"date\":\"([^\"]+)\".*", "$1")))
        .containsExactly("2026-12-01", "2026-12-02", "2026-12-01");
  }

  @Test
  void a_line_that_is_no_text_does_not_hide_the_others() throws IOException {
    Files.write(text, new byte[] {'y', 'e', 's', '\n', -1, -2, '\n', 0, '\n'});
    Files.writeString(text, "z".repeat(1_000_000) + "\nyes\n", StandardOpenOption.APPEND);
    assertThat(run("--language=en", NOW)).isEqualTo(1);
    assertThat(errors.toString().lines())
        .containsExactly(
            "Line 2 is not UTF-8.",
            "Line 3 has a NUL byte.",
            "Line 4 is longer than 4,000 characters.");
    assertThat(lines()).hasSize(5).filteredOn(NOTHING::equals).hasSize(3);
    assertThat(lines().getLast()).contains("\"answer\":\"yes\"");
  }

  @Test
  void what_cannot_be_is_refused_in_a_sentence() throws IOException {
    assertThat(run("--language=en", NOW)).isEqualTo(2);
    Files.writeString(text, "yes");
    assertThat(run("--language=fr", NOW)).isEqualTo(2);
    assertThat(run("--language=en", "--now=yesterday")).isEqualTo(2);
    assertThat(run("--language=en", NOW, "--zone=Mars/Olympus")).isEqualTo(2);
    assertThat(run("--language=en", NOW, "--shop=/nowhere.json")).isEqualTo(2);
    assertThat(run("--language=en", NOW, "--shop=" + text)).isEqualTo(1);
    assertThat(errors.toString())
        .contains(
            "There is no file " + text,
            "--language must be one of en, de.",
            "'yesterday'",
            "'Mars/Olympus'",
            "There is no file /nowhere.json.",
            "Nothing is printed.");
    assertThat(out.toString()).isEmpty();
  }

  private int run(String... arguments) {
    var shell =
        new Shell(
            Map.of("CONVO_DATA", "/nowhere/at/all"),
            new BufferedReader(new StringReader("")),
            new PrintWriter(out, true),
            new PrintWriter(errors, true));
    return Main.run(
        shell,
        Stream.of(Stream.of("talk", "read"), Stream.of(arguments), Stream.of(text.toString()))
            .flatMap(all -> all)
            .toArray(String[]::new));
  }

  private List<String> lines() {
    return out.toString().lines().toList();
  }
}
