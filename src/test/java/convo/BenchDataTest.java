package convo;

import static org.assertj.core.api.Assertions.assertThat;

import convo.database.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data of the bench at the size of a toy, made by the command that makes it at any size. */
class BenchDataTest {
  private static final List<String> TOY = List.of("data", "--shops", "5", "--customers", "300");

  /** All that filling takes away. */
  private static final String SHAPE =
      """
      select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
      from pg_constraint
      where connamespace in ('public'::regnamespace, 'core'::regnamespace)
      union all
      select indexdef
      from pg_indexes
      where schemaname in ('public', 'core')
      union all
      select relname || ' is walled'
      from pg_class
      where relforcerowsecurity
      order by 1
      """;

  private record Ended(int code, String said) {}

  @TempDir private Path data;

  @Test
  void a_portal_finds_no_difference_in_it_and_every_index_and_wall_is_back() throws Exception {
    var environment = Map.of("CONVO_DATA", data.toString());
    var made = bench(environment, TOY);
    assertThat(made.code()).as(made.said()).isZero();
    assertThat(made.said()).contains("5 shops, 300 customers, 1,380 bookings are there");

    var folder = data.resolve("convo-bench-5-shops-300-customers");
    var checked = new StringWriter();
    assertThat(check(folder, checked)).as(checked.toString()).isZero();
    assertThat(checked.toString()).contains("No difference.");

    var fresh = TestDatabase.migrated();
    try (var postgres = EmbeddedPostgres.start(folder);
        var filled = postgres.superuser("convo");
        var empty = fresh.superuser()) {
      assertThat(shape(filled)).isEqualTo(shape(empty)).anyMatch(line -> line.contains("EXCLUDE"));
      assertThat(texts(filled, "select count(*) from bench.later")).containsExactly("0");
      execute(filled, "drop schema bench cascade");
    }
    fresh.drop();

    var foreign = bench(environment, TOY);
    assertThat(foreign.code()).isEqualTo(2);
    assertThat(foreign.said()).contains("CONVO_DATA", "holds other shops");
  }

  @Test
  void what_cannot_be_made_is_refused_in_a_sentence() throws Exception {
    var database = TestDatabase.migrated();
    var server =
        Map.of(
            "CONVO_DATA", data.toString(),
            "CONVO_DATABASE_URL", database.url(),
            "CONVO_SECRET", TestDatabase.SECRET);
    refused(server, TOY, "may not make a database");
    refused(server, List.of("data", "--shops", "1", "--customers", "300"), "Take 4 shops or more");
    var here = Map.of("CONVO_DATA", data.toString());
    refused(here, List.of("data", "--shops", "9", "--customers", "2000000000"), "make room");
    assertThat(data.resolve("convo-bench-9-shops-2000000000-customers/postgresql")).doesNotExist();
    database.drop();
  }

  private static void refused(Map<String, String> environment, List<String> typed, String sentence)
      throws Exception {
    var ended = bench(environment, typed);
    assertThat(ended.code()).as(ended.said()).isEqualTo(2);
    assertThat(ended.said()).contains(sentence).doesNotContain("Exception");
  }

  private static Ended bench(Map<String, String> environment, List<String> typed)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "bench/Bench.java"));
    command.addAll(typed);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), said);
  }

  private static int check(Path folder, StringWriter out) {
    var shell =
        new Shell(
            Map.of("CONVO_DATA", folder.toString()),
            new BufferedReader(new StringReader("")),
            new PrintWriter(out),
            new PrintWriter(out));
    return Main.run(shell, "check");
  }

  private static List<String> shape(Connection connection) throws SQLException {
    return texts(connection, SHAPE);
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    var texts = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
