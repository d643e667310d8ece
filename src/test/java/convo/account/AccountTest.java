package convo.account;

import static convo.signin.SignInPortal.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.HtmlChecker;
import convo.Person;
import convo.signin.SignInPortal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AccountTest {
  private static final String NEW = "quite another few words";
  private static final SignInPortal PORTAL = SignInPortal.start();

  @AfterAll
  static void stop() {
    PORTAL.close();
  }

  @Test
  void a_person_is_called_what_she_likes() throws Exception {
    PORTAL.account("named@account.a");
    var person = PORTAL.signedIn("named@account.a");

    assertThat(person.post("/account", Map.of("name", "Bella ❤ Müller")).status()).isEqualTo(303);

    var page = person.get("/account");
    assertThat(page.html().select("input[name=name]").val()).isEqualTo("Bella ❤ Müller");
    assertThat(HtmlChecker.errors(page.body())).isEmpty();
    var refused = person.post("/account", Map.of("name", " "));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(HtmlChecker.errors(refused.body())).isEmpty();
    assertThat(person.post("/account", Map.of("name", "x".repeat(81))).status()).isEqualTo(422);
    for (var lines : List.of("Bella\r\nBcc: me", "Bella\u2028Bcc: me")) {
      assertThat(person.post("/account", Map.of("name", lines)).text())
          .contains("Please keep this on one line.");
    }
  }

  @Test
  void more_fields_than_the_form_has_change_nothing() {
    var account = PORTAL.account("modest@account.a");
    var person = PORTAL.signedIn("modest@account.a");
    var other = PORTAL.account("other@account.a");

    person.post(
        "/account",
        Map.of(
            "name", "Modest",
            "id", other.toString(),
            "account", other.toString(),
            "email", "other@account.a",
            "support", "true",
            "customer_id", other.toString(),
            "password_hash", "x",
            "role", "owner"));

    assertThat(
            PORTAL.one(
                "select concat_ws(' ', name, email, support, customer_id) from accounts where id = ?",
                account))
        .isEqualTo("Modest modest@account.a f");
    assertThat(PORTAL.one("select name from accounts where id = ?", other)).isEqualTo("other");
  }

  @Test
  void a_new_password_asks_for_the_current_one() {
    PORTAL.account("careful@account.a");
    var person = PORTAL.signedIn("careful@account.a");

    var answer = change(person, "not this one", NEW);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("not your current password");
    assertThat(answer.body()).doesNotContain(NEW, "not this one");
    assertThat(opens("careful@account.a", PASSWORD)).isTrue();
  }

  @Test
  void a_new_password_gives_a_new_key_and_ends_all_other_sessions() {
    PORTAL.account("changing@account.a");
    var here = PORTAL.signedIn("changing@account.a");
    var there = PORTAL.signedIn("changing@account.a");
    var before = here.cookies().get("session");

    assertThat(change(here, PASSWORD, NEW).status()).isEqualTo(303);

    assertThat(here.cookies().get("session")).isNotEqualTo(before);
    assertThat(here.get("/account").text()).contains("Your new password holds");
    assertThat(there.get("/account").status()).isEqualTo(302);
    assertThat(
            PORTAL
                .guest()
                .send("GET", "/account", "", Map.of("Cookie", "session=" + before))
                .status())
        .isEqualTo(302);
    assertThat(PORTAL.mail("changing@account.a")).contains("set or changed").doesNotContain(NEW);
    assertThat(opens("changing@account.a", PASSWORD)).isFalse();
    assertThat(opens("changing@account.a", NEW)).isTrue();
  }

  @Test
  void a_person_who_signs_in_by_code_may_set_a_password() {
    PORTAL.account("coded@account.a");
    var person = PORTAL.signedIn("coded@account.a");
    PORTAL.execute("update accounts set password_hash = null where email = 'coded@account.a'");
    assertThat(person.get("/account").html().select("input[name=current]")).isEmpty();

    assertThat(change(person, "", NEW).status()).isEqualTo(303);

    assertThat(opens("coded@account.a", NEW)).isTrue();
  }

  @Test
  void a_first_password_is_not_set_by_a_session_that_lies_about() throws Exception {
    PORTAL.account("lying@account.a");
    var person = PORTAL.signedIn("lying@account.a");
    PORTAL.execute("update accounts set password_hash = null where email = 'lying@account.a'");
    PORTAL.clock.pass(Duration.ofMinutes(10));

    var refused = change(person, "", NEW);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("show once more that this address is yours");
    assertThat(HtmlChecker.errors(refused.body())).isEmpty();
    assertThat(opens("lying@account.a", NEW)).isFalse();
  }

  @Test
  void a_fresh_code_opens_the_way_to_a_first_password() {
    PORTAL.account("fresh@account.a");
    var person = PORTAL.signedIn("fresh@account.a");
    PORTAL.execute("update accounts set password_hash = null where email = 'fresh@account.a'");
    PORTAL.clock.pass(Duration.ofMinutes(11));
    var form = person.get("/account").html().select("form[action=/sign-in/code] input");
    assertThat(form.eachAttr("value")).contains("fresh@account.a", "/account");

    var asked =
        person.post(
            "/account", "/sign-in/code", Map.of("email", "fresh@account.a", "next", "/account"));
    var code = PORTAL.one("select secret from outbox_messages where recipient = 'fresh@account.a'");
    var proved =
        person.post(
            "/account",
            "/sign-in/code/proof",
            Map.of(
                "request",
                asked.html().select("input[name=request]").val(),
                "email",
                "fresh@account.a",
                "code",
                code,
                "next",
                asked.html().select("input[name=next]").val()));

    assertThat(proved.location()).isEqualTo("/account");
    assertThat(change(person, "", NEW).status()).isEqualTo(303);
    assertThat(opens("fresh@account.a", NEW)).isTrue();
  }

  @Test
  void easy_passwords_are_refused_with_a_reason() {
    PORTAL.account("lazybones@account.a");
    var person = PORTAL.signedIn("lazybones@account.a");

    for (var easy :
        new String[] {"", "short", "password", "Password1", "lazybones1", "x".repeat(1_001)}) {
      var answer = change(person, PASSWORD, easy);
      assertThat(answer.status()).as(easy).isEqualTo(422);
      assertThat(answer.html().select("#password[aria-invalid=true]")).as(easy).hasSize(1);
    }
    assertThat(opens("lazybones@account.a", PASSWORD)).isTrue();
  }

  @Test
  void a_stolen_session_guesses_the_password_no_faster_than_a_stranger() {
    PORTAL.account("stolen@account.a");
    var thief = PORTAL.signedIn("stolen@account.a");
    for (var number = 0; number < 10; number++) {
      change(thief, "guess", NEW);
    }

    assertThat(change(thief, PASSWORD, NEW).status()).isEqualTo(429);
  }

  @Test
  void the_lights_go_out_on_a_page_that_refused_a_form() {
    PORTAL.account("night@account.a");
    var person = PORTAL.signedIn("night@account.a");

    assertThat(dims(person, "/account/password").location()).isEqualTo("/account");
    assertThat(dims(person, "/sign-in/code/proof").location()).isEqualTo("/sign-in/code");
    assertThat(dims(person, "/account/sessions/" + UUID.randomUUID() + "/end").location())
        .isEqualTo("/account/sessions");
    assertThat(dims(person, "/account?a=b").location()).isEqualTo("/account?a=b");
    assertThat(dims(person, "/theme").location()).isEqualTo("/");
    assertThat(person.cookies()).containsEntry("theme", "dark");
  }

  private static Answer dims(Person person, String page) {
    var body = "theme=dark&csrf=" + person.token("/account");
    return person.send("POST", "/theme", body, Map.of("Referer", PORTAL.address() + page));
  }

  @Test
  void a_form_of_another_site_changes_nothing() {
    PORTAL.account("safe@account.a");
    var person = PORTAL.signedIn("safe@account.a");

    assertThat(person.send("POST", "/account", "name=Forged", Map.of()).status()).isEqualTo(403);

    assertThat(PORTAL.one("select name from accounts where email = 'safe@account.a'"))
        .isEqualTo("safe");
  }

  private static Answer change(Person person, String current, String fresh) {
    return person.post("/account/password", Map.of("current", current, "password", fresh));
  }

  private static boolean opens(String email, String password) {
    var fields = Map.of("email", email, "password", password);
    return PORTAL.guest().post("/sign-in", "/sign-in", fields).status() == 303;
  }
}
