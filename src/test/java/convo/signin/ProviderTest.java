package convo.signin;

import static convo.signin.SignInPortal.PASSWORD;
import static convo.signin.SignInPortal.SECOND_STEP;
import static convo.signin.TestProvider.verified;
import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.HtmlChecker;
import convo.Person;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in with an outside provider, which is a real one on this machine. */
public class ProviderTest {
  private static final String FAILED = "Signing in with Mundo did not work.";
  private static final String JOINING = "/account/identities/new";
  private static final TestProvider MUNDO = TestProvider.start();
  private static final SignInPortal PORTAL = SignInPortal.startWith(MUNDO.settings());

  @AfterAll
  static void stop() {
    PORTAL.close();
    MUNDO.close();
  }

  @Test
  void the_button_leads_to_the_provider_with_a_challenge_and_comes_back_to_the_page_wanted()
      throws Exception {
    var guest = PORTAL.guest();
    var page = guest.get("/sign-in?next=/account");
    assertThat(HtmlChecker.errors(page.body())).isEmpty();

    var there = guest.get(page.link("Sign in with Mundo")).location();

    assertThat(there)
        .startsWith(MUNDO.settings().get("CONVO_OIDC_ISSUER"))
        .contains("response_type=code", "code_challenge_method=S256", "state=", "nonce=")
        .doesNotContain("between");
    assertThat(PORTAL.guest().get("/sign-in?next=/account").link("Sign in with Mundo"))
        .isEqualTo("/sign-in/oidc?next=%2Faccount");
  }

  @Test
  void somebody_new_gets_an_account_and_meets_the_customer_they_are() {
    PORTAL.execute("insert into core.customers (first_name, email) values ('Nia', 'nia@oidc.o')");
    var nia = PORTAL.guest();

    var answer =
        MUNDO.signIn(
            nia,
            "nia",
            "{\"email\": \"Nia@OIDC.o\", \"email_verified\": true, \"name\": \"Nia Ford\"}");

    assertThat(answer.location()).isEqualTo("/me");
    assertThat(nia.get("/account").html().select("input[name=name]").val()).isEqualTo("Nia Ford");
    assertThat(
            PORTAL.one(
                """
                select customers.first_name
                from accounts
                join core.customers on customers.id = accounts.customer_id
                where accounts.email = 'nia@oidc.o'
                """))
        .isEqualTo("Nia");
  }

  @Test
  void the_same_subject_is_the_same_person_whatever_address_it_has_now() {
    MUNDO.signIn(PORTAL.guest(), "mover", verified("mover@oidc.o"));
    var later = PORTAL.guest();

    MUNDO.signIn(later, "mover", verified("moved@oidc.o"));

    assertThat(later.get("/account").text()).contains("mover@oidc.o");
    assertThat(accounts("moved@oidc.o")).isEqualTo("0");
    var unverified = PORTAL.guest();
    MUNDO.signIn(unverified, "mover", "{}");
    assertThat(unverified.get("/account").text()).contains("mover@oidc.o");
  }

  @Test
  void another_subject_with_the_address_of_an_account_does_not_get_in() {
    MUNDO.signIn(PORTAL.guest(), "first", verified("shared@oidc.o"));
    PORTAL.account("old@oidc.o");

    for (var email : new String[] {"shared@oidc.o", "old@oidc.o"}) {
      var other = PORTAL.guest();
      var answer = MUNDO.signIn(other, "second", verified(email));

      assertThat(answer.location()).isEqualTo("/sign-in?next=%2Faccount%2Fidentities%2Fnew");
      assertThat(other.get(answer.location()).text()).contains("Sign in as before");
      assertThat(other.get("/account").status()).isEqualTo(302);
    }
    assertThat(identities("second")).isEqualTo("0");
  }

