package convo.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Support sees how to reach a customer only after saying why, and only that, and only then. */
public class MaskingTest {
  private static final Office OFFICE = new Office();
  private static final String ADDRESS = "cleo@example.com";
  private static final String PHONE = "901820";

  @BeforeEach
  void clear() {
    OFFICE.clear();
  }

  @AfterAll
  static void close() {
    OFFICE.close();
  }

  @Test
  void contact_details_are_on_no_page() {
    var ada = OFFICE.adaWriting("bella");
    var cleo = OFFICE.customer("bella", "Cleo");

    for (var path :
        new String[] {
          "/shops/bella", "/shops/bella/customers", cleo, cleo + "/edit", cleo + "/reveals/new"
        }) {
      var answer = ada.get(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.body().replace("901 820", PHONE)).as(path).doesNotContain(ADDRESS, PHONE);
    }
    assertThat(ada.get(cleo).text()).contains("E-mail Hidden", "Phone Hidden", "Uncover");
  }

  @Test
  void nobody_is_found_by_an_address_or_a_number() {
    var ada = OFFICE.adaIn("bella");

    assertThat(ada.get("/shops/bella/customers?q=Cleo").text()).contains("Cleo Marsh");
    assertThat(ada.get("/shops/bella/customers?q=" + ADDRESS).text()).contains("Nobody fits");
    assertThat(ada.get("/shops/bella/customers?q=" + PHONE).text()).contains("Nobody fits");
  }

