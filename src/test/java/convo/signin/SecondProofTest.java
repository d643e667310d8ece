package convo.signin;

import static convo.signin.SignInPortal.PASSWORD;
import static convo.signin.SignInPortal.SECOND_STEP;
import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.HtmlChecker;
import convo.Person;
import convo.TestDatabase;
import convo.access.Account;
import convo.words.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing in to an account that has a second factor. */
class SecondProofTest {
  private static final String RECOVERY = "7k2mqx94rt";
  private final SignInPortal portal = SignInPortal.start();

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void after_the_password_the_app_is_asked_and_its_code_leads_on_with_a_new_key() throws Exception {
    withFactor("bella@two.t");
    var bella = portal.guest();
    var password = Map.of("email", "bella@two.t", "password", PASSWORD, "next", "/account");
    var asked = bella.post("/sign-in", "/sign-in", password).location();
    assertThat(asked).isEqualTo("/sign-in/second-factor?next=%2Faccount");
    var page = bella.get(asked);
    assertThat(page.text()).contains("bella@two.t").doesNotContain("In the demo, the code");
    assertThat(HtmlChecker.errors(page.body())).isEmpty();
    var halfway = bella.cookies().getOrDefault("session", "");

    var fields = Map.of("code", spaced(portal.code()), "next", "/account");
    var answer = bella.post(asked, SECOND_STEP, fields);

    assertThat(answer.status() + " " + answer.location()).isEqualTo("303 /account");
    assertThat(bella.get("/account").status()).isEqualTo(200);
    assertThat(bella.cookies().get("session")).isNotEqualTo(halfway);
    assertThat(with(halfway, "/account").location()).startsWith("/sign-in?");
    assertThat(bella.get(SECOND_STEP).location()).isEqualTo("/sign-in");
  }

  @Test
  void a_mailed_code_is_but_the_first_step_too() {
    withFactor("code@two.t");
    var person = portal.guest();
    var asked = person.post("/sign-in/code", "/sign-in/code", Map.of("email", "code@two.t"));
    var fields =
        Map.of(
            "request", asked.html().select("input[name=request]").val(),
            "email", "code@two.t",
            "code", portal.mail("code@two.t").replaceAll("(?s).*?([0-9]{6}).*", "$1"));

    var answer = person.post("/sign-in/code", "/sign-in/code/proof", fields);

    assertThat(answer.location()).isEqualTo(SECOND_STEP);
    assertThat(person.get("/account").location()).startsWith(SECOND_STEP);
  }

  @Test
  void halfway_one_may_sign_out_and_nothing_else() {
    portal.shop("bella", "Bella's Salon");
    portal.member("bella", withFactor("half@two.t"), "owner");
    var half = portal.signedIn("half@two.t");
    var key = half.cookies().getOrDefault("session", "");

    for (var path : List.of("/account", "/places", "/me", "/shops/bella", "/account/sessions")) {
      assertThat(half.get(path).location()).as(path).startsWith(SECOND_STEP);
    }
    assertThat(half.get("/").text()).doesNotContain("half@two.t");
    assertThat(half.getPart("/shops/bella/customers", "list").headers().map())
        .containsEntry("HX-Redirect", List.of(SECOND_STEP));
    half.post(SECOND_STEP, "/account", Map.of("name", "Mallory"));
    half.post(SECOND_STEP, "/account/password", Map.of("password", "a new one, quite long"));
    assertThat(portal.one("select name from accounts where email = 'half@two.t'"))
        .isEqualTo("half");

    assertThat(half.post(SECOND_STEP, "/sign-out", Map.of()).status()).isEqualTo(303);
    assertThat(with(key, SECOND_STEP).location()).isEqualTo("/sign-in");
    assertThat(portal.one("select count(*) from sessions")).isEqualTo("0");
  }

  @Test
  void who_does_not_come_on_within_ten_minutes_starts_again() {
    withFactor("slow@two.t");
    var slow = portal.signedIn("slow@two.t");

    portal.clock.pass(Duration.ofMinutes(10));

    assertThat(slow.get(SECOND_STEP).location()).isEqualTo("/sign-in");
    assertThat(portal.proved("slow@two.t").get("/account").status()).isEqualTo(200);
  }

