package convo.claims;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentTest {
  private static final String CONSENTS = "/me/shops/bella/consents";
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
  void cleo_changes_what_bella_may_send_and_bella_sees_who_said_so() {
    assertThat(convo.cleo().get(CONSENTS).html().select("input[checked]").eachAttr("value"))
        .containsExactly("email_notifications");

    var answer =
        convo.cleo().postBody(CONSENTS, "purpose=marketing_email&purpose=sms_notifications");

    assertThat(answer.location()).isEqualTo("/me/shops/bella");
    assertThat(convo.cleo().get(CONSENTS).html().select("input[checked]").eachAttr("value"))
        .containsExactly("sms_notifications", "marketing_email");
    var profile = convo.bella().get(life.profileUrl("bella", "Cleo")).text();
    assertThat(profile)
        .contains(
            "Reminders by e-mail No, since Mon 23 Nov 2026, said by the customer",
            "Offers by e-mail Yes, since Mon 23 Nov 2026, said by the customer",
            "Offers by SMS Not asked yet",
            "The customer edited");
    assertThat(convo.rita().get(life.profileUrl("rita", "Cléo")).text())
        .doesNotContain("said by the customer");
  }

  @Test
  void the_same_again_is_no_change() {
    var before = life.everything();

    convo.cleo().postBody(CONSENTS, "purpose=email_notifications");

    assertThat(life.changedSince(before)).isEmpty();
  }

  @Test
  void first_cleo_says_whether_this_is_her() {
    var before = life.everything();

    var answer = convo.cleo().postBody("/me/shops/rita/consents", "purpose=marketing_email");

    assertThat(answer.location()).isEqualTo("/me/shops/rita/claim");
    assertThat(convo.cleo().get("/me/shops/rita/consents").location())
        .isEqualTo("/me/shops/rita/claim");
    assertThat(life.changedSince(before)).isEmpty();
  }

  @Test
  void nobody_agrees_for_cleo_or_to_what_nobody_asked() {
    var before = life.everything();
    var cleo = life.person("bella", "Cleo");

    assertThat(convo.dan().postBody(CONSENTS, "purpose=marketing_email").status()).isEqualTo(404);
    assertThat(
            convo.dan().postBody(CONSENTS + "?person=" + cleo, "purpose=marketing_email").status())
        .isEqualTo(404);
    assertThat(convo.bella().postBody(CONSENTS, "purpose=marketing_email").status()).isEqualTo(404);
    assertThat(convo.cleo().postBody(CONSENTS, "purpose=world_domination").status()).isEqualTo(400);

    assertThat(life.changedSince(before)).isEmpty();
  }
}
