package convo.account;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import convo.signin.SignInPortal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A password that nobody remembers is replaced after a code from the mail. */
public class ForgottenPasswordTest {
  private static final SignInPortal PORTAL = SignInPortal.start();
  private static final String NEW = "seven umbrellas on a wall";

  @AfterAll
  static void stop() {
    PORTAL.close();
  }

  @Test
  void after_the_code_another_password_is_chosen_and_all_other_browsers_are_out() {
    PORTAL.account("lost@forgot.f");
    var elsewhere = PORTAL.signedIn("lost@forgot.f");
    var person = PORTAL.guest();
    var link = person.get("/sign-in").link("Forgot your password?");
    assertThat(link).isEqualTo("/sign-in/code?next=%2Faccount%23password");

    assertThat(byCode(person, link, "lost@forgot.f").location()).isEqualTo("/account#password");
    var page = person.get("/account");
    assertThat(page.html().select("input[name=current]")).isEmpty();
    PORTAL.clock.pass(Duration.ofSeconds(1));
    assertThat(choose(person, NEW).status()).isEqualTo(303);

    assertThat(elsewhere.get("/account").status()).isEqualTo(302);
    assertThat(person.get("/account").status()).isEqualTo(200);
    assertThat(PORTAL.mail("lost@forgot.f"))
        .contains("has just been set or changed", "sign in with a code by mail and choose a new");
    assertThat(opens("lost@forgot.f", NEW)).isTrue();
    assertThat(opens("lost@forgot.f", SignInPortal.PASSWORD)).isFalse();
  }

  @Test
  void who_is_signed_in_and_has_forgotten_it_asks_for_the_code_there() {
    PORTAL.account("here@forgot.f");
    var person = PORTAL.signedIn("here@forgot.f");
    var form = person.get("/account").html().select("form[action=/account/password]");
    assertThat(form.select("button[formaction=/sign-in/code]").text()).contains("Forgot it?");
    assertThat(form.select("input[name=email]").val()).isEqualTo("here@forgot.f");
    assertThat(choose(person, NEW).status()).isEqualTo(422);

    byCode(person, "/sign-in/code", "here@forgot.f");

    assertThat(choose(person, NEW).status()).isEqualTo(303);
    assertThat(opens("here@forgot.f", NEW)).isTrue();
  }

  @Test
  void a_code_of_ten_minutes_ago_is_none_for_a_password() {
    PORTAL.account("slow@forgot.f");
    var person = PORTAL.guest();
    byCode(person, "/sign-in/code", "slow@forgot.f");
    PORTAL.clock.pass(Duration.ofMinutes(10));

    assertThat(choose(person, NEW).status()).isEqualTo(422);
    assertThat(opens("slow@forgot.f", NEW)).isFalse();
  }

  @Test
  void whoever_has_a_second_step_shows_it_too() {
    PORTAL.secondFactor(PORTAL.account("two@forgot.f"));
    var person = PORTAL.guest();

    assertThat(byCode(person, "/sign-in/code", "two@forgot.f").location())
        .startsWith("/sign-in/second-factor");
    assertThat(person.get("/account").status()).isEqualTo(302);
    var step = "/sign-in/second-factor";
    person.post(step, "/account/password", Map.of("password", NEW));
    assertThat(opens("two@forgot.f", NEW)).isFalse();

    person.post(step, step, Map.of("code", PORTAL.code()));

    assertThat(choose(person, NEW).status()).isEqualTo(303);
  }

  /** Signs in by a mailed code, from a page that asks for the address. */
  private static Answer byCode(Person person, String page, String email) {
    var asked =
        person.post(page, "/sign-in/code", Map.of("email", email, "next", "/account#password"));
    var code =
        PORTAL.one(
            "select secret from outbox_messages where recipient = ? and secret is not null", email);
    return person.post(
        page,
        "/sign-in/code/proof",
        Map.of(
            "request",
            asked.html().select("input[name=request]").val(),
            "email",
            email,
            "code",
            code,
            "next",
            asked.html().select("input[name=next]").val()));
  }

  private static Answer choose(Person person, String password) {
    return person.post("/account", "/account/password", Map.of("password", password));
  }

  private static boolean opens(String email, String password) {
    var fields = Map.of("email", email, "password", password);
    var status = PORTAL.guest().post("/sign-in", "/sign-in", fields).status();
    return status == 303 || status == 302;
  }
}
