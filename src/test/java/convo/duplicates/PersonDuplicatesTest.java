package convo.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonDuplicatesTest {

  @Test
  void ada_sees_first_letters_and_reasons_of_persons_over_all_shops() {
    try (var convo = TestConvo.fresh()) {
      assertThat(convo.ada().get("/support/duplicates").text())
          .contains("Nobody seems to be there twice");
      var bellas =
          Map.of("firstName", "Wilhelmine", "lastName", "Quastenberg", "phone", "030 5550177");
      var ritas =
          Map.of("firstName", "Wilhelmina", "lastName", "Quastenberg", "phone", "030 5550177");
      convo.bella().post("/shops/bella/customers", bellas);
      convo.rita().post("/shops/rita/customers", ritas);

      convo.run("person-duplicates");

      var page = convo.ada().get("/support/duplicates");
      assertThat(page.text()).contains("W… Q… and W… Q…", "Same phone", "None");
      assertThat(page.body()).doesNotContain("Wilhelmin", "Quastenberg", "5550177", "555 0177");
      assertThat(convo.bella().get("/support/duplicates").status()).isEqualTo(404);
    }
  }
}
