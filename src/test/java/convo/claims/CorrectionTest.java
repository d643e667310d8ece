package convo.claims;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.TestConvo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectionTest {
  private static final String WISHES = "/me/shops/bella/corrections";
  private static final Map<String, String> WISH = Map.of("wish", "I was born on 15 May 1988.");
  private TestConvo convo;
  private Life life;

  @BeforeEach
  void start() {
    convo = TestConvo.fresh();
    life = new Life(convo.database().witness());
    convo.cleo().post("/me/shops/bella/claim", Map.of());
  }

  @AfterEach
  void close() {
    convo.close();
  }

  @Test
  void cleo_asks_bella_answers_and_cleo_reads_it() {
    assertThat(convo.cleo().post(WISHES, WISH).location()).isEqualTo(WISHES);
    assertThat(convo.cleo().get(WISHES).text()).contains("born on 15 May", "Not answered yet.");

    var today = convo.bella().get("/shops/bella");
    assertThat(today.text()).contains("Customers ask for a correction", "born on 15 May");
    assertThat(convo.sam().get("/shops/bella").text()).doesNotContain("born on 15 May");
    assertThat(convo.sam().get(life.profileUrl("bella", "Cleo")).text())
        .doesNotContain("born on 15 May");
    assertThat(convo.rita().get("/shops/rita").text()).doesNotContain("born on 15 May");
    assertThat(convo.max().get(life.profileUrl("bella", "Cleo")).text()).contains("born on 15 May");
    var url = today.link("Answer Cleo Marsh");
    assertThat(convo.bella().post(url, Map.of("outcome", "done", "answer", "")).status())
        .isEqualTo(422);

    var answer =
        convo.bella().post(url, Map.of("outcome", "done", "answer", "Thank you, it is mended."));

    assertThat(answer.location()).isEqualTo(life.profileUrl("bella", "Cleo"));
    assertThat(convo.cleo().get(WISHES).text()).contains("Done Thank you, it is mended.");
    assertThat(convo.bella().get("/shops/bella").text()).doesNotContain("born on 15 May");
    var again = Map.of("outcome", "declined", "answer", "Or rather not.");
    convo.max().post(url, again);
    assertThat(convo.cleo().get(WISHES).text()).doesNotContain("rather not");
  }

  @Test
  void the_answer_is_mailed_to_cleos_account_whatever_address_the_shop_has() {
    life.witness().useHandle(handle -> handle.execute(ANOTHER_ADDRESS));
    convo.cleo().post(WISHES, WISH);
    var url = convo.bella().get("/shops/bella").link("Answer Cleo Marsh");

    convo.bella().post(url, Map.of("outcome", "declined", "answer", "We had it from your pass."));
    convo.max().post(url, Map.of("outcome", "done", "answer", "Too late."));

    assertThat(life.one(MAILS))
        .startsWith("cleo@example.com|Bella|Bella's Salon has answered you|")
        .contains("has not corrected what you asked for")
        .endsWith("/me/shops/bella/corrections")
        .doesNotContain("your pass", "born on", "#");
    assertThat(newestMail().text()).contains("Bella's Salon has answered you");
    assertThat(convo.cleo().get(path(newestMail())).text()).contains("We had it from your pass.");
  }

  @Test
  void who_reads_german_is_answered_in_german() {
    convo.cleo().post("/account", "/account/language", Map.of("language", "de"));
    convo.cleo().post(WISHES, WISH);
    var url = convo.bella().get("/shops/bella").link("Answer Cleo Marsh");

    convo.bella().post(url, Map.of("outcome", "done", "answer", "Thank you."));

    assertThat(life.one(MAILS))
        .contains("Bella's Salon hat Ihnen geantwortet", "hat korrigiert, worum Sie gebeten haben");
  }

  @Test
  void cleo_has_the_mail_about_her_daughter() {
    var mia = "?person=" + life.person("bella", "Mia");
    convo.cleo().post("/me/shops/bella/claim" + mia, Map.of());
    convo.cleo().post(WISHES + mia, WISH);
    var url = convo.bella().get("/shops/bella").link("Answer Mia Marsh");

    convo.bella().post(url, Map.of("outcome", "done", "answer", "It is mended."));

    assertThat(life.one(MAILS)).startsWith("cleo@example.com|").doesNotContain("Mia");
    assertThat(path(newestMail())).endsWith(WISHES + mia);
    assertThat(convo.cleo().get(path(newestMail())).text()).contains("It is mended.");
  }

  @Test
  void nobody_asks_for_cleo_and_no_other_shop_answers() {
    convo.cleo().post(WISHES, WISH);
    var url = convo.bella().get("/shops/bella").link("Answer Cleo Marsh");
    var before = life.everything();
    var cleo = life.person("bella", "Cleo");
    var answer = Map.of("outcome", "done", "answer", "Forged");

    for (var who : List.of(convo.dan(), convo.bella(), convo.rita())) {
      assertThat(who.post(WISHES, WISH).status()).isEqualTo(404);
      assertThat(who.get(WISHES + "?person=" + cleo).status()).isEqualTo(404);
      assertThat(who.post(WISHES + "?person=" + cleo, WISH).status()).isEqualTo(404);
    }
    assertThat(convo.rita().post(url.replace("bella", "rita"), answer).status()).isEqualTo(404);
    assertThat(convo.rita().post(url, answer).status()).isEqualTo(404);
    assertThat(convo.sam().post(url, answer).status()).isEqualTo(403);
    assertThat(convo.cleo().post(url, answer).status()).isEqualTo(404);
    assertThat(convo.cleo().post(WISHES, Map.of("wish", " ")).status()).isEqualTo(422);

    assertThat(life.changedSince(before)).isEmpty();
  }

  @Test
  void a_shop_is_not_buried_in_wishes_and_a_departure_takes_them_along() {
    for (var number = 0; number < 5; number++) {
      assertThat(convo.cleo().post(WISHES, Map.of("wish", "Wish " + number)).status())
          .isEqualTo(303);
    }
    assertThat(convo.cleo().post(WISHES, WISH).status()).isEqualTo(422);

    convo.cleo().post("/me/shops/bella/departure", Map.of());

    assertThat(life.one("select count(*) from corrections")).isEqualTo("0");
  }

  @Test
  void the_same_wish_twice_is_one_and_an_answered_one_may_be_asked_again() {
    assertThat(convo.cleo().post(WISHES, WISH).status()).isEqualTo(303);
    assertThat(convo.cleo().post(WISHES, WISH).status()).isEqualTo(303);
    assertThat(life.one("select count(*) from corrections")).isEqualTo("1");
    assertThat(life.history("bella")).hasSize(2);

    var url = convo.bella().get("/shops/bella").link("Answer Cleo Marsh");
    convo.bella().post(url, Map.of("outcome", "done", "answer", "It is mended."));
    convo.cleo().post(WISHES, WISH);

    assertThat(life.one("select count(*) from corrections")).isEqualTo("2");
  }

  private Answer newestMail() {
    return convo.guest().get(convo.guest().get("/dev/mail").html().select("tbody a").attr("href"));
  }

  /** Where the link in a mail leads. */
  private static String path(Answer mail) {
    return mail.html().select(".mail a").attr("href").replaceFirst("https?://[^/]+", "");
  }

  private static final String MAILS =
      """
      select string_agg(concat_ws('|', recipient, actor_name, subject, trim(trailing chr(10) from body)), '#')
      from outbox_messages
      where kind = 'correction'
      """;
  private static final String ANOTHER_ADDRESS =
      """
      update customer_shop_profiles
      set email = 'cloe@example.com'
      where first_name = 'Cleo'
      """;
}
