package convo.people;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import convo.TestConvo;
import convo.claims.Life;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressTest {
  private static final String ADDRESSES = "/account/addresses";
  private static final String OTHER = "cleo@work.example";
  private TestConvo convo;
  private Life life;

  @BeforeEach
  void start() {
    convo = TestConvo.fresh();
    life = new Life(convo.database().witness());
    var known = Map.of("firstName", "Klio", "email", OTHER);
    convo.nori().post("/shops/nori/customers", known);
    convo.bella().post("/shops/bella/customers", known);
  }

  @AfterEach
  void close() {
    convo.close();
  }

  @Test
  void what_noris_wrote_down_under_another_address_becomes_cleos_when_she_says_yes() {
    assertThat(add(convo.cleo(), OTHER).location()).isEqualTo(ADDRESSES);
    assertThat(convo.cleo().get(ADDRESSES).text())
        .contains(OTHER, "Nori Nails wrote it down under " + OTHER);
    var claim = "/me/shops/nori/claim?person=" + life.person("nori", "Klio");
    assertThat(convo.cleo().get(claim).text()).contains("Is this you?", "Klio");

    convo.cleo().post(claim, Map.of());

    assertThat(convo.cleo().get("/me/shops").text()).contains("Nori Nails Knows you");
    assertThat(life.person("nori", "Klio")).isEqualTo(life.person("rita", "Cléo"));
    assertThat(life.claimed("nori", "Klio")).isTrue();
    assertThat(mail("cleo@example.com")).contains(OTHER + " now belongs to your account");
  }

  @Test
  void where_a_shop_knows_cleo_already_nothing_is_thrown_together() {
    add(convo.cleo(), OTHER);
    var person = life.person("bella", "Klio");

    convo.cleo().post("/me/shops/bella/claim?person=" + person, Map.of());

    assertThat(convo.cleo().get("/account").text()).contains("knows you already");
    assertThat(life.person("bella", "Klio")).isEqualTo(person);
    assertThat(life.claimed("bella", "Klio")).isFalse();
  }

  @Test
  void where_a_shop_knows_cleo_already_her_yes_puts_the_two_together_until_it_takes_them_apart() {
    add(convo.cleo(), OTHER);
    convo.cleo().post("/me/shops/bella/claim", Map.of());
    var klio = life.profile("bella", "Klio");
    var before = row(klio);
    var kept = row(life.profile("bella", "Cleo"));
    var claim = "/me/shops/bella/claim?person=" + life.person("bella", "Klio");
    assertThat(convo.cleo().get(claim).text())
        .contains("its two profiles become one", "Yes, both are me");

    convo.cleo().post(claim, Map.of());

    assertThat(row(klio)).isEmpty();
    assertThat(convo.bella().get("/shops/bella/customers/" + klio).location())
        .isEqualTo(life.profileUrl("bella", "Cleo"));
    assertThat(convo.differences()).isEmpty();
    var merge = life.one("select id from profile_merges");
    convo.bella().post("/shops/bella/duplicates/merges/" + merge + "/undoing", Map.of());
    assertThat(row(klio)).isEqualTo(before);
    assertThat(row(life.profile("bella", "Cleo"))).isEqualTo(kept);
    assertThat(convo.cleo().get(claim).text()).contains("Is this you?");
    assertThat(convo.differences()).isEmpty();
  }

  private String row(String profile) {
    return life.one(
        "select cast(to_jsonb(one) as text) from customer_shop_profiles one where id = ?", profile);
  }

  @Test
  void a_further_address_signs_in_to_the_same_account_and_can_become_the_main_one() {
    add(convo.cleo(), OTHER);
    var elsewhere = convo.guest();
    var asked = elsewhere.post("/sign-in/code", "/sign-in/code", Map.of("email", OTHER));
    var proof = Map.of("request", request(asked), "email", OTHER, "code", life.newestCode());
    elsewhere.post("/sign-in/code", "/sign-in/code/proof", proof);
    assertThat(elsewhere.get("/account").text()).contains("cleo@example.com");

    convo.cleo().post(ADDRESSES + "/main", Map.of("email", OTHER));

    assertThat(convo.cleo().get("/account").text()).contains(OTHER);
    assertThat(mail("cleo@example.com")).contains("goes to " + OTHER);
    convo.cleo().post(ADDRESSES + "/removal", Map.of("email", "cleo@example.com"));
    assertThat(convo.cleo().get(ADDRESSES).text()).doesNotContain("Make it the main address");
    assertThat(convo.cleo().get("/me/shops").text()).contains("Bella's Salon Knows you");
  }

  @Test
  void an_address_of_somebody_else_or_without_its_code_is_not_added() {
    assertThat(add(convo.cleo(), "dan@example.com").status()).isEqualTo(422);
    var asked = convo.cleo().post(ADDRESSES + "/code", Map.of("email", OTHER));
    var code = life.newestCode();
    var before = life.one("select count(*) from account_addresses");

    var forged = Map.of("request", request(asked), "email", "rita@example.com", "code", code);
    assertThat(convo.cleo().post(ADDRESSES, forged).status()).isEqualTo(422);
    var wrong = code.equals("000000") ? "000001" : "000000";
    var guessed = Map.of("request", request(asked), "email", OTHER, "code", wrong);
    assertThat(convo.cleo().post(ADDRESSES, guessed).status()).isEqualTo(422);
    assertThat(convo.cleo().post(ADDRESSES + "/code", Map.of("email", "x")).status())
        .isEqualTo(422);

    assertThat(life.one("select count(*) from account_addresses")).isEqualTo(before);
  }

  @Test
  void nobody_moves_the_addresses_or_finds_of_somebody_else() {
    add(convo.cleo(), OTHER);
    var before = life.everything();
    var claim = "/me/shops/nori/claim?person=" + life.person("nori", "Klio");

    for (var who : List.of(convo.dan(), convo.bella())) {
      assertThat(who.post(ADDRESSES + "/main", Map.of("email", OTHER)).status()).isEqualTo(404);
      assertThat(who.post(ADDRESSES + "/removal", Map.of("email", OTHER)).status()).isEqualTo(404);
      assertThat(who.get(claim).status()).isEqualTo(404);
      assertThat(who.post(claim, Map.of()).status()).isEqualTo(404);
    }

    assertThat(life.changedSince(before)).isEmpty();
  }

  @Test
  void a_session_that_was_left_open_changes_no_address() {
    add(convo.cleo(), OTHER);
    var later = "update sessions set created_at = created_at - interval '1 hour'";
    life.witness().useHandle(handle -> handle.execute(later));

    assertThat(convo.cleo().post(ADDRESSES + "/main", Map.of("email", OTHER)).text())
        .contains("asks for a fresh sign-in");
    var more = Map.of("email", "more@work.example");
    assertThat(convo.cleo().post(ADDRESSES + "/code", more).status()).isEqualTo(422);
    assertThat(convo.cleo().post(ADDRESSES + "/removal", Map.of("email", OTHER)).text())
        .contains("asks for a fresh sign-in");
  }

  @Test
  void who_has_only_a_password_becomes_no_customer_by_an_address_of_their_own() {
    var own = "mallory@example.com";
    life.witness().useHandle(handle -> handle.execute(UNPROVED));
    var mallory = convo.signedInAnew("dan");
    assertThat(mallory.post(ADDRESSES + "/code", Map.of("email", OTHER)).text())
        .contains("your main address is not proved yet");
    life.witness().useHandle(handle -> handle.execute(FROM_BEFORE));

    signIn(own);
    assertThat(life.one("select count(*) from accounts where email_verified_at is null"))
        .isEqualTo("1");
    assertThat(mallory.post(ADDRESSES + "/main", Map.of("email", own)).location())
        .isEqualTo(ADDRESSES);
    signIn(own);

    assertThat(life.one("select customer_id from accounts where email = ?", own)).isEmpty();
    assertThat(life.one("select count(*) from account_addresses")).isEqualTo("0");
  }

  private void signIn(String email) {
    var page = convo.guest();
    var asked = page.post("/sign-in/code", "/sign-in/code", Map.of("email", email));
    var proof = Map.of("request", request(asked), "email", email, "code", life.newestCode());
    page.post("/sign-in/code", "/sign-in/code/proof", proof);
  }

  private static final String UNPROVED =
      """
      update accounts
      set email_verified_at = null, customer_id = null
      where email = 'dan@example.com'
      """;

  private static final String FROM_BEFORE =
      """
      insert into account_addresses (email, account_id, verified_at)
      select 'mallory@example.com', id, now()
      from accounts
      where email = 'dan@example.com'
      """;

  private Answer add(Person person, String email) {
    var asked = person.post(ADDRESSES + "/code", Map.of("email", email));
    var fields = Map.of("request", request(asked), "email", email, "code", life.newestCode());
    return person.post(ADDRESSES, fields);
  }

  private String mail(String recipient) {
    return life.one(
        "select string_agg(body, ' ') from outbox_messages where recipient = ?", recipient);
  }

  private static String request(Answer asked) {
    return asked.html().select("input[name=request]").val();
  }
}