  @Test
  void who_signs_in_as_before_says_yes_to_the_connection_and_reads_of_it_in_a_mail()
      throws Exception {
    PORTAL.account("joins@oidc.o");
    var person = PORTAL.guest();
    MUNDO.signIn(person, "joiner", verified("joins@oidc.o"));
    var fields = Map.of("email", "joins@oidc.o", "password", PASSWORD, "next", JOINING);
    assertThat(person.post("/sign-in", "/sign-in", fields).location()).isEqualTo(JOINING);
    var page = person.get(JOINING);
    assertThat(page.text()).contains("Connect Mundo as joins@oidc.o?");
    assertThat(HtmlChecker.errors(page.body())).isEmpty();
    assertThat(identities("joiner")).isEqualTo("0");
    var before = person.cookies().get("session");

    person.post("/account/identities", Map.of());

    assertThat(person.cookies().get("session")).isNotEqualTo(before);
    var account = person.get("/account");
    assertThat(account.text()).contains("Mundo as joins@oidc.o opens your account now.");
    assertThat(HtmlChecker.errors(account.body())).isEmpty();
    assertThat(PORTAL.mail("joins@oidc.o")).contains("your account opens by Mundo as well");
    var later = PORTAL.guest();
    assertThat(MUNDO.signIn(later, "joiner", verified("x@oidc.o")).location()).isEqualTo("/me");
    assertThat(person.get(JOINING).location()).isEqualTo("/account");
  }

  @Test
  void an_open_browser_is_enough_neither_to_connect_nor_to_remove() {
    PORTAL.account("open@oidc.o");
    var person = PORTAL.signedIn("open@oidc.o");
    connect(person, "opener");
    var removal = person.get("/account").link("Remove Mundo");
    PORTAL.clock.pass(Duration.ofMinutes(10));

    assertThat(person.get(removal).text()).contains("Sign in again first");
    person.post(removal, Map.of());
    assertThat(identities("opener")).isEqualTo("1");
    var back = MUNDO.signIn(person, "opener 2", "{}");
    assertThat(person.get(back.location()).text()).contains("Sign in again first");
    person.post("/account/identities", Map.of());
    assertThat(identities("opener 2")).isEqualTo("0");
  }

  @Test
  void what_is_removed_opens_nothing_more_and_ends_the_other_sessions() throws Exception {
    PORTAL.account("removes@oidc.o");
    var person = PORTAL.signedIn("removes@oidc.o");
    connect(person, "removed");
    var elsewhere = PORTAL.guest();
    MUNDO.signIn(elsewhere, "removed", "{}");
    var removal = person.get("/account").link("Remove Mundo");
    PORTAL.clock.pass(Duration.ofSeconds(1));
    assertThat(HtmlChecker.errors(person.get(removal).body())).isEmpty();

    person.post(removal, Map.of());

    assertThat(person.get("/account").status()).isEqualTo(200);
    assertThat(elsewhere.get("/account").status()).isEqualTo(302);
    assertThat(PORTAL.mail("removes@oidc.o")).contains("does not open by Mundo any more");
    var guest = PORTAL.guest();
    assertThat(refusal(guest, MUNDO.signIn(guest, "removed", "{}"))).contains("has not verified");
  }

