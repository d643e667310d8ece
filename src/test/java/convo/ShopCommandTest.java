package convo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopCommandTest {
  private static final String BELLA = "src/test/resources/cast/bella.json";

  private final TestDatabase database = TestDatabase.migrated();
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @AfterEach
  void tearDown() {
    database.drop();
  }

  @Test
  void a_shop_goes_in_is_true_and_comes_out(@TempDir Path folder) throws IOException {
    assertThat(run("shop", "import", BELLA)).isZero();
    assertThat(run("check")).isZero();
    assertThat(run("shop", "export", "bella", folder.resolve("bella.json").toString())).isZero();
    assertThat(out.toString())
        .contains("bella is imported: 12 customers, 30 bookings, 3 stylists, 4 services.")
        .contains("bella: 12 profiles and 30 bookings compared.", "No difference.");
    assertThat(run("shop", "export", "bella")).isZero();
    assertThat(out.toString()).endsWith(Files.readString(folder.resolve("bella.json")));
    assertThat(errors.toString()).isEmpty();
  }

  @Test
  void a_difference_is_told_and_is_the_exit_code() {
    assertThat(run("shop", "import", BELLA)).isZero();
    database
        .witness()
        .useHandle(handle ->
            handle.execute(
                "update customer_shop_profiles set no_show_count = 9 where no_show_count = 3"));
    assertThat(run("check")).isEqualTo(1);
    assertThat(out.toString())
        .contains("no_show_count is 9 but should be 3")
        .endsWith("1 difference.\n");
  }

  @Test
  void a_look_at_an_empty_database_is_refused_and_leaves_it_empty() throws SQLException {
    var empty = TestDatabase.empty();
    for (var look : List.of(List.of("check"), List.of("shop", "export", "bella"))) {
      assertThat(runOn(empty.url(), look.toArray(String[]::new))).isEqualTo(2);
    }
    assertThat(errors.toString()).contains("There is nothing in the database");
    try (var connection = empty.superuser();
        var tables = connection.getMetaData().getTables(null, "public", "%", null)) {
      assertThat(tables.next()).isFalse();
    }
    empty.drop();
  }

  @Test
  void a_look_where_no_portal_was_makes_nothing(@TempDir Path folder) {
    var data = folder.resolve("data");
    var shell = shell(Map.of("CONVO_DATA", data.toString()));
    assertThat(Main.run(shell, "check")).isEqualTo(2);
    assertThat(Main.run(shell, "settings")).isZero();
    assertThat(errors.toString()).contains("There is no database in " + data);
    assertThat(data).doesNotExist();
  }

  @Test
  void what_is_wrong_is_told_line_by_line(@TempDir Path folder) throws IOException {
    var wrong = folder.resolve("wrong.json");
    Files.writeString(
        wrong,
        Files.readString(Path.of(BELLA)).replace("\"EUR\"", "\"€\"").replace("\"sat\"", "\"sta\""));
    assertThat(run("shop", "import", wrong.toString())).isEqualTo(1);
    assertThat(errors.toString().lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("currency: must be a currency"))
        .anyMatch(
            line -> line.startsWith("stylists[1].hours.sta: is unknown here. Did you mean sat?"))
        .last()
        .asString()
        .startsWith("Nothing was imported: 2 to mend in ");
  }

  @Test
  void what_is_not_there_is_said_in_a_sentence() {
    assertThat(run("shop", "import", "/nowhere.json")).isEqualTo(2);
    assertThat(run("shop", "export", "nobody")).isEqualTo(2);
    assertThat(run("shop", "import", "src")).isEqualTo(2);
    assertThat(errors.toString().lines())
        .containsExactly(
            "There is no file /nowhere.json.",
            "There is no shop nobody.",
            "The file src cannot be read: Is a directory");
  }

  private int run(String... arguments) {
    return runOn(database.url(), arguments);
  }

  private int runOn(String url, String... arguments) {
    var environment =
        Map.of(
            "CONVO_DATABASE_URL",
            url,
            "CONVO_SECRET",
            TestDatabase.SECRET,
            "CONVO_DATA",
            "target",
            "CONVO_CLOCK",
            "2026-11-23T09:00:00Z");
    return Main.run(shell(environment), arguments);
  }

  private Shell shell(Map<String, String> environment) {
    return new Shell(
        environment,
        new BufferedReader(new StringReader("")),
        new PrintWriter(out, true),
        new PrintWriter(errors, true));
  }
}
