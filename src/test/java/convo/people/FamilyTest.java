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

class FamilyTest {
  private TestConvo convo;
  private Life life;

  @BeforeEach
  void start() {
    convo = TestConvo.fresh();
    life = new Life(convo.database().witness());
  }

  @AfterEach
  void close() {
    try {
      assertThat(convo.differences()).isEmpty();
    } finally {
      convo.close();
    }
  }

  @Test
  void cleo_sees_mia_and_adds_leo() {
    assertThat(convo.cleo().get("/me/family").text())
        .contains("Mia Marsh", "Known at Bella's Salon");

    var fields = Map.of("firstName", "Leo", "lastName", "Marsh");
    assertThat(convo.cleo().post("/me/family", fields).location()).isEqualTo("/me/family");

    assertThat(convo.cleo().get("/me/family").text())
        .contains("Leo Marsh", "No shop knows them yet");
    assertThat(convo.dan().get("/me/family").text()).doesNotContain("Leo");
    assertThat(convo.cleo().post("/me/family", Map.of("firstName", " ")).status()).isEqualTo(422);
  }

  @Test
  void cleo_is_told_when_there_are_too_many_and_what_shops_wrote_down_does_not_count() {
    for (var n = 0; n < 20; n++) {
      var added = convo.cleo().post("/me/family", Map.of("firstName", "Leo " + n));
      assertThat(added.status()).isEqualTo(303);
    }

    var refused = convo.cleo().post("/me/family", Map.of("firstName", "Leopold"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("You have added 20 people already");
  }

  @Test
  void mia_is_called_what_she_likes_and_bella_keeps_the_name_she_was_given() {
    var mia = convo.cleo().get("/me/family").link("Mia Marsh");

    convo.cleo().post(mia, Map.of("firstName", "Mimi", "lastName", "Marsh"));

    assertThat(convo.cleo().get("/me/family").text()).contains("Mimi Marsh");
    assertThat(convo.bella().get("/shops/bella/customers?q=mia").text()).contains("Mia Marsh");
  }

  @Test
  void mia_gets_an_address_of_her_own_and_takes_her_bookings_along() {
    var mia = convo.cleo().get("/me/family").link("Mia Marsh");
    assertThat(convo.cleo().get("/me").text()).contains("Mia");
    var asked = convo.cleo().post(mia + "/address/code", Map.of("email", "Mia@example.com"));
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.text()).contains("mia@example.com");
    var right = code();
    assertThat(give(mia, asked, "mia@example.com", wrong(right)).status()).isEqualTo(422);
    assertThat(give(mia, asked, "dan@example.com", right).status()).isEqualTo(422);

    assertThat(give(mia, asked, "mia@example.com", right).location()).isEqualTo("/me/family");

    assertThat(convo.cleo().get("/me/family").html().select(".person-text")).isEmpty();
    assertThat(convo.cleo().get(mia).status()).isEqualTo(404);
    assertThat(convo.cleo().get("/me/shops").text()).doesNotContain("Mia");
    assertThat(signedInByCode("mia@example.com").get("/me").text())
        .contains("Bella's Salon", "Lena");
  }

  @Test
  void an_address_under_which_somebody_is_known_is_refused() {
    var mia = convo.cleo().get("/me/family").link("Mia Marsh");
    var asked = convo.cleo().post(mia + "/address/code", Map.of("email", "dan@example.com"));
    var before = life.everything();

    var answer = give(mia, asked, "dan@example.com", code());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("known under this address already");
    assertThat(life.changedSince(before)).containsOnly("outbox_messages", "sign_in_codes");
  }

  @Test
  void cleo_lets_mia_go_and_bella_keeps_her() {
    var mia = convo.cleo().get("/me/family").link("Mia Marsh");
    assertThat(convo.cleo().get(mia + "/removal").text()).contains("the shops keep what they know");

    assertThat(convo.cleo().post(mia + "/removal", Map.of()).location()).isEqualTo("/me/family");

    assertThat(convo.cleo().get("/me/shops").text()).doesNotContain("about Mia");
    assertThat(convo.bella().get("/shops/bella/customers?q=mia").text()).contains("Mia Marsh");
  }

  @Test
  void whoever_was_let_go_is_found_again_by_an_address_of_their_own() {
    var mia = convo.cleo().get("/me/family").link("Mia Marsh");
    convo.cleo().post("/me/shops/bella/claim?person=" + life.person("bella", "Mia"), Map.of());
    convo.cleo().post(mia + "/removal", Map.of());
    var url = life.profileUrl("bella", "Mia");
    var form = convo.bella().get(url + "/edit").fields();
    form.put("email", "mia@example.com");
    convo.bella().post(url, form);

    assertThat(signedInByCode("mia@example.com").get("/me/shops").text())
        .contains("Bella's Salon", "Is this you?");
  }

  @Test
  void cleo_decides_for_mia_at_bellas() {
    var person = "?person=" + life.person("bella", "Mia");
    convo.cleo().post("/me/shops/bella/claim" + person, Map.of());

    convo.cleo().postBody("/me/shops/bella/consents" + person, "purpose=email_notifications");
    assertThat(convo.bella().get(life.profileUrl("bella", "Mia")).text())
        .contains("Reminders by e-mail Yes, since Mon 23 Nov 2026, said by the customer");
    convo.cleo().post("/me/shops/bella/departure" + person, Map.of());

    assertThat(convo.bella().get("/shops/bella/customers?q=mia").text()).contains("Nobody fits");
    assertThat(convo.bella().get("/shops/bella/customers?q=cleo").text()).contains("Cleo Marsh");
  }

  @Test
  void nobody_touches_the_family_of_somebody_else() {
    var mia = convo.cleo().get("/me/family").link("Mia Marsh");
    var cleo = "/me/family/" + life.person("bella", "Cleo");
    var before = life.everything();
    var name = Map.of("firstName", "Forged", "contact", life.person("rita", "Dan"));

    for (var who : List.of(convo.dan(), convo.bella(), convo.ada())) {
      assertThat(who.get(mia).status()).isEqualTo(404);
      for (var rest : List.of("", "/removal", "/address/code", "/address")) {
        assertThat(who.post(mia + rest, name).status()).as(rest).isEqualTo(404);
      }
    }
    assertThat(convo.cleo().post(cleo, name).status()).isEqualTo(404);
    assertThat(convo.cleo().post("/me/family/" + life.person("rita", "Dan"), name).status())
        .isEqualTo(404);
    assertThat(convo.bella().post("/me/family", name).status()).isEqualTo(404);

    assertThat(life.changedSince(before)).isEmpty();
  }

  private Person signedInByCode(String email) {
    var person = convo.guest();
    var asked = person.post("/sign-in/code", "/sign-in/code", Map.of("email", email));
    var proof = Map.of("request", request(asked), "email", email, "code", code());
    person.post("/sign-in/code", "/sign-in/code/proof", proof);
    return person;
  }

  private Answer give(String mia, Answer asked, String email, String code) {
    var fields = Map.of("request", request(asked), "email", email, "code", code);
    return convo.cleo().post(mia + "/address", fields);
  }

  private static String request(Answer asked) {
    return asked.html().select("input[name=request]").val();
  }

  private static String wrong(String right) {
    return right.equals("000000") ? "000001" : "000000";
  }

  private String code() {
    return life.newestCode();
  }
}
