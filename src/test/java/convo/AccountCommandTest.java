package convo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccountCommandTest {
  private static final String WORDS = "a few words in a row\n";
  private final TestDatabase database = TestDatabase.migrated();
  private final StringWriter said = new StringWriter();
  private final StringWriter errors = new StringWriter();

  @Test
  void support_gets_an_account_whose_password_came_from_the_input() {
    assertThat(run(WORDS, "create", "Ada@Example.com", "--name", "Ada", "--support")).isZero();

    assertThat(one("select concat_ws(' ', email, name, support) from accounts"))
        .isEqualTo("ada@example.com Ada t");
    assertThat(one("select password_hash from accounts"))
        .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void without_a_password_the_person_signs_in_by_code() {
    assertThat(run("", "create", "cleo@example.com", "--name", "Cleo")).isZero();

    assertThat(one("select password_hash is null from accounts")).isEqualTo("t");
    assertThat(one("select email_verified_at is null from accounts")).isEqualTo("t");
  }

  @Test
  void an_owner_gets_her_shop() {
    assertThat(run("", "create", "first@example.com", "--name", "First")).isZero();
    database
        .witness()
        .useHandle(handle ->
            handle.execute(
                """
                insert into shops (slug, name, time_zone, currency, country, locale)
                values ('bella', 'Bella', 'Europe/Berlin', 'EUR', 'DE', 'de-DE')
                """));

    assertThat(run(WORDS, "create", "bella@example.com", "--name", "Bella", "--shop", "bella"))
        .isZero();

    assertThat(one("select role from memberships")).isEqualTo("owner");
    assertThat(
            one(
                """
                select concat_ws(' ', actor_kind, action, subject, changes -> 'role' ->> 'after')
                from audit_entries
                """))
        .isEqualTo("system joined member owner");
  }

  @Test
  void what_cannot_be_done_is_said_in_a_sentence_and_changes_nothing() {
    assertThat(run("", "create", "max@example.com", "--name", "Max")).isZero();

    refuses("There is an account", WORDS, "create", "max@example.com", "--name", "Other");
    refuses("no shop nowhere", WORDS, "create", "a@b.de", "--name", "A", "--shop", "nowhere");
    refuses("no e-mail address", WORDS, "create", "nonsense", "--name", "A");
    refuses("one line", "", "create", "a@b.de", "--name", "A\nB");
    refuses("too easy", "password\n", "create", "a@b.de", "--name", "A");
    refuses("no open account", "", "disable", "nobody@example.com");
    assertThat(one("select string_agg(name, ' ') from accounts")).isEqualTo("Max");
  }

  @Test
  void a_closed_account_has_no_session_left() {
    run("", "create", "max@example.com", "--name", "Max");
    database
        .witness()
        .useHandle(handle ->
            handle.execute(
                """
                insert into sessions (id_hash, account_id, created_at, last_seen_at, ends_at)
                select 'x', id, now(), now(), now() + interval '1 day'
                from accounts
                """));

    assertThat(run("", "disable", "max@example.com")).isZero();

    assertThat(one("select count(*) from sessions")).isEqualTo("0");
    assertThat(one("select disabled_at is not null from accounts")).isEqualTo("t");
  }

  @Test
  void support_is_told_what_to_do_next() {
    run("", "create", "ada@example.com", "--name", "Ada", "--support");

    assertThat(said.toString()).contains("second step", "/sign-in");
  }

  @Test
  void a_lost_second_factor_is_reset_told_by_mail_and_ends_the_sessions() {
    run("", "create", "max@example.com", "--name", "Max");
    refuses("with a second step", "", "reset-factor", "max@example.com");
    database
        .witness()
        .useHandle(handle ->
            handle.execute(
                """
                with factor as (
                  insert into account_second_factors (account_id, secret, created_at, confirmed_at)
                  select id, 'x', now(), now()
                  from accounts
                )
                insert into sessions (id_hash, account_id, created_at, last_seen_at, ends_at)
                select 'x', id, now(), now(), now() + interval '1 day'
                from accounts
                """));

    assertThat(run("", "reset-factor", "Max@Example.com")).isZero();

    assertThat(one("select count(*) from account_second_factors")).isEqualTo("0");
    assertThat(one("select count(*) from sessions")).isEqualTo("0");
    assertThat(one("select body from outbox_messages where recipient = 'max@example.com'"))
        .contains("has removed the second step of your account");
  }

  private void refuses(String sentence, String input, String... arguments) {
    assertThat(run(input, arguments)).isEqualTo(2);
    assertThat(errors.toString()).contains(sentence).doesNotContain("Exception");
  }

  private int run(String input, String... arguments) {
    var words = new String[arguments.length + 1];
    words[0] = "account";
    System.arraycopy(arguments, 0, words, 1, arguments.length);
    var shell =
        new Shell(
            Map.of("CONVO_DATABASE_URL", database.url(), "CONVO_SECRET", TestDatabase.SECRET),
            new BufferedReader(new StringReader(input)),
            new PrintWriter(said, true),
            new PrintWriter(errors, true));
    return Main.run(shell, words);
  }

  private String one(String query) {
    return database.witness().withHandle(handle -> handle.select(query).mapTo(String.class).one());
  }
}
