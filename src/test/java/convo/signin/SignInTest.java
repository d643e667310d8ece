package convo.signin;

import static convo.signin.SignInPortal.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import convo.Answer;
import convo.HtmlChecker;
import convo.Person;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {
  private static final SignInPortal PORTAL = SignInPortal.start();

  @AfterAll
  static void stop() {
    PORTAL.close();
  }

  @Test
  void the_page_is_sound_html_and_offers_the_cast() throws Exception {
    var page = PORTAL.guest().get("/sign-in");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("Bella owns Bella's Salon", "Mail me a code instead");
    assertThat(HtmlChecker.errors(page.body())).isEmpty();
  }

  @Test
  void a_person_without_a_shop_goes_to_her_bookings() {
    PORTAL.account("cleo@sign.in");

    assertThat(signIn(PORTAL.guest(), "cleo@sign.in", PASSWORD, "").location()).isEqualTo("/me");
  }

  @Test
  void an_address_is_the_same_in_capitals_and_with_spaces_around_it() {
    PORTAL.account("capital@sign.in");

    assertThat(signIn(PORTAL.guest(), " Capital@Sign.In ", PASSWORD, "").status()).isEqualTo(303);
  }

  @Test
  void a_password_is_taken_as_typed_with_its_spaces() {
    PORTAL.account("spaces@sign.in");

    var answer = signIn(PORTAL.guest(), "spaces@sign.in", PASSWORD + " ", "");

    assertThat(answer.status()).isEqualTo(422);
  }

  @Test
  void somebody_refused_keeps_the_address_on_the_page_and_out_of_the_url() throws Exception {
    PORTAL.account("typo@sign.in");

    var answer = signIn(PORTAL.guest(), "typo@sign.in", "not this one", "/places");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.location()).isEmpty();
    assertThat(answer.html().select("input[name=email]").val()).isEqualTo("typo@sign.in");
    assertThat(answer.html().select("input[name=next]").val()).isEqualTo("/places");
    assertThat(answer.html().select("input[name=password]").val()).isEmpty();
    assertThat(answer.text()).contains("do not belong together");
    assertThat(answer.body()).doesNotContain("not this one");
    assertThat(HtmlChecker.errors(answer.body())).isEmpty();
  }

  @Test
  void wrong_unknown_disabled_and_without_password_are_told_apart_by_nothing() {
    PORTAL.account("known@sign.in");
    var disabled = PORTAL.account("closed@sign.in");
    var bare = PORTAL.account("no-password@sign.in");
    PORTAL.disable(disabled);
    PORTAL.execute("update accounts set password_hash = null where id = ?", bare);

    var wrong = refusal("known@sign.in", "not this one");

    assertThat(refusal("nobody@sign.in", PASSWORD)).isEqualTo(wrong);
    assertThat(refusal("closed@sign.in", PASSWORD)).isEqualTo(wrong);
    assertThat(refusal("no-password@sign.in", PASSWORD)).isEqualTo(wrong);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example/",
        "javascript:alert(1)",
        "/ok\r\nSet-Cookie: a=b",
        "/a\tb",
        " //evil.example",
        "evil.example",
        "/é"
      })
  void nobody_is_led_away_from_the_portal(String next) {
    PORTAL.account("led@sign.in");

    assertThat(signIn(PORTAL.guest(), "led@sign.in", PASSWORD, next).location()).isEqualTo("/me");
  }

  @Test
  void a_guest_comes_back_to_the_page_she_wanted() {
    PORTAL.account("back@sign.in");
    var asked = PORTAL.guest().get("/account/sessions?a=1&b=%C3%A4");

    assertThat(asked.status()).isEqualTo(302);
    assertThat(asked.location())
        .isEqualTo("/sign-in?next=%2Faccount%2Fsessions%3Fa%3D1%26b%3D%25C3%25A4");
    var page = PORTAL.guest().get(asked.location());
    var next =
        page.html().select("form[action=/sign-in] input[name=next]").eachAttr("value").getFirst();
    assertThat(signIn(PORTAL.guest(), "back@sign.in", PASSWORD, next).location())
        .isEqualTo("/account/sessions?a=1&b=%C3%A4");
  }

  @Test
  void somebody_signed_in_is_led_on_from_the_sign_in_page() {
    PORTAL.account("led-on@sign.in");

    var answer = PORTAL.signedIn("led-on@sign.in").get("/sign-in?next=/account");

    assertThat(answer.location()).isEqualTo("/account");
  }

  @Test
  void signing_out_ends_the_session_and_takes_the_cookie() {
    PORTAL.account("leaving@sign.in");
    var person = PORTAL.signedIn("leaving@sign.in");

    var answer = person.post("/sign-out", Map.of());

    assertThat(answer.location()).isEqualTo("/");
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anyMatch(cookie ->
            cookie.startsWith("session=;") && cookie.contains("Expires=Thu, 01 Jan 1970"));
    assertThat(person.get("/account").status()).isEqualTo(302);
  }

  @Test
  void signing_out_by_a_mere_link_does_not_work() {
    PORTAL.account("staying@sign.in");
    var person = PORTAL.signedIn("staying@sign.in");

    assertThat(person.get("/sign-out").status()).isEqualTo(405);
    assertThat(person.get("/account").status()).isEqualTo(200);
  }

  @Test
  void a_form_without_its_token_or_from_another_site_signs_nobody_in() {
    PORTAL.account("forged@sign.in");
    var guest = PORTAL.guest();
    var form = "email=forged@sign.in&password=" + PASSWORD.replace(' ', '+');
    var token = "&csrf=" + guest.token("/sign-in");

    assertThat(guest.send("POST", "/sign-in", form, Map.of()).status()).isEqualTo(403);
    assertThat(
            guest
                .send("POST", "/sign-in", form + token, Map.of("Sec-Fetch-Site", "cross-site"))
                .status())
        .isEqualTo(403);
    assertThat(guest.send("POST", "/sign-in", form + token, Map.of()).status()).isEqualTo(303);
  }

  @Test
  void a_password_in_the_address_bar_is_not_read() {
    PORTAL.account("query@sign.in");
    var guest = PORTAL.guest();
    var address = "/sign-in?password=" + PASSWORD.replace(' ', '+');

    var answer = guest.post("/sign-in", address, Map.of("email", "query@sign.in"));

    assertThat(answer.status()).isEqualTo(422);
  }

  @Test
  void bad_input_is_refused_with_a_sentence() {
    var guest = PORTAL.guest();
    var token = guest.token("/sign-in");

    for (var body :
        new String[] {
          "email=a%00b&password=x", "email=%ff&password=x", "email=a@b.c&email=d@e.f&password=x"
        }) {
      var answer = guest.send("POST", "/sign-in", body + "&csrf=" + token, Map.of());
      assertThat(answer.status()).as(body).isEqualTo(400);
    }
    var tooLong =
        guest.post("/sign-in", "/sign-in", Map.of("email", "a".repeat(300), "password", "x"));
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.html().select("input[name=email]").val()).hasSize(300);
    assertThat(signIn(guest, "", "", "").status()).isEqualTo(422);
    assertThat(signIn(guest, "no address", "x", "").status()).isEqualTo(422);
    assertThat(signIn(guest, "huge@sign.in", "x".repeat(100_000), "").status()).isEqualTo(422);
  }

  @Test
  void an_older_hash_is_renewed_when_its_password_is_at_hand() {
    var account = PORTAL.account("older@sign.in");
    var older =
        Password.hash(PASSWORD)
            .addRandomSalt(16)
            .with(Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID))
            .getResult();
    PORTAL.execute("update accounts set password_hash = ? where id = ?", older, account);

    PORTAL.signedIn("older@sign.in");

    assertThat(PORTAL.one("select password_hash from accounts where id = ?", account))
        .startsWith("$argon2id$v=19$m=64,t=1,p=1$");
    PORTAL.signedIn("older@sign.in");
  }

  @Test
  void an_unknown_address_takes_as_long_as_a_known_one() {
    PORTAL.account("slow@sign.in");
    refusal("slow@sign.in", "warm up");
    var known = new long[9];
    var unknown = new long[9];

    for (var round = 0; round < known.length; round++) {
      PORTAL.clock.pass(Duration.ofMinutes(5));
      known[round] = time("slow@sign.in");
      unknown[round] = time("nobody" + round + "@sign.in");
    }

    assertThat((double) median(unknown) / median(known)).isBetween(0.6, 1.6);
  }

  private static Answer signIn(Person person, String email, String password, String next) {
    return person.post(
        "/sign-in", "/sign-in", Map.of("email", email, "password", password, "next", next));
  }

  /** All that a browser sees of a refusal but what is random in any answer. */
  private static String refusal(String email, String password) {
    var answer = signIn(PORTAL.guest(), email, password, "");
    var headers =
        answer.headers().map().entrySet().stream()
            .filter(header -> !header.getKey().matches("(?i)x-request-id|date|content-length"))
            .map(Object::toString)
            .sorted()
            .toList();
    return answer.status()
        + " "
        + headers
        + answer.body().replace(email, "EMAIL").replaceAll("[A-Za-z0-9_-]{43}", "TOKEN");
  }

  private static long time(String email) {
    var start = System.nanoTime();
    refusal(email, "not this one");
    return System.nanoTime() - start;
  }

  private static long median(long[] times) {
    return Arrays.stream(times).sorted().skip(times.length / 2).findFirst().getAsLong();
  }
}