  @Test
  void who_may_be_there_twice_is_read_without_a_contact_and_left_alone() {
    for (var first : new String[] {"Wilhelmine", "Wilhelmina"}) {
      var typed =
          new HashMap<>(
              Map.of("firstName", first, "lastName", "Quastenberg", "phone", "030 5550188"));
      var added = OFFICE.convo.bella().post("/shops/bella/customers", typed);
      typed.put("asked", added.html().select("input[name=asked]").attr("value"));
      OFFICE.convo.bella().post("/shops/bella/customers", typed);
    }
    var ada = OFFICE.adaWriting("bella");

    var page = ada.get("/shops/bella/duplicates");

    assertThat(page.text()).contains("Wilhelmine Quastenberg", "Same phone", "Phone Hidden");
    assertThat(page.body()).doesNotContain("5550188", "555 0188", "Put together");
    assertThat(ada.get("/shops/bella/duplicates/merges").status()).isEqualTo(200);
    assertThat(ada.post("/shops/bella/duplicates/merges", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void history_says_that_they_changed_but_not_from_what_to_what() {
    var bella = OFFICE.convo.bella();
    var hanako = OFFICE.customer("bella", "花子");
    var form = bella.get(hanako + "/edit").fields();
    form.put("email", "new@example.com");
    form.put("phone", "030 5550199");
    assertThat(bella.post(hanako, form).status()).isEqualTo(303);
    assertThat(bella.get(hanako).text()).contains("hanako@example.com", "new@example.com");

    var history = OFFICE.adaIn("bella").get(hanako).html().select("#history").text();

    assertThat(history)
        .contains("E-mail hidden hidden", "Phone nothing hidden")
        .doesNotContain("@example.com", "5550199");
  }

  @Test
  void a_detail_is_uncovered_with_a_reason_and_the_other_one_stays_hidden() {
    var ada = OFFICE.adaIn("bella");
    var cleo = OFFICE.customer("bella", "Cleo");

    assertThat(Office.reveals(ada, cleo, "email").location()).isEqualTo(cleo);
    assertThat(ada.get(cleo).text()).contains(ADDRESS, "Phone Hidden");
    assertThat(ada.get("/shops/bella/customers").text()).doesNotContain(ADDRESS);
    assertThat(
            OFFICE.one(
                "select field || ' ' || justification || ' ' || (profile_id = cast(? as uuid)) from support_reveals",
                cleo.replaceFirst(".*/", "")))
        .isEqualTo("email To test the mail server true");
  }

  @Test
  void without_a_reason_nothing_is_uncovered() {
    var ada = OFFICE.adaIn("bella");
    var cleo = OFFICE.customer("bella", "Cleo");

    var tooShort = ada.post(cleo + "/reveals", Map.of("email", "on", "justification", "Just so"));
    var nothing = ada.post(cleo + "/reveals", Map.of("justification", "Long enough a reason"));

    assertThat(tooShort.status()).isEqualTo(422);
    assertThat(tooShort.text()).contains("at least 10 characters why");
    assertThat(nothing.status()).isEqualTo(422);
    assertThat(nothing.text()).contains("tick what you need to see");
    assertThat(ada.get(cleo).text()).doesNotContain(ADDRESS);
    assertThat(OFFICE.all("select field from support_reveals")).isEmpty();
  }

  @Test
  void what_is_uncovered_is_covered_again_in_the_next_session() {
    var cleo = OFFICE.customer("bella", "Cleo");
    var ada = OFFICE.adaIn("bella");
    Office.reveals(ada, cleo, "email");
    Office.reveals(ada, cleo, "phone");
    assertThat(ada.get(cleo).text()).contains(ADDRESS, PHONE);
    OFFICE.clock.pass(Duration.ofMinutes(30));
    ada.get(cleo);
    OFFICE.asks(ada, "bella");

    assertThat(ada.get(cleo).status()).isEqualTo(200);
    assertThat(ada.get(cleo).text()).doesNotContain(ADDRESS, PHONE);
  }

  @Test
  void a_customer_of_another_shop_cannot_be_uncovered() {
    var ada = OFFICE.adaIn("bella");
    var ritas = OFFICE.customer("rita", "Dan").replace("/rita/", "/bella/");

    assertThat(ada.get(ritas + "/reveals/new").status()).isEqualTo(404);
    assertThat(Office.reveals(ada, ritas, "email").status()).isEqualTo(404);
    assertThat(OFFICE.all("select field from support_reveals")).isEmpty();
  }

  @Test
  void an_edit_without_contact_details_leaves_them_as_they_are() {
    var ada = OFFICE.adaWriting("bella");
    var cleo = OFFICE.customer("bella", "Cleo");
    var before = contact(cleo);
    var form = ada.get(cleo + "/edit").fields();
    assertThat(form).doesNotContainKeys("email", "phone");
    form.put("notes", "Support was here.");

    assertThat(ada.post(cleo, form).status()).isEqualTo(303);
    assertThat(contact(cleo)).isEqualTo(before).contains(ADDRESS, PHONE);
    assertThat(ada.get(cleo).text()).contains("Support was here.");
  }

  @Test
  void fields_that_were_not_offered_change_nothing() {
    var ada = OFFICE.adaWriting("bella");
    var cleo = OFFICE.customer("bella", "Cleo");
    var before = contact(cleo);
    var form = ada.get(cleo + "/edit").fields();
    form.put("email", "evil@example.com");
    form.put("phone", "030 5550100");

    ada.post(cleo, form);

    assertThat(contact(cleo)).isEqualTo(before);
  }

  @Test
  void two_edits_brought_together_show_no_contact_details() {
    var ada = OFFICE.adaWriting("bella");
    var bella = OFFICE.convo.bella();
    var ayse = OFFICE.customer("bella", "Ayşe");
    var adas = ada.get(ayse + "/edit").fields();
    var bellas = bella.get(ayse + "/edit").fields();
    bellas.put("email", "ayse.new@example.com");
    bella.post(ayse, bellas);
    adas.put("notes", "Something of mine");

    var both = ada.post(ayse, adas);

    assertThat(both.status()).isEqualTo(409);
    assertThat(both.body()).doesNotContain("ayse.new@example.com", "ayse@example.com", "7654321");
  }

  @Test
  void how_to_reach_a_customer_is_never_for_support_to_change_uncovered_or_not() {
    var ada = OFFICE.adaWriting("bella");
    var cleo = OFFICE.customer("bella", "Cleo");
    var before = contact(cleo);
    Office.reveals(ada, cleo, "email");
    Office.reveals(ada, cleo, "phone");
    assertThat(ada.get(cleo).text()).contains(ADDRESS, PHONE);
    var form = ada.get(cleo + "/edit").fields();
    assertThat(form).doesNotContainKeys("email", "phone");
    form.put("email", "ada+mine@example.com");
    form.put("phone", "030 5550100");
    form.put("notes", "Support was here.");

    assertThat(ada.post(cleo, form).status()).isEqualTo(303);

    assertThat(contact(cleo)).isEqualTo(before);
    assertThat(ada.get(cleo).text()).contains("Support was here.");
  }

  private static String contact(String customer) {
    return OFFICE.one(
        "select email || ' ' || phone || ' ' || preferred_contact_method from customer_shop_profiles where id = cast(? as uuid)",
        customer.replaceFirst(".*/", ""));
  }
}