  @Test
  void nobody_removes_or_takes_what_opens_anothers_account() {
    PORTAL.account("owner@oidc.o");
    var owner = PORTAL.signedIn("owner@oidc.o");
    connect(owner, "owned");
    PORTAL.account("thief@oidc.o");
    var thief = PORTAL.signedIn("thief@oidc.o");
    var removal = owner.get("/account").link("Remove Mundo");

    assertThat(thief.get(removal).status()).isEqualTo(404);
    assertThat(thief.post(removal, Map.of()).status()).isEqualTo(404);
    var answer = MUNDO.signIn(thief, "owned", "{}");
    assertThat(refusal(thief, answer)).contains("opens another account here");
    assertThat(thief.get("/account").text()).contains("thief@oidc.o");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"email\": \"maybe@oidc.o\"}",
        "{\"email\": \"maybe@oidc.o\", \"email_verified\": false}",
        "{\"email\": \"maybe@oidc.o\", \"email_verified\": \"false\"}",
        "{\"email\": \"no address\", \"email_verified\": true}",
      })
  void an_address_that_the_provider_has_not_verified_makes_no_account(String claims) {
    var person = PORTAL.guest();

    var answer = MUNDO.signIn(person, "maybe", claims);

    assertThat(refusal(person, answer)).contains("Mundo has not verified your e-mail address");
    assertThat(accounts("maybe@oidc.o")).isEqualTo("0");
  }

  @Test
  void an_answer_to_another_browser_or_with_another_state_is_refused() {
    var person = PORTAL.guest();
    var callback = MUNDO.callback(person, "stolen", verified("stolen@oidc.o"));

    var other = PORTAL.guest();
    other.get("/sign-in/oidc");
    assertThat(refusal(other, other.get(callback))).contains(FAILED);
    assertThat(refusal(PORTAL.guest(), PORTAL.guest().get(callback))).isNotEmpty();
    var changed = callback.replaceFirst("state=[^&]*", "state=another");
    assertThat(refusal(person, person.get(changed))).contains(FAILED);
    assertThat(accounts("stolen@oidc.o")).isEqualTo("0");
  }

  @Test
  void an_answer_is_good_once_even_with_the_cookie_put_back() {
    var person = PORTAL.guest();
    var callback = MUNDO.callback(person, "twice", verified("twice@oidc.o"));
    var cookie = "oidc=" + person.cookies().get("oidc");
    assertThat(person.get(callback).location()).isEqualTo("/me");

    var again = PORTAL.guest();
    assertThat(refusal(again, again.get(callback))).contains(FAILED);
    var put = again.send("GET", callback, "", Map.of("Cookie", cookie));
    assertThat(put.location()).isEqualTo("/sign-in");
    assertThat(put.headers().allValues("Set-Cookie")).noneMatch(set -> set.startsWith("session="));
  }

  @Test
  void an_answer_with_a_nonce_of_another_round_trip_is_refused() {
    var person = PORTAL.guest();

    var answer =
        MUNDO.signIn(
            person,
            "nonce",
            "{\"email\": \"nonce@oidc.o\", \"email_verified\": true, \"nonce\": \"another\"}");

    assertThat(refusal(person, answer)).contains(FAILED);
    assertThat(accounts("nonce@oidc.o")).isEqualTo("0");
  }

  @Test
  void a_subject_that_no_provider_should_have_is_refused_calmly() {
    for (var subject : new String[] {"s".repeat(3_000), "s".repeat(256), "a\u0000b"}) {
      var person = PORTAL.guest();

      var answer = MUNDO.signIn(person, subject, verified("long@oidc.o"));

      assertThat(refusal(person, answer)).contains(FAILED);
    }
    assertThat(accounts("long@oidc.o")).isEqualTo("0");
    assertThat(MUNDO.signIn(PORTAL.guest(), "s".repeat(255), verified("fits@oidc.o")).location())
        .isEqualTo("/me");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?error=access_denied",
        "?code=x&state=y",
        "?logout_token=x",
        "?sid=x",
        "?code=x&code=y&state=z&state=w",
      })
  void an_answer_that_is_none_is_refused_calmly(String query) {
    var person = PORTAL.guest();
    person.get("/sign-in/oidc");

    var answer = person.get("/sign-in/oidc/callback" + query);

    assertThat(answer.status()).isIn(302, 400);
    assertThat(person.get("/account").status()).isEqualTo(302);
  }

  @Test
  void a_round_trip_lasts_ten_minutes_and_may_end_on_another_node() {
    try (var node = PORTAL.secondNodeWith(MUNDO.settings())) {
      var person = PORTAL.guest();
      var callback = MUNDO.callback(person, "nodes", verified("nodes@oidc.o"));
      var cookie = Map.of("Cookie", "oidc=" + person.cookies().get("oidc"));
      var late = PORTAL.guest();
      var tooLate = MUNDO.callback(late, "late", verified("late@oidc.o"));

      assertThat(node.guest().send("GET", callback, "", cookie).location()).isEqualTo("/me");
      PORTAL.clock.pass(Duration.ofMinutes(10));
      assertThat(refusal(late, late.get(tooLate))).contains(FAILED);
    }
  }

  @Test
  void a_closed_account_is_answered_as_a_wrong_answer_is() {
    MUNDO.signIn(PORTAL.guest(), "closed", verified("closed@oidc.o"));
    PORTAL.execute("update accounts set disabled_at = now() where email = 'closed@oidc.o'");
    var person = PORTAL.guest();

    var answer = MUNDO.signIn(person, "closed", verified("closed@oidc.o"));

    assertThat(refusal(person, answer)).contains(FAILED);
    assertThat(person.cookies()).doesNotContainKey("session");
  }

  @Test
  void the_second_factor_is_still_asked_for() {
    var account = PORTAL.account("two@oidc.o");
    var person = PORTAL.signedIn("two@oidc.o");
    connect(person, "two");
    PORTAL.secondFactor(account);
    var later = PORTAL.guest();

    assertThat(MUNDO.signIn(later, "two", "{}").location()).isEqualTo(SECOND_STEP);
    assertThat(later.get("/account").location()).startsWith(SECOND_STEP);
    PORTAL.prove(later, PORTAL.code());
    assertThat(later.get("/account").status()).isEqualTo(200);
  }

  @Test
  void a_portal_starts_while_the_provider_is_away_and_says_so_when_asked() {
    var away = new HashMap<>(MUNDO.settings());
    away.put("CONVO_OIDC_ISSUER", "http://localhost:1/away");
    try (var portal = SignInPortal.startWith(away)) {
      var guest = portal.guest();

      var answer = guest.get("/sign-in/oidc?next=/account");

      assertThat(answer.location()).isEqualTo("/sign-in?next=%2Faccount");
      assertThat(guest.get(answer.location()).text()).contains("Mundo does not answer");
    }
  }

  /** It takes the connection and never says a word. */
  @Test
  void a_provider_that_hangs_is_waited_for_no_longer_than_a_request_may_take() throws IOException {
    try (var silent = new ServerSocket(0)) {
      var hanging = new HashMap<>(MUNDO.settings());
      hanging.put("CONVO_OIDC_ISSUER", "http://localhost:" + silent.getLocalPort() + "/silent");
      hanging.put("CONVO_REQUEST_SECONDS", "3");
      try (var portal = SignInPortal.startWith(hanging)) {
        var guest = portal.guest();
        var fastest = Duration.ofMinutes(1);
        for (var tries = 0; tries < 4 && fastest.toSeconds() >= 3; tries++) {
          var begun = System.nanoTime();
          var answer = guest.get("/sign-in/oidc");
          var took = Duration.ofNanos(System.nanoTime() - begun);
          fastest = took.compareTo(fastest) < 0 ? took : fastest;
          assertThat(guest.get(answer.location()).text()).contains("Mundo does not answer");
        }
        assertThat(fastest).isLessThan(Duration.ofSeconds(3));
      }
    }
  }

  @Test
  void without_settings_there_is_no_such_page() {
    try (var portal = SignInPortal.start()) {
      assertThat(portal.guest().get("/sign-in/oidc").status()).isEqualTo(404);
      assertThat(portal.guest().get("/sign-in/oidc/callback").status()).isEqualTo(404);
      assertThat(portal.guest().get("/sign-in").body()).doesNotContain("oidc");
    }
  }

  /** Who is signed in goes to the provider and says yes. */
  private static void connect(Person person, String subject) {
    assertThat(MUNDO.signIn(person, subject, "{}").location()).isEqualTo(JOINING);
    person.post("/account/identities", Map.of());
    assertThat(identities(subject)).isEqualTo("1");
  }

  private static String refusal(Person person, Answer answer) {
    assertThat(answer.status()).isEqualTo(302);
    assertThat(URI.create(answer.location()).getPath()).isIn("/sign-in", "/account");
    return person.get(answer.location()).text();
  }

  private static String accounts(String email) {
    return PORTAL.one("select count(*) from accounts where email = ?", email);
  }

  private static String identities(String subject) {
    return PORTAL.one("select count(*) from account_identities where subject = ?", subject);
  }
}