  @Test
  void a_code_is_good_once_and_none_before_it_is_any_more() {
    withFactor("once@two.t");
    var before = portal.code();
    portal.clock.pass(Duration.ofSeconds(30));
    var code = portal.code();
    portal.proved("once@two.t");

    assertThat(prove("once@two.t", code).text()).contains("was used already");
    assertThat(prove("once@two.t", before).status()).isEqualTo(422);
    portal.clock.pass(Duration.ofSeconds(30));
    assertThat(prove("once@two.t", code).status()).isEqualTo(422);
    assertThat(prove("once@two.t", portal.code()).status()).isEqualTo(303);
  }

  @Test
  void a_code_of_another_account_or_of_an_hour_ago_is_wrong() {
    withFactor("mine@two.t");
    var old = portal.code();
    portal.clock.pass(Duration.ofHours(1));

    assertThat(prove("mine@two.t", old).status()).isEqualTo(422);
    assertThat(prove("mine@two.t", "").text()).contains("Which code does your app show?");
    assertThat(prove("mine@two.t", "x".repeat(41)).text()).contains("within 40 characters");
  }

  @Test
  void of_fifty_at_once_with_one_code_one_wins() throws Exception {
    var account = account("race@two.t");
    try (var door = portal.door()) {
      var factors = new SecondFactorQueries(door.platform(), TestDatabase.SECRET, portal.clock);
      var step = AppSecret.step(portal.clock.instant());

      assertThat(wins(() -> factors.useStep(account.id(), step))).isEqualTo(1);
      assertThat(factors.useStep(account.id(), step + 1)).isTrue();
    }
  }

  @Test
  void of_fifty_at_once_with_one_recovery_code_one_wins() throws Exception {
    var account = account("lost-race@two.t");
    try (var door = portal.door()) {
      var codes = new RecoveryCodeQueries(door.platform(), TestDatabase.SECRET, portal.clock);

      assertThat(wins(() -> codes.use(account, RecoveryCode.typed(RECOVERY)))).isEqualTo(1);
    }
  }

  @Test
  void of_many_sessions_that_wait_one_gets_in_by_one_code() throws Exception {
    withFactor("many@two.t");
    var runners = new ArrayList<Callable<Integer>>();
    for (var number = 0; number < 10; number++) {
      var half = portal.signedIn("many@two.t");
      var form = "code=%s&csrf=%s".formatted(portal.code(), half.token(SECOND_STEP));
      runners.add(() -> half.send("POST", SECOND_STEP, form, Map.of()).status());
    }

    assertThat(all(runners)).containsOnlyOnce(303);
    assertThat(portal.one("select count(*) from sessions where second_factor_at is not null"))
        .isEqualTo("1");
  }

  @Test
  void a_recovery_code_works_in_the_same_field_once_and_is_told_by_mail() {
    var account = account("phone@two.t");
    portal.clock.pass(Duration.ofSeconds(1));

    assertThat(prove("phone@two.t", " 7K2MQ-X94RT ").status()).isEqualTo(303);
    assertThat(portal.mail("phone@two.t")).contains("One of your recovery codes was typed");
    assertThat(prove("phone@two.t", "7k2mq-x94rt").status()).isEqualTo(422);
    assertThat(
            portal.one(
                "select json_agg(r) from recovery_codes r where account_id = ?", account.id()))
        .doesNotContain(RECOVERY);
  }

