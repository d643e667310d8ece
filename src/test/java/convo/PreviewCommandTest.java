package convo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewCommandTest {
  private static final String NOW = "--now=2026-11-02T06:00:00Z";

  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void the_demo_shops_say_their_starts() {
    assertThat(
            run(
                "demo/bella.json",
                "demo/rita.json",
                "--service=kids-cut",
                "--date=2026-11-03",
                "--days=2",
                NOW))
        .isZero();
    assertThat(errors.toString()).isEmpty();
    assertThat(lines())
        .extracting(line -> line.path("shop").asText() + " " + line.path("date").asText())
        .containsExactly(
            "bella 2026-11-03", "bella 2026-11-04", "rita 2026-11-03", "rita 2026-11-04");
    for (var line : lines()) {
      assertThat(line.path("service").asText()).isEqualTo("kids-cut");
      assertThat(texts(line.path("slots"), "startsAt"))
          .isNotEmpty()
          .isSorted()
          .doesNotHaveDuplicates()
          .allMatch(start -> start.startsWith(line.path("date").asText()));
      assertThat(texts(line.path("slots"), "stylist")).doesNotContain("");
      assertThat(line.has("refused")).isFalse();
    }
    assertThat(texts(lines().getFirst().path("slots"), "startsAt"))
        .allMatch(start -> start.matches("2026-11-03T\\d\\d:\\d\\d:00\\+01:00"));
  }

  @Test
  void several_services_say_who_does_each_and_when() {
    assertThat(
            run(
                "demo/bella.json",
                "--service=colour,cut,blow-dry",
                "--stylist=mirjam,any,any",
                "--date=2026-11-11",
                NOW))
        .isZero();
    var slots = lines().getFirst().path("slots");
    assertThat(slots).isNotEmpty();
    for (var slot : slots) {
      assertThat(slot.path("stylist").asText()).isEqualTo("mirjam");
      assertThat(texts(slot.path("items"), "service")).containsExactly("colour", "cut", "blow-dry");
      assertThat(slot.path("items").path(0).path("startsAt")).isEqualTo(slot.path("startsAt"));
      assertThat(texts(slot.path("items"), "startsAt")).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void why_not_is_said_of_each_stylist() {
    assertThat(run("demo/rita.json", "--service=cut", "--date=2026-11-05", "--why", NOW)).isZero();
    var line = lines().getFirst();
    var offered = texts(line.path("slots"), "startsAt");
    assertThat(texts(line.path("refused"), "stylist")).contains("joe", "priya", "marek");
    assertThat(texts(line.path("refused"), "reason"))
        .isSubsetOf(
            "closed",
            "time off",
            "notice",
            "horizon",
            "does not fit",
            "booking",
            "buffer",
            "resource")
        .contains("booking", "does not fit");
    assertThat(offered).isNotEmpty();
  }

  @Test
  void what_nobody_knows_is_refused_with_what_may_be_meant() {
    assertThat(run("demo/bella.json", "--service=colou", "--date=2026-11-03", NOW)).isEqualTo(1);
    assertThat(run("demo/bella.json", "--service=cut", "--stylist=samm", "--date=2026-11-03", NOW))
        .isEqualTo(1);
    assertThat(run("demo/bella.json", "--service=cut,cut", "--stylist=sam", "--date=2026-11-03"))
        .isEqualTo(2);
    assertThat(run("/nowhere.json", "--service=cut", "--date=2026-11-03", NOW)).isEqualTo(2);
    assertThat(errors.toString())
        .contains(
            "--service: no service has the key \"colou\". Did you mean colour?",
            "--stylist: no stylist has the key \"samm\". Did you mean sam?",
            "--stylist wants one key or any for each of the 2 services.",
            "There is no file /nowhere.json.");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void a_wrong_file_does_not_hide_the_others(@TempDir Path folder) throws IOException {
    var wrong = folder.resolve("wrong.json");
    Files.writeString(wrong, Files.readString(Path.of("demo/nori.json")).replace("JPY", "¥"));
    assertThat(run(wrong.toString(), "demo/nori.json", "--service=gel", "--date=2026-11-12", NOW))
        .isEqualTo(1);
    assertThat(errors.toString()).contains("currency: must be", "Nothing is printed for " + wrong);
    assertThat(lines()).singleElement().matches(line -> line.path("shop").asText().equals("nori"));
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
        Stream.concat(Stream.of("shop", "preview", "--json"), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private List<JsonNode> lines() {
    return out.toString().lines().map(PreviewCommandTest::json).toList();
  }

  private static JsonNode json(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (IOException wrong) {
      throw new AssertionError(line, wrong);
    }
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.path(field).asText())
        .toList();
  }
}
