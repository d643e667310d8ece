package convo.signin;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.HtmlChecker;
import convo.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class CodeTest {
  private static final SignInPortal PORTAL = SignInPortal.start();

  @AfterAll
  static void stop() {
    PORTAL.close();
  }

  @Test
  void a_mailed_code_signs_in_and_the_demo_shows_the_mail() throws Exception {
    PORTAL.account("cleo@code.c");
    var cleo = PORTAL.guest();
    var asked = ask(cleo, "cleo@code.c");

    assertThat(asked.status()).isEqualTo(200);
    assertThat(HtmlChecker.errors(asked.body())).isEmpty();
    var mails = PORTAL.guest().get("/dev/mail");
    assertThat(mails.text()).contains("cleo@code.c");
    assertThat(HtmlChecker.errors(mails.body())).isEmpty();
    var mail = mails.html().select("tr:contains(cleo@code.c) a").attr("href");
    assertThat(PORTAL.guest().get(mail).text()).contains("Your code is " + code("cleo@code.c"));

    var answer = prove(cleo, asked, code("cleo@code.c"));

    assertThat(answer.location()).isEqualTo("/me");
    assertThat(cleo.get("/account").text()).contains("cleo@code.c");
    assertThat(accounts("cleo@code.c")).isEqualTo(1);
  }

  @Test
  void proving_an_unknown_address_makes_its_account() {
    var newcomer = PORTAL.guest();
    var asked = ask(newcomer, "New.Comer@code.c");
    assertThat(accounts("new.comer@code.c")).isZero();

    var answer = prove(newcomer, asked, code("new.comer@code.c"));

    assertThat(answer.status()).isEqualTo(303);
    assertThat(newcomer.get("/account").html().select("input[name=name]").val())
        .isEqualTo("new.comer");
    assertThat(accounts("new.comer@code.c")).isEqualTo(1);
  }

  /**
   * An operator may mistype an address, and the shop's file may: neither opens somebody's bookings.
   */
  @Test
  void an_account_somebody_else_made_meets_no_customer_before_its_address_is_proved() {
    PORTAL.execute("insert into core.customers (first_name, email) values ('Nia', 'nia@code.c')");
    PORTAL.accountOnAWord("nia@code.c");

    PORTAL.signedIn("nia@code.c");
    assertThat(customer("nia@code.c")).isEmpty();

    var nia = PORTAL.guest();
    prove(nia, ask(nia, "nia@code.c"), code("nia@code.c"));
    assertThat(customer("nia@code.c")).isEqualTo("Nia");
  }

  @Test
  void a_name_finds_nobody() {
    PORTAL.execute(
        "insert into core.customers (first_name, last_name, email) values ('Una', 'Bell', 'una@else.c')");
    var other = PORTAL.guest();

    prove(other, ask(other, "una@code.c"), code("una@code.c"));
    other.post("/account", Map.of("name", "Una Bell"));
    PORTAL.account("una@code.c");
    PORTAL.signedIn("una@code.c");

    assertThat(customer("una@code.c")).isEmpty();
    assertThat(other.get("/me").text()).contains("No bookings yet");
  }

  private static String customer(String email) {
    return PORTAL.one(
        """
        select coalesce(customers.first_name, '')
        from accounts
        left join core.customers on customers.id = accounts.customer_id
        where accounts.email = ?
        """,
        email);
  }

  @Test
  void a_person_meets_the_customer_she_is_at_the_shops() {
    PORTAL.execute("insert into core.customers (first_name, email) values ('Met', 'met@code.c')");
    var person = PORTAL.guest();

    prove(person, ask(person, "met@code.c"), code("met@code.c"));

    assertThat(
            PORTAL.one(
                """
                select customers.first_name
                from accounts
                join core.customers on customers.id = accounts.customer_id
                where accounts.email = 'met@code.c'
                """))
        .isEqualTo("Met");
  }

  @Test
  void asking_is_answered_alike_for_known_and_unknown() {
    PORTAL.account("known@code.c");

    assertThat(shape(ask(PORTAL.guest(), "known@code.c"), "known@code.c"))
        .isEqualTo(shape(ask(PORTAL.guest(), "other@code.c"), "other@code.c"));
  }

  @Test
  void a_code_is_refused_after_five_wrong_ones() {
    PORTAL.account("five@code.c");
    var person = PORTAL.guest();
    var asked = ask(person, "five@code.c");
    var right = code("five@code.c");

    for (var number = 0; number < 5; number++) {
      assertThat(prove(person, asked, wrong(right)).status()).isEqualTo(422);
    }

    assertThat(prove(person, asked, right).status()).isEqualTo(422);
  }

  @Test
  void a_code_is_good_for_ten_minutes() {
    PORTAL.account("late@code.c");
    var person = PORTAL.guest();
    var asked = ask(person, "late@code.c");
    var code = code("late@code.c");

    PORTAL.clock.pass(Duration.ofMinutes(10));

    assertThat(prove(person, asked, code).text()).contains("no longer good");
  }

  @Test
  void a_code_is_good_once() {
    PORTAL.account("once@code.c");
    var person = PORTAL.guest();
    var asked = ask(person, "once@code.c");
    var code = code("once@code.c");

    assertThat(prove(person, asked, code.substring(0, 3) + " " + code.substring(3)).status())
        .isEqualTo(303);
    assertThat(prove(PORTAL.guest(), asked, code).status()).isEqualTo(422);
  }

  @Test
  void a_code_is_good_only_for_its_own_request_and_address() {
    PORTAL.account("mine@code.c");
    PORTAL.account("victim@code.c");
    var person = PORTAL.guest();
    var mine = ask(person, "mine@code.c");
    var code = code("mine@code.c");
    var another = ask(PORTAL.guest(), "mine@code.c");

    assertThat(prove(person, another, code).status()).isEqualTo(422);
    assertThat(prove(person, request(mine), "victim@code.c", code).status()).isEqualTo(422);
    assertThat(prove(person, "nonsense", "mine@code.c", code).status()).isEqualTo(422);
    assertThat(prove(person, mine, code).status()).isEqualTo(303);
  }

  @Test
  void a_disabled_account_gets_the_answer_of_a_wrong_code() {
    var account = PORTAL.account("closed@code.c");
    PORTAL.disable(account);
    var person = PORTAL.guest();
    var asked = ask(person, "closed@code.c");

    var answer = prove(person, asked, code("closed@code.c"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(person.get("/account").status()).isEqualTo(302);
  }

  @Test
  void of_many_at_once_with_the_right_code_one_wins() throws Exception {
    PORTAL.account("race@code.c");
    var asked = ask(PORTAL.guest(), "race@code.c");
    var code = code("race@code.c");
    var runners = new ArrayList<Callable<Integer>>();
    for (var number = 0; number < 32; number++) {
      var runner = PORTAL.guest();
      var token = runner.token("/sign-in/code");
      var form =
          "request=%s&email=race@code.c&code=%s&csrf=%s".formatted(request(asked), code, token);
      runners.add(() -> runner.send("POST", "/sign-in/code/proof", form, Map.of()).status());
    }

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses = new ArrayList<Integer>();
      for (var done : threads.invokeAll(runners)) {
        statuses.add(done.get());
      }
      assertThat(statuses)
          .containsOnlyOnce(303)
          .allMatch(status -> List.of(303, 422, 429).contains(status));
    }
    assertThat(
            PORTAL.one(
                "select count(*) from sessions join accounts on accounts.id = account_id where email = 'race@code.c'"))
        .isEqualTo("1");
  }

  @Test
  void the_database_keeps_no_code() {
    ask(PORTAL.guest(), "hashed@code.c");

    var row = PORTAL.one("select to_json(c) from sign_in_codes c where email = 'hashed@code.c'");

    assertThat(row).doesNotContain(code("hashed@code.c"));
  }

  @Test
  void nothing_keeps_a_code_that_is_used() {
    var person = PORTAL.guest();
    var asked = ask(person, "used@code.c");
    var code = code("used@code.c");
    assertThat(mailsTo("used@code.c")).contains(code);

    prove(person, asked, code);

    assertThat(mailsTo("used@code.c")).doesNotContain(code).contains("no longer good");
  }

  @Test
  void nothing_keeps_a_code_that_was_never_used() {
    ask(PORTAL.guest(), "unused@code.c");
    var code = code("unused@code.c");
    PORTAL.sweep();
    assertThat(mailsTo("unused@code.c")).contains(code);

    PORTAL.clock.pass(Duration.ofMinutes(10));
    PORTAL.sweep();

    assertThat(mailsTo("unused@code.c")).doesNotContain(code).contains("no longer good");
  }

  @Test
  void a_mail_that_is_not_there_is_not_found() {
    assertThat(PORTAL.guest().get("/dev/mail/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(PORTAL.guest().get("/dev/mail/nonsense").status()).isEqualTo(404);
  }

  private static Answer ask(Person person, String email) {
    return person.post("/sign-in/code", "/sign-in/code", Map.of("email", email, "next", ""));
  }

  private static Answer prove(Person person, Answer asked, String code) {
    var email = asked.html().select("input[name=email]").val();
    return prove(person, request(asked), email, code);
  }

  private static Answer prove(Person person, String request, String email, String code) {
    var fields = Map.of("request", request, "email", email, "code", code, "next", "");
    return person.post("/sign-in/code", "/sign-in/code/proof", fields);
  }

  private static String mailsTo(String email) {
    return PORTAL.one("select json_agg(m) from outbox_messages m where recipient = ?", email);
  }

  private static String request(Answer asked) {
    return asked.html().select("input[name=request]").val();
  }

  private static String code(String email) {
    var found = Pattern.compile("[0-9]{6}").matcher(PORTAL.mail(email));
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static String wrong(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }

  private static String shape(Answer answer, String email) {
    return answer.status()
        + answer
            .body()
            .replace(email, "EMAIL")
            .replaceAll("[A-Za-z0-9_-]{43}", "TOKEN")
            .replaceAll("[0-9a-f-]{36}", "ID");
  }

  private static int accounts(String email) {
    return Integer.parseInt(PORTAL.one("select count(*) from accounts where email = ?", email));
  }
}
