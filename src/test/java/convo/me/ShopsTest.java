package convo.me;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Person;
import convo.TestConvo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Which shops know a person, and what, read as that person. */
class ShopsTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Person CLEO = CONVO.cleo();

  @AfterAll
  static void close() {
    CONVO.close();
  }

  @Test
  void cleo_sees_each_shop_that_knows_her_or_her_daughter() {
    var cards = CLEO.get("/me/shops").html().select(".shop-card").eachText();

    assertThat(cards).hasSize(3);
    assertThat(cards.get(0))
        .contains("Bella's Salon")
        .contains("Knows you since")
        .contains("Visits");
    assertThat(cards.get(1)).contains("about Mia Marsh").contains("Is this your family?");
    assertThat(cards.get(2)).contains("Rita's Barbers").contains("Is this you?");
  }

  @Test
  void somebody_whom_no_shop_knows_is_told_kindly() {
    assertThat(CONVO.ada().get("/me/shops").text()).contains("No shop knows you yet");
  }
}
