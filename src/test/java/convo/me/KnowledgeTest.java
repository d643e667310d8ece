package convo.me;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import convo.TestConvo;
import convo.claims.Life;
import convo.supportaccess.Visits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a shop knows about a person, from whom, and who looked, read as that person. */
class KnowledgeTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Person CLEO = CONVO.cleo();
  private static final Map<String, String> DANA =
      Map.of(
          "firstName", "Dana",
          "lastName", "Quill",
          "email", "cleo@example.com",
          "phone", "+49 30 777777",
          "birthDate", "1991-07-04",
          "allergyNote", "Latex");

  @BeforeAll
  static void cleoSaysYes() {
    saysYes(CONVO);
  }

  @AfterAll
  static void close() {
    CONVO.close();
  }

  @Test
  void each_field_says_where_it_came_from_and_since_when() {
    assertThat(field(CLEO.get("/me/shops/bella"), "Birthday"))
        .isEqualTo("14 May 1988 From an import, Tue 26 May 2026");
    assertThat(field(CLEO.get("/me/shops/rita"), "Birthday")).isEmpty();
  }

  @Test
  void before_this_is_me_a_page_shows_five_bookings_and_the_others_when_asked() {
    try (var convo = TestConvo.fresh()) {
      var page = convo.cleo().get("/me/shops/bella").html();

      assertThat(page.select("main .profile-parts")).isEmpty();
      assertThat(page.select("section[aria-labelledby=bookings] > ul > li")).hasSize(5);
      var others = page.select("section[aria-labelledby=bookings] > details");
      assertThat(others.select("summary").text())
          .isEqualTo("Show all " + (5 + others.select("li").size()));
      assertThat(others.select("li")).isNotEmpty();
    }
  }

  @Test
  void what_the_shop_changes_is_the_shops_and_the_rest_stays_as_it_was() {
    try (var convo = TestConvo.fresh()) {
      saysYes(convo);
      var page = convo.bella().get(profile(convo, "Cleo Marsh"));
      edit(convo, page, Map.of("phone", "030 555555", "notes", "Talks about boats"));

      var known = convo.cleo().get("/me/shops/bella");
      assertThat(field(known, "Phone")).isEqualTo("030 555555 Noted by the shop, Mon 23 Nov 2026");
      assertThat(field(known, "E-mail"))
          .isEqualTo("cleo@example.com From an import, Tue 26 May 2026");
      assertThat(known.text()).doesNotContain("boats");
    }
  }

  @Test
  void what_she_said_herself_is_hers() {
    try (var convo = TestConvo.fresh()) {
      saysYes(convo);
      convo
          .database()
          .witness()
          .useHandle(handle ->
              handle.execute(
                  """
                  insert into audit_entries (shop_id, at, actor_kind, actor_name, action, subject, subject_id, changes)
                  select shop_id, '2026-11-22 09:00Z', 'customer', 'Cleo Marsh', 'edited', 'profile', id,
                    '{"phone": {"before": "", "after": "x"}}'
                  from customer_shop_profiles
                  where email = 'cleo@example.com'
                  and first_name = 'Cleo'
                  """));

      assertThat(field(convo.cleo().get("/me/shops/bella"), "Phone"))
          .isEqualTo("030 901820 From you, Sun 22 Nov 2026");
    }
  }

  @Test
  void what_was_agreed_is_there_with_its_source_and_what_nobody_asked_too() {
    var page = CLEO.get("/me/shops/bella");

    assertThat(field(page, "Reminders by e-mail")).isEqualTo("Yes From an import, Tue 26 May 2026");
    assertThat(field(page, "Offers by SMS")).isEqualTo("Nobody has asked");
  }

  @Test
  void staff_notes_tags_and_status_are_named_and_not_shown() {
    var text = CLEO.get("/me/shops/bella").text();

    assertThat(text).contains("also keeps working notes of its own");
    assertThat(text)
        .doesNotContain("quiet chair")
        .doesNotContain("regular")
        .doesNotContain("Active");
  }

  @Test
  void she_sees_when_the_shop_last_opened_her_page() {
    try (var convo = TestConvo.fresh()) {
      saysYes(convo);
      assertThat(field(convo.cleo().get("/me/shops/bella"), "The shop’s people"))
          .isEqualTo("Never");

      convo.sam().get(profile(convo, "Cleo Marsh"));

      assertThat(field(convo.cleo().get("/me/shops/bella"), "The shop’s people"))
          .isEqualTo("Mon 23 Nov 2026, 10:00");
      assertThat(field(convo.cleo().get("/me/shops/bella"), "Convo’s support")).isEqualTo("Never");
      assertThat(field(convo.cleo().get("/me/shops/rita"), "The shop’s people")).isEqualTo("Never");
    }
  }

  @Test
  void she_sees_when_support_last_opened_her_page() {
    try (var convo = TestConvo.fresh()) {
      saysYes(convo);
      var ada = Visits.asks(convo, "bella", "T-81");
      ada.get("/shops/bella/customers");
      assertThat(field(convo.cleo().get("/me/shops/bella"), "Convo’s support")).isEqualTo("Never");

      assertThat(ada.get(profile(convo, "Cleo Marsh")).status()).isEqualTo(200);

      var known = convo.cleo().get("/me/shops/bella");
      assertThat(field(known, "Convo’s support")).isEqualTo("Mon 23 Nov 2026, 10:00");
      assertThat(field(known, "The shop’s people")).isEqualTo("Never");
    }
  }

  @Test
  void her_daughter_has_a_page_of_her_own_beside_hers() {
    var cleos = CLEO.get("/me/shops/bella");
    var mias = CLEO.get(cleos.link("Mia Marsh"));

    assertThat(field(mias, "First name")).startsWith("Mia");
    assertThat(field(mias, "Birthday")).startsWith("2 September 2017");
    assertThat(field(CLEO.get(mias.link("Me")), "First name")).startsWith("Cleo");
  }

  @Test
  void a_shop_that_does_not_know_him_is_as_unknown_to_dan_as_one_that_is_not_there() {
    var mia = CLEO.get("/me/shops/bella").link("Mia Marsh");
    var dan = CONVO.dan();

    assertThat(dan.get("/me/shops/rita").status()).isEqualTo(200);
    assertThat(dan.get("/me/shops/bella").status()).isEqualTo(404);
    assertThat(dan.get(mia).status()).isEqualTo(404);
    assertThat(dan.get(mia.replace("bella", "rita")).status()).isEqualTo(404);
    assertThat(dan.get("/me/shops/bella").body().replace("bella", "nowhere"))
        .isEqualTo(dan.get("/me/shops/nowhere").body());
    assertThat(CONVO.bella().get("/me/shops/bella").status()).isEqualTo(404);
  }

  @Test
  void a_german_reader_is_told_in_german_of_whom_it_is() {
    try (var convo = TestConvo.fresh()) {
      saysYes(convo);
      var cleo = convo.cleo();
      cleo.post("/account", "/account/language", Map.of("language", "de"));

      var page = cleo.get("/me/shops/bella");

      assertThat(page.text())
          .contains("was dieser Laden über Sie weiß", "Was der Laden notiert hat");
      assertThat(cleo.get(page.link("Mia Marsh")).text())
          .containsPattern("über .?Mia Marsh.? weiß");
      assertThat(cleo.get("/me/shops").text()).contains("Kennt Sie seit");
    }
  }

  /** Nori wrote down somebody else's life under Cleo's address. */
  @Test
  void what_belongs_to_danas_life_is_not_shown_to_cleo_before_she_says_that_it_is_hers() {
    try (var convo = TestConvo.fresh()) {
      convo.nori().post("/shops/nori/customers", DANA);
      var cleo = convo.cleo();

      assertThat(cleo.get("/me/shops/nori").text())
          .contains("Is this you?", "Dana", "Quill", "cleo@example.com")
          .doesNotContain("777777", "Latex", "4 July 1991", "What was agreed");
      for (var file : List.of("/me/data.", "/me/shops/nori/data.")) {
        assertThat(cleo.get(file + "json").body() + cleo.get(file + "html").body())
            .contains("Nori Nails", "Dana")
            .doesNotContain("777777", "Latex", "1991");
      }

      cleo.post("/me/shops/nori/claim", Map.of());

      assertThat(cleo.get("/me/shops/nori").text())
          .contains("777777", "Latex", "4 July 1991", "What was agreed");
      assertThat(cleo.get("/me/data.json").body()).contains("777777", "Latex", "1991-07-04");
    }
  }

  @Test
  void before_the_yes_cleo_sees_when_and_what_for_and_not_what_was_said() {
    try (var convo = TestConvo.fresh()) {
      var cleo = convo.cleo();

      assertThat(cleo.get("/me/shops/bella").text()).contains("Tue 1 Dec 2026, 10:00");
      var file = cleo.get("/me/shops/bella/data.json").body();
      assertThat(file).contains("\"startsAt\"", "\"services\"");
      assertThat(file).doesNotContain("sister's wedding", "priceCents", "consents", "901820");
    }
  }

  private static void saysYes(TestConvo convo) {
    var mia = new Life(convo.database().witness()).person("bella", "Mia");
    convo.cleo().post("/me/shops/bella/claim", Map.of());
    convo.cleo().post("/me/shops/bella/claim?person=" + mia, Map.of());
    convo.cleo().post("/me/shops/rita/claim", Map.of());
  }

  private static void edit(TestConvo convo, Answer page, Map<String, String> typed) {
    var address = page.link("Edit");
    var fields = new LinkedHashMap<String, String>();
    for (var input : convo.bella().get(address).html().select("main form [name]")) {
      if (input.is("textarea, select, input:not([type=checkbox]), [checked]")) {
        fields.put(input.attr("name"), input.val());
      }
    }
    fields.putAll(typed);
    assertThat(convo.bella().post(address.replace("/edit", ""), fields).status()).isEqualTo(303);
  }

  private static String profile(TestConvo convo, String name) {
    return convo.bella().get("/shops/bella/customers").link(name);
  }

  private static String field(Answer page, String term) {
    return page.html().select(".definition:has(dt:matchesOwn(^" + term + "$)) dd").text();
  }
}