  @Test
  void wrong_codes_are_counted_with_passwords_and_cost_a_pause_not_the_account() {
    withFactor("guess@two.t");
    for (var number = 0; number < 5; number++) {
      assertThat(signIn(portal.guest(), "guess@two.t", "guess").status()).isEqualTo(422);
      assertThat(prove("guess@two.t", wrong()).status()).isEqualTo(422);
    }

    var answer = signIn(portal.guest(), "guess@two.t", PASSWORD);

    assertThat(answer.status()).isEqualTo(429);
    var wait = Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow());
    assertThat(wait).isBetween(1, 91);
    portal.clock.pass(Duration.ofSeconds(wait));
    assertThat(portal.proved("guess@two.t").get("/account").status()).isEqualTo(200);
  }

  @Test
  void a_code_is_taken_as_people_paste_it_and_one_that_is_badly_typed_costs_no_try() {
    withFactor("clumsy@two.t");
    var clumsy = portal.signedIn("clumsy@two.t");
    for (var number = 0; number < 12; number++) {
      var answer = portal.prove(clumsy, "12 34");
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.text()).contains("The app’s code has six digits");
    }

    var code = portal.code();
    var pasted = "\u200b" + code.substring(0, 3) + "\u2013\u00a0" + code.substring(3) + ".";
    assertThat(portal.prove(clumsy, pasted).status()).isEqualTo(303);
  }

  @Test
  void the_eleventh_code_waits_and_says_how_long() {
    withFactor("eleven@two.t");
    var thief = portal.signedIn("eleven@two.t");
    for (var number = 0; number < 10; number++) {
      assertThat(portal.prove(thief, wrong()).status()).isEqualTo(422);
    }

    var answer = portal.prove(thief, portal.code());

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  /** Else every sign-in with a stolen password would bring ten more guesses. */
  @Test
  void a_password_alone_makes_no_browser_known() {
    withFactor("stolen@two.t");
    var owner = portal.proved("stolen@two.t");
    owner.post("/sign-out", Map.of());
    var thief = portal.signedIn("stolen@two.t");
    assertThat(thief.cookies().keySet()).noneMatch(name -> name.startsWith("known-"));
    for (var number = 0; number < 10; number++) {
      portal.prove(thief, wrong());
    }

    assertThat(signIn(portal.guest(), "stolen@two.t", PASSWORD).status()).isEqualTo(429);
    assertThat(signIn(owner, "stolen@two.t", PASSWORD).status()).isEqualTo(303);
    portal.clock.pass(Duration.ofSeconds(30));
    assertThat(portal.prove(owner, portal.code()).status()).isEqualTo(303);
  }

  @Test
  void a_portal_with_another_secret_refuses_and_does_not_fail() {
    var account = withFactor("moved@two.t");
    portal.execute(
        "update account_second_factors set secret = sha256('another') where account_id = ?",
        account);

    assertThat(prove("moved@two.t", portal.code()).status()).isEqualTo(422);
  }

  @Test
  void the_database_does_not_tell_the_secret() {
    var account = withFactor("copied@two.t");

    assertThat(
            portal.one(
                "select position('1234567890' in encode(secret, 'escape')) from account_second_factors where account_id = ?",
                account))
        .isEqualTo("0");
  }

  @Test
  void the_demo_tells_its_own_supports_code_twice_in_half_a_minute() {
    for (var number = 0; number < 2; number++) {
      var ada = portal.guest().signedIn("ada@example.com", DemoPerson.PASSWORD);
      assertThat(ada.get("/support").status()).isEqualTo(200);
    }
  }

  private UUID withFactor(String email) {
    var account = portal.account(email);
    portal.secondFactor(account);
    return account;
  }

  /** With a recovery code besides. */
  private Account account(String email) {
    var account =
        new Account(
            withFactor(email),
            "",
            email,
            false,
            true,
            Optional.empty(),
            Optional.empty(),
            Language.BRITISH);
    try (var door = portal.door()) {
      var codes = new RecoveryCodeQueries(door.platform(), TestDatabase.SECRET, portal.clock);
      codes.renew(account, List.of(new RecoveryCode(RECOVERY)));
    }
    return account;
  }

  private Answer prove(String email, String code) {
    return portal.prove(portal.signedIn(email), code);
  }

  private String wrong() {
    return portal.code().equals("000000") ? "000001" : "000000";
  }

  private static String spaced(String code) {
    return code.substring(0, 3) + " " + code.substring(3);
  }

  private static Answer signIn(Person person, String email, String password) {
    return person.post("/sign-in", "/sign-in", Map.of("email", email, "password", password));
  }

  private Answer with(String key, String path) {
    return portal.guest().send("GET", path, "", Map.of("Cookie", "session=" + key));
  }

  private static long wins(Callable<Boolean> one) throws Exception {
    return all(Collections.nCopies(50, one)).stream().filter(won -> won).count();
  }

  private static <T> List<T> all(List<Callable<T>> runners) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<T>();
      for (var done : threads.invokeAll(runners)) {
        results.add(done.get());
      }
      return results;
    }
  }
}
