package convo.access;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.TestConvo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What is refused within one's shop is told in its frame; elsewhere nothing tells of a shop. */
class ErrorFrameTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final String NOBODY = "/customers/00000000-0000-4000-8000-000000000000";

  @AfterAll
  static void close() {
    CONVO.close();
  }

  @Test
  void what_is_not_there_or_not_allowed_keeps_the_frame_of_the_shop() {
    var missing = CONVO.bella().get("/shops/bella" + NOBODY);
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.link("Calendar")).isEqualTo("/shops/bella/calendar");
    assertThat(missing.link("Back to Bella's Salon")).isEqualTo("/shops/bella");
    assertThat(missing.html().select("nav [aria-current]")).isEmpty();

    var refused = CONVO.sam().get("/shops/bella/settings");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.link("Customers")).isEqualTo("/shops/bella/customers");
    assertThat(refused.html().select("a[href$=/settings]")).isEmpty();
  }

  @Test
  void another_shop_looks_like_none() {
    var rita = CONVO.bella().get("/shops/rita" + NOBODY);
    var none = CONVO.bella().get("/shops/none" + NOBODY);
    assertThat(rita.status()).isEqualTo(none.status()).isEqualTo(404);
    assertThat(main(rita)).isEqualTo(main(none));
    assertThat(rita.html().select("nav.sections")).isEmpty();
    assertThat(CONVO.guest().get("/shops/none").html().select("nav.sections")).isEmpty();
  }

  private static String main(Answer answer) {
    return answer.html().select("main").outerHtml();
  }
}
