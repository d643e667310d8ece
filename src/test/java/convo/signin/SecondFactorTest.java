package convo.signin;

import static convo.signin.SignInPortal.PASSWORD;
import static convo.signin.SignInPortal.SECOND_STEP;
import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.HtmlChecker;
import convo.Person;
import convo.access.AccountQueries;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Setting the second factor up, renewing its codes, removing it. */
class SecondFactorTest {
  private static final String PAGE = "/account/second-factor";
  private final SignInPortal portal = SignInPortal.start();

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void a_person_sets_it_up_with_a_picture_or_by_hand_and_gets_ten_codes_once() throws Exception {
    portal.account("bella@factor.f");
    var elsewhere = portal.signedIn("bella@factor.f");
    var bella = portal.signedIn("bella@factor.f");
    assertThat(HtmlChecker.errors(bella.get(PAGE).body())).isEmpty();
    assertThat(bella.post(PAGE, Map.of()).location()).isEqualTo(PAGE);
    var key = bella.cookies().get("session");
    var page = bella.get(PAGE);
    assertThat(HtmlChecker.errors(page.body())).isEmpty();
    assertThat(page.html().select("svg.qr path").attr("d")).startsWith("M4 4h1v1h-1z");

    var codes = confirm(bella, code(page));

    assertThat(HtmlChecker.errors(codes.body())).isEmpty();
    assertThat(codes.html().select("#codes li").eachText())
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}"));
    assertThat(codes.html().select("a[download]").attr("href"))
        .contains(codes.html().select("#codes li").eachText().getFirst());
    assertThat(bella.cookies().get("session")).isNotEqualTo(key);
    assertThat(bella.get(PAGE).text()).contains("It is on", "10 unused recovery codes");
    assertThat(elsewhere.get("/account").status()).isEqualTo(302);
    assertThat(portal.mail("bella@factor.f")).contains("A second step was set up");
    var again = portal.signedIn("bella@factor.f");
    assertThat(again.get("/account").location()).startsWith(SECOND_STEP);
    var recovery = codes.html().select("#codes li").eachText().getLast();
    assertThat(portal.prove(again, recovery).status()).isEqualTo(303);
    assertThat(again.get(PAGE).text()).contains("9 unused recovery codes");
  }

  @Test
  void it_counts_only_once_a_code_was_typed() {
    var account = portal.account("begun@factor.f");
    var person = portal.signedIn("begun@factor.f");
    person.post(PAGE, Map.of());

    assertThat(confirm(person, "000000").text()).contains("That is not the code");
    assertThat(confirm(person, "").status()).isEqualTo(422);
    assertThat(portal.signedIn("begun@factor.f").get("/account").status()).isEqualTo(200);
    assertThat(
            portal.one(
                "select confirmed_at is null from account_second_factors where account_id = ?",
                account))
        .isEqualTo("t");
  }

  @Test
  void what_somebody_began_before_this_sign_in_is_not_taken_up() {
    portal.account("planted@factor.f");
    var thief = portal.signedIn("planted@factor.f");
    thief.post(PAGE, Map.of());
    var code = code(thief.get(PAGE));
    portal.clock.pass(Duration.ofSeconds(1));
    var owner = portal.signedIn("planted@factor.f");

    assertThat(owner.get(PAGE).html().select("svg.qr")).isEmpty();
    assertThat(confirm(owner, code).status()).isEqualTo(303);
    assertThat(owner.get("/account").text()).contains("Set up a second step");
  }

  @Test
  void a_browser_left_open_is_not_enough_to_set_it_up() throws Exception {
    portal.account("open@factor.f");
    var person = portal.signedIn("open@factor.f");
    portal.clock.pass(Duration.ofMinutes(10));

    person.post(PAGE, Map.of());

    assertThat(portal.one("select count(*) from account_second_factors where confirmed_at is null"))
        .isEqualTo("0");
    var page = person.get(PAGE);
    assertThat(page.text()).contains("Sign in again first");
    assertThat(HtmlChecker.errors(page.body())).isEmpty();
    var again = Map.of("email", "open@factor.f", "password", PASSWORD, "next", PAGE);
    assertThat(person.post(PAGE, "/sign-in", again).location()).isEqualTo(PAGE);
    person.post(PAGE, Map.of());
    assertThat(confirm(person, code(person.get(PAGE))).status()).isEqualTo(200);
  }

  @Test
  void new_codes_cost_a_code_and_put_the_old_ones_out_of_use() {
    var person = withFactor("codes@factor.f");
    assertThat(person.get(PAGE).text()).contains("no recovery code left");
    assertThat(person.post(PAGE + "/recovery-codes", Map.of()).status()).isEqualTo(422);
    assertThat(renew(person, "000000").status()).isEqualTo(422);

    var first = renew(person, nextCode()).html().select("#codes li").eachText();
    var second = renew(person, first.getFirst()).html().select("#codes li").eachText();

    assertThat(second).hasSize(10).doesNotContainAnyElementsOf(first);
    assertThat(renew(person, first.get(1)).status()).isEqualTo(422);
    assertThat(renew(person, second.get(1)).status()).isEqualTo(200);
    assertThat(portal.mail("codes@factor.f")).contains("recovery codes");
  }

  @Test
  void removing_it_costs_a_code_ends_the_other_sessions_and_is_told() {
    var person = withFactor("gone@factor.f");
    portal.clock.pass(Duration.ofSeconds(30));
    var elsewhere = portal.proved("gone@factor.f");
    var key = person.cookies().get("session");
    assertThat(remove(person, "000000").status()).isEqualTo(422);
    assertThat(elsewhere.get("/account").status()).isEqualTo(200);

    assertThat(remove(person, nextCode()).location()).isEqualTo("/account");

    assertThat(person.get("/account").text()).contains("Set up a second step");
    assertThat(person.cookies().get("session")).isNotEqualTo(key);
    assertThat(elsewhere.get("/account").status()).isEqualTo(302);
    assertThat(portal.mail("gone@factor.f")).contains("was removed");
    assertThat(portal.signedIn("gone@factor.f").get("/account").status()).isEqualTo(200);
  }

  @Test
  void support_sets_it_up_before_anything_else_and_keeps_it() {
    portal.support("agent@factor.f");
    var agent = portal.signedIn("agent@factor.f");

    assertThat(agent.get("/support").location()).isEqualTo(PAGE);
    assertThat(agent.getPart("/support", "list").headers().map())
        .containsEntry("HX-Redirect", List.of(PAGE));
    assertThat(agent.get(PAGE).text()).contains("Support's pages open once");
    agent.post(PAGE, Map.of());
    confirm(agent, code(agent.get(PAGE)));
    assertThat(agent.get("/support").status()).isEqualTo(200);
    assertThat(agent.get(PAGE).text()).doesNotContain("Remove the second step");
    assertThat(remove(agent, "000000").status()).isEqualTo(403);
  }

  @Test
  void an_owner_is_offered_it_where_she_rules_and_a_manager_is_not() {
    portal.shop("bella", "Bella's Salon");
    portal.member("bella", portal.account("own@factor.f"), "owner");
    portal.member("bella", portal.account("man@factor.f"), "manager");
    portal.member("bella", portal.account("safe@factor.f"), "owner");
    portal.secondFactor(
        UUID.fromString(portal.one("select id from accounts where email = 'safe@factor.f'")));
    var settings = "/shops/bella/settings";

    assertThat(portal.signedIn("own@factor.f").get(settings).text()).contains("second step");
    assertThat(portal.signedIn("man@factor.f").get(settings).text()).doesNotContain("second step");
    assertThat(portal.proved("safe@factor.f").get(settings).text()).doesNotContain("second step");
  }

  @Test
  void the_list_of_browsers_shows_who_knows_the_password_alone() {
    var person = withFactor("list@factor.f");
    portal.signedIn("list@factor.f");

    assertThat(person.get("/account/sessions").text()).contains("waits for the second step");
    portal.clock.pass(Duration.ofMinutes(10));
    assertThat(person.get("/account/sessions").text()).doesNotContain("waits for the second step");
  }

  @Test
  void a_closed_account_is_out_at_once_on_every_node_and_halfway_too() {
    var account = portal.account("closed@factor.f");
    portal.secondFactor(account);
    try (var second = portal.secondNode()) {
      var here = portal.proved("closed@factor.f");
      var halfway = second.signedIn("closed@factor.f");
      portal.clock.pass(Duration.ofSeconds(30));
      var there = second.proved("closed@factor.f");
      assertThat(there.get("/account").status()).isEqualTo(200);

      try (var door = portal.door()) {
        new AccountQueries(door.platform(), portal.clock).disable("closed@factor.f");
      }

      for (var person : List.of(here, there, halfway)) {
        assertThat(person.get("/account").location()).startsWith("/sign-in?");
        assertThat(person.get(SECOND_STEP).location()).isEqualTo("/sign-in");
      }
      assertThat(portal.one("select count(*) from sessions where account_id = ?", account))
          .isEqualTo("0");
    }
  }

  private Person withFactor(String email) {
    portal.secondFactor(portal.account(email));
    return portal.proved(email);
  }

  /** A code is good once: that of the next half minute. */
  private String nextCode() {
    portal.clock.pass(Duration.ofSeconds(30));
    return portal.code();
  }

  /** What an app shows that was told what stands on the page. */
  private String code(Answer page) {
    return AppPhone.told(page.html().select(".secret").text(), portal.clock).code();
  }

  private static Answer confirm(Person person, String code) {
    return person.post(PAGE + "/confirmation", Map.of("code", code));
  }

  private static Answer renew(Person person, String code) {
    return person.post(PAGE + "/recovery-codes", Map.of("code", code));
  }

  private static Answer remove(Person person, String code) {
    return person.post(PAGE + "/removal", Map.of("code", code));
  }
}
