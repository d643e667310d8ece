package convo.claims;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnPhoneTest {
  private static final String PHONE = "/me/phone";
  private TestConvo convo;
  private Life life;

  @BeforeEach
  void start() {
    convo = TestConvo.fresh();
    life = new Life(convo.database().witness());
    convo.cleo().post("/me/shops/bella/claim", Map.of());
    convo.cleo().post("/me/shops/rita/claim", Map.of());
  }

  @AfterEach
  void close() {
    convo.close();
  }

  @Test
  void cleo_sends_her_new_phone_to_the_shop_she_ticks_and_to_no_other() {
    assertThat(convo.cleo().get(PHONE).text())
        .contains("Bella's Salon Has 030 901820", "Rita's Barbers Has 020 7946 0018");

    var answer = convo.cleo().postBody(PHONE, "phone=%2B49+171+5550199&shop=bella");

    assertThat(answer.status()).isEqualTo(303);
    assertThat(convo.cleo().get(PHONE).text())
        .contains("Saved and sent to Bella's Salon.", "Has 0171 5550199", "Has 020 7946 0018");
    assertThat(life.one("select phone from core.customers where email = ?", "cleo@example.com"))
        .isEqualTo("+491715550199");
    assertThat(convo.bella().get("/shops/bella/customers?q=0171+5550199").text())
        .contains("Cleo Marsh");
    assertThat(convo.bella().get("/shops/bella/customers?q=901820").text()).contains("Nobody fits");
    assertThat(convo.bella().get(life.profileUrl("bella", "Cleo")).text())
        .contains("The customer edited", "Phone +4930901820 +491715550199");
    assertThat(life.history("rita")).containsExactly("customer|The customer|said_this_is_them");
  }

  @Test
  void a_number_that_could_be_of_two_countries_is_asked_for_whole() {
    var before = life.everything();

    var answer = convo.cleo().postBody(PHONE, "phone=030+5550199&shop=bella");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("Write it with its country");
    assertThat(answer.html().select("input[name=phone]").val()).isEqualTo("030 5550199");
    assertThat(answer.html().select("input[value=bella]").hasAttr("checked")).isTrue();
    assertThat(life.changedSince(before)).isEmpty();
  }

  @Test
  void no_shop_is_told_that_cleo_does_not_know_or_has_not_said_yes_to() {
    var before = life.everything();

    for (var shop : new String[] {"nori", "nowhere"}) {
      var answer = convo.cleo().postBody(PHONE, "phone=%2B491715550199&shop=" + shop);
      assertThat(answer.status()).isEqualTo(422);
    }
    assertThat(convo.dan().postBody(PHONE, "phone=%2B491715550199&shop=rita").status())
        .isEqualTo(422);
    assertThat(convo.bella().postBody(PHONE, "phone=%2B491715550199&shop=bella").status())
        .isEqualTo(404);

    assertThat(life.changedSince(before)).isEmpty();
  }

  @Test
  void whatever_else_is_sent_along_changes_nothing_of_others() {
    var dan = life.person("rita", "Dan");
    var body =
        "phone=%2B491715550199&customer="
            + dan
            + "&person="
            + dan
            + "&profile="
            + life.profile("rita", "Dan")
            + "&email=dan%40example.com";

    convo.cleo().postBody(PHONE + "?person=" + dan, body);

    assertThat(life.one("select phone from core.customers where id = ?", dan))
        .doesNotContain("5550199");
    assertThat(life.one("select phone from core.customers where email = ?", "cleo@example.com"))
        .isEqualTo("+491715550199");
  }
}
