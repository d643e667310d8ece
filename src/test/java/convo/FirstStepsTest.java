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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first shop and the first people are made by the commands that the documents print. */
class FirstStepsTest {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private final TestDatabase database = TestDatabase.migrated();
  private final StringWriter out = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @AfterEach
  void tearDown() {
    database.drop();
  }

  @ParameterizedTest
  @CsvSource({"README.md, 3", "docs/operations.md, 6"})
  void the_commands_of_a_document_do_what_they_say_one_after_the_other(Path document, int number)
      throws IOException {
    var commands = printed(document);
    assertThat(commands).hasSize(number);
    for (var command : commands) {
      if (command.contains("reset-factor")) {
        database
            .witness()
            .useHandle(handle ->
                handle.execute(
                    """
                    insert into account_second_factors (account_id, secret, created_at, confirmed_at)
                    select id, 'x', now(), now()
                    from accounts
                    where support
                    """));
      }
      assertThat(run(command)).as(command + "\n" + errors).isZero();
    }
    assertThat(one("select slug || ' ' || role from memberships join shops on shops.id = shop_id"))
        .isEqualTo("anas-salon owner");
    assertThat(one("select count(*) from services where active")).isEqualTo("6");
    assertThat(one("select count(*) from accounts where password_hash is null")).isEqualTo("0");
  }

  @Test
  void a_shop_is_made_as_it_is_said_and_shows_that_the_command_line_did_it() {
    assertThat(
            run(
                "bin/convo shop create \"Quiet Hands\" --country gb --kind massage --slug hands"
                    + " --currency JPY --zone Asia/Tokyo --language de"))
        .isZero();
    assertThat(
            one("select concat_ws(' ', slug, country, currency, time_zone, language) from shops"))
        .isEqualTo("hands GB JPY Asia/Tokyo de");
    assertThat(one("select concat_ws(' ', actor_name, action) from audit_entries"))
        .isEqualTo("Command line opened");
    assertThat(one("select name from services order by position limit 1"))
        .isEqualTo("Rücken- und Nackenmassage");
    assertThat(run("bin/convo check")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "--country XX, is no country",
    "--country DE --kind circus, is no kind of shop",
    "--country DE --slug admin, is kept for the portal",
    "--country DE --slug A_B, A slug has letters",
    "--country DE --currency XAU, is no currency",
    "--country DE --zone Mars, is no time zone",
    "--country DE --language fr, is no language",
    "--country DE --slug hands, There is a shop hands already."
  })
  void what_cannot_be_is_said_in_a_sentence_and_makes_nothing(String options, String sentence) {
    assertThat(run("bin/convo shop create Hands --country DE")).isZero();
    assertThat(run("bin/convo shop create Other " + options)).isEqualTo(2);
    assertThat(errors.toString()).contains(sentence).doesNotContain("Exception");
    assertThat(one("select string_agg(slug, ' ') from shops")).isEqualTo("hands");
  }

  @Test
  void a_new_password_is_told_by_mail_and_ends_the_sessions() {
    assertThat(run("bin/convo account create max@example.com --name Max")).isZero();
    database
        .witness()
        .useHandle(handle ->
            handle.execute(
                """
                insert into sessions (id_hash, account_id, created_at, last_seen_at, ends_at)
                select 'x', id, now(), now(), now() + interval '1 day'
                from accounts
                """));
    var before = one("select password_hash from accounts");

    assertThat(run("bin/convo account password Max@Example.com")).isZero();

    assertThat(one("select password_hash from accounts"))
        .startsWith("$argon2id$")
        .isNotEqualTo(before);
    assertThat(one("select count(*) from sessions")).isEqualTo("0");
    assertThat(one("select kind from outbox_messages where recipient = 'max@example.com'"))
        .isEqualTo("password notice");
    assertThat(run("bin/convo account password nobody@example.com")).isEqualTo(2);
    assertThat(run("password", "bin/convo account password max@example.com")).isEqualTo(2);
    assertThat(run("", "bin/convo account password max@example.com")).isEqualTo(2);
    assertThat(errors.toString())
        .contains("no open account", "too easy", "Type a password")
        .doesNotContain("Exception");
  }

  /** The lines of a document's blocks that make shops and accounts. */
  private static List<String> printed(Path document) throws IOException {
    return Stream.of(Files.readString(document).split("```"))
        .flatMap(String::lines)
        .filter(line -> line.matches("bin/convo (shop create|account) .*"))
        .map(line -> line.replaceFirst("\\s+#.*", ""))
        .toList();
  }

  private int run(String command) {
    return run("a few words in a row", command);
  }

  private int run(String typed, String command) {
    var words =
        WORD.matcher(command)
            .results()
            .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
            .skip(1)
            .toArray(String[]::new);
    var shell =
        new Shell(
            Map.of("CONVO_DATABASE_URL", database.url(), "CONVO_SECRET", TestDatabase.SECRET),
            new BufferedReader(new StringReader(typed + "\n")),
            new PrintWriter(out, true),
            new PrintWriter(errors, true));
    return Main.run(shell, words);
  }

  private String one(String query) {
    return database.witness().withHandle(handle -> handle.select(query).mapTo(String.class).one());
  }
}
