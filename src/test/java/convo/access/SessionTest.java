package convo.access;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.HtmlChecker;
import convo.signin.SignInPortal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final SignInPortal PORTAL = SignInPortal.start();
  private static final String MADE_UP = "A".repeat(43);

  @AfterAll
  static void stop() {
    PORTAL.close();
  }

  @Test
  void a_guest_has_no_session_and_no_cookie_but_the_forms_own() {
    for (var path : new String[] {"/", "/sign-in", "/sign-in/code", "/no-such-page"}) {
      assertThat(PORTAL.guest().get(path).headers().allValues("Set-Cookie"))
          .as(path)
          .allMatch(cookie -> cookie.startsWith("csrf="));
    }
    assertThat(PORTAL.guest().get("/up").headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void the_cookie_is_for_this_portal_alone_and_no_script_reads_it() {
    PORTAL.account("cookie@session.s");
    var answer = signIn("cookie@session.s", "");

    assertThat(answer.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie)
                .matches("session=[A-Za-z0-9_-]{43};.*")
                .contains("Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=1209600")
                .doesNotContain("Domain"));
  }

  @Test
  void over_https_the_cookie_is_bound_to_the_host() {
    try (var portal = SignInPortal.startSecure()) {
      portal.account("secure@session.s");
      var page = portal.guest().get("/sign-in");
      var guest = cookie(page, "__Host-csrf");
      var token = page.html().select("input[name=csrf]").eachAttr("value").getFirst();

      var answer =
          portal
              .guest()
              .send(
                  "POST",
                  "/sign-in",
                  form("secure@session.s") + "&csrf=" + token,
                  Map.of("Cookie", "__Host-csrf=" + guest));

      assertThat(answer.headers().allValues("Set-Cookie"))
          .anyMatch(cookie -> cookie.startsWith("__Host-session=") && cookie.contains("Secure"))
          .allMatch(cookie -> cookie.startsWith("__Host-") && cookie.contains("Secure"));
    }
  }

  @Test
  void the_database_keeps_only_the_hash_of_the_key() {
    PORTAL.account("hash@session.s");
    var key = cookie(signIn("hash@session.s", ""), "session");

    assertThat(PORTAL.one("select json_agg(sessions) from sessions")).doesNotContain(key);
    assertThat(PORTAL.one("select count(*) from sessions where id_hash = ?", new Token(key).hash()))
        .isEqualTo("1");
  }

  @Test
  void a_key_that_the_browser_came_with_is_not_taken_over() {
    PORTAL.account("fixed@session.s");
    var planted = signIn("fixed@session.s", "session=" + MADE_UP);
    var key = cookie(planted, "session");

    assertThat(key).isNotEqualTo(MADE_UP);
    assertThat(with(MADE_UP).status()).isEqualTo(302);
    assertThat(with(key).status()).isEqualTo(200);
  }

  @Test
  void signing_in_again_gives_a_new_key_and_kills_the_old_one() {
    PORTAL.account("again@session.s");
    var first = cookie(signIn("again@session.s", ""), "session");
    var second = cookie(signIn("again@session.s", "session=" + first), "session");

    assertThat(second).isNotEqualTo(first);
    assertThat(with(first).status()).isEqualTo(302);
    assertThat(with(second).status()).isEqualTo(200);
  }

  @Test
  void a_session_ends_after_twelve_hours_without_use() {
    PORTAL.account("idle@session.s");
    var key = cookie(signIn("idle@session.s", ""), "session");

    PORTAL.clock.pass(Duration.ofHours(11));
    assertThat(with(key).status()).isEqualTo(200);
    PORTAL.clock.pass(Duration.ofHours(11));
    assertThat(with(key).status()).isEqualTo(200);
    PORTAL.clock.pass(Duration.ofHours(12));
    assertThat(with(key).status()).isEqualTo(302);
  }

  @Test
  void a_session_ends_after_two_weeks_however_much_it_is_used() {
    PORTAL.account("absolute@session.s");
    var key = cookie(signIn("absolute@session.s", ""), "session");

    for (var half = 0; half < 27; half++) {
      PORTAL.clock.pass(Duration.ofHours(11));
      assertThat(with(key).status()).isEqualTo(200);
    }
    PORTAL.clock.pass(Duration.ofHours(11));
    PORTAL.clock.pass(Duration.ofHours(11));
    PORTAL.clock.pass(Duration.ofHours(11));
    PORTAL.clock.pass(Duration.ofHours(11));
    assertThat(with(key).status()).isEqualTo(302);
    PORTAL.sweep();
    assertThat(
            PORTAL.one("select count(*) from sessions where ends_at < ?", PORTAL.clock.instant()))
        .isEqualTo("0");
  }

  @Test
  void being_seen_is_written_once_a_minute_at_most() {
    PORTAL.account("seen@session.s");
    var key = cookie(signIn("seen@session.s", ""), "session");
    var start = lastSeen(key);

    PORTAL.clock.pass(Duration.ofSeconds(50));
    with(key);
    assertThat(lastSeen(key)).isEqualTo(start);
    PORTAL.clock.pass(Duration.ofSeconds(20));
    with(key);
    assertThat(lastSeen(key)).isNotEqualTo(start);
  }

  @Test
  void a_disabled_account_is_out_at_once() {
    var account = PORTAL.account("disabled@session.s");
    var key = cookie(signIn("disabled@session.s", ""), "session");

    PORTAL.disable(account);

    assertThat(with(key).status()).isEqualTo(302);
  }

  @Test
  void a_person_sees_her_browsers_and_ends_one_or_all_others() throws Exception {
    PORTAL.account("list@session.s");
    var here = PORTAL.signedIn("list@session.s");
    var phone = cookie(signIn("list@session.s", ""), "session");
    var tablet = cookie(signIn("list@session.s", ""), "session");

    var list = here.get("/account/sessions");
    assertThat(list.html().select("tbody tr")).hasSize(3);
    assertThat(list.text()).contains("this browser", "Sign out everywhere else");
    assertThat(HtmlChecker.errors(list.body())).isEmpty();

    var end = list.html().select("form[action$=/end]").eachAttr("action").getFirst();
    assertThat(here.post(end, Map.of()).status()).isEqualTo(303);
    assertThat(with(phone).status() + with(tablet).status()).isEqualTo(502);

    here.post("/account/sessions/end", Map.of());
    assertThat(with(phone).status() + with(tablet).status()).isEqualTo(604);
    assertThat(here.get("/account").status()).isEqualTo(200);
  }

  @Test
  void nobody_ends_the_session_of_somebody_else() {
    PORTAL.account("mine@session.s");
    PORTAL.account("yours@session.s");
    var yours = cookie(signIn("yours@session.s", ""), "session");
    var id = PORTAL.one("select id from sessions where id_hash = ?", new Token(yours).hash());
    var mine = PORTAL.signedIn("mine@session.s");

    assertThat(mine.post("/account/sessions/" + id + "/end", Map.of()).status()).isEqualTo(404);
    assertThat(mine.post("/account/sessions/nonsense/end", Map.of()).status()).isEqualTo(404);
    assertThat(with(yours).status()).isEqualTo(200);
  }

  @Test
  void a_browser_that_says_strange_things_of_itself_is_let_in() {
    PORTAL.account("strange@session.s");
    var guest = PORTAL.guest();
    var token = guest.token("/sign-in");

    var answer =
        guest.send(
            "POST",
            "/sign-in",
            form("strange@session.s") + "&csrf=" + token,
            Map.of("User-Agent", "<script>alert(1)</script>" + "x".repeat(2_000)));

    assertThat(answer.status()).isEqualTo(303);
    assertThat(guest.get("/account/sessions").text()).contains("A browser on a device");
  }

  private static Answer signIn(String email, String cookies) {
    var page =
        PORTAL
            .guest()
            .send(
                "GET",
                "/sign-in/code",
                "",
                cookies.isEmpty() ? Map.of() : Map.of("Cookie", cookies));
    var token = page.html().select("input[name=csrf]").eachAttr("value").getFirst();
    var sent = cookies.isEmpty() ? "csrf=" + cookie(page, "csrf") : cookies;
    return PORTAL
        .guest()
        .send("POST", "/sign-in", form(email) + "&csrf=" + token, Map.of("Cookie", sent));
  }

  private static String form(String email) {
    return "email="
        + email
        + "&password="
        + URLEncoder.encode(SignInPortal.PASSWORD, StandardCharsets.UTF_8);
  }

  private static Answer with(String key) {
    return PORTAL.guest().send("GET", "/account", "", Map.of("Cookie", "session=" + key));
  }

  private static String cookie(Answer answer, String name) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(name + "="))
        .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no cookie " + name + " in " + answer));
  }

  private static String lastSeen(String key) {
    return PORTAL.one("select last_seen_at from sessions where id_hash = ?", new Token(key).hash());
  }
}
