package convo.settings;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final String SETTINGS = "/shops/bella/settings";

  @AfterAll
  static void close() {
    CONVO.close();
  }

  @Test
  void max_changes_colour_and_rules_and_the_shop_looks_like_it() {
    var saved =
        CONVO
            .nori()
            .post(
                "/shops/nori/settings",
                fields("nori", Map.of("accent", "plum", "cancelNotice", "2880")));

    assertThat(saved.status()).isEqualTo(303);
    var page = CONVO.nori().get("/shops/nori/settings").html();
    assertThat(page.select("html").attr("class")).contains("accent-plum");
    assertThat(page.select("#cancelNotice option[selected]").text()).isEqualTo("2 days before");
  }

  @Test
  void clock_and_money_are_seen_and_stay_once_somebody_has_booked() {
    var page = CONVO.rita().get("/shops/rita/settings");
    assertThat(page.text())
        .contains(
            "Time zone London · Europe/London",
            "GBP · British Pound",
            "United Kingdom",
            "They stay");
    assertThat(page.html().select("#country, #zone, #currency")).isEmpty();

    var moved = fields("rita", Map.of("country", "JP"));
    var refused = CONVO.rita().post("/shops/rita/settings", moved);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("Somebody has booked in the meantime");
    assertThat(CONVO.rita().get("/shops/rita/settings").text()).contains("Europe/London", "GBP");
  }

  @Test
  void a_shop_that_nobody_has_booked_corrects_its_clock_and_its_money() {
    var nori = CONVO.nori();
    var opened =
        nori.submit(
            nori.get("/opening"),
            "#opening",
            Map.of("name", "Moves", "country", "DE", "kind", "hair"));
    assertThat(opened.location()).isEqualTo("/shops/moves");
    var settings = "/shops/moves/settings";
    nori.get(settings);
    assertThat(nori.get(settings).html().select("#zone option[selected]").val())
        .isEqualTo("Europe/Berlin");

    var nowhere = nori.submit(nori.get(settings), "#settings", Map.of("country", "XX"));
    assertThat(nowhere.status()).isEqualTo(422);
    assertThat(nowhere.text()).contains("Choose a country of the list.");
    var wrong = nori.submit(nori.get(settings), "#settings", Map.of("zone", "Mars"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("Choose a time zone of the list.");
    var saved =
        nori.submit(
            nori.get(settings),
            "#settings",
            Map.of("country", "JP", "zone", "Asia/Tokyo", "currency", "JPY"));

    assertThat(saved.status()).isEqualTo(303);
    assertThat(nori.get("/shops/moves/services").text()).contains("¥36", "¥54");
    assertThat(nori.get("/shops/moves/audit").text())
        .contains("Germany", "Japan", "Asia/Tokyo", "EUR · Euro", "JPY · Japanese Yen");
    assertThat(CONVO.guest().get("/s/moves").text()).contains("Schnitt, kurze Haare 36");
  }

  @Test
  void sam_sees_how_to_reach_people_once_the_owner_allows_it() {
    var customers = "/shops/bella/customers?q=cleo+marsh";
    assertThat(CONVO.sam().get(customers).text()).doesNotContain("901820");

    CONVO.max().post(SETTINGS, fields("bella", Map.of("stylistsSeeContacts", "on")));
    assertThat(CONVO.sam().get(customers).text()).doesNotContain("901820");

    CONVO.bella().post(SETTINGS, fields("bella", Map.of("stylistsSeeContacts", "on")));
    assertThat(CONVO.sam().get(customers).text()).contains("901820");
  }

  @Test
  void only_an_owner_decides_about_support() {
    assertThat(CONVO.max().get(SETTINGS).text()).doesNotContain("Convo’s support");
    var off = Map.of("supportAccess", "off");
    assertThat(CONVO.max().post(SETTINGS + "/support-access", off).status()).isEqualTo(403);
    assertThat(CONVO.max().post(SETTINGS, fields("bella", off)).status()).isEqualTo(303);
    assertThat(CONVO.bella().get(SETTINGS).html().select("#supportAccess-notice[checked]"))
        .hasSize(1);

    assertThat(CONVO.bella().post(SETTINGS + "/support-access", off).status()).isEqualTo(303);
    assertThat(CONVO.bella().get(SETTINGS).html().select("#supportAccess-off[checked]")).hasSize(1);
    assertThat(
            CONVO
                .bella()
                .post(SETTINGS + "/support-access", Map.of("supportAccess", "root"))
                .status())
        .isEqualTo(400);
  }

  @Test
  void rita_reads_what_somebody_else_saved_beside_her_own() {
    var ritas = fields("rita", Map.of("name", "Rita & Sons", "horizon", "30"));
    var other = fields("rita", Map.of("name", "Rita’s"));
    CONVO.rita().post("/shops/rita/settings", other);

    var overtaken = CONVO.rita().post("/shops/rita/settings", ritas);

    assertThat(overtaken.status()).isEqualTo(409);
    assertThat(overtaken.html().select("#name").val()).isEqualTo("Rita & Sons");
    assertThat(overtaken.html().select("#name-note").text()).contains("Rita’s");
    assertThat(overtaken.html().select("#horizon").val()).isEqualTo("30");
  }

  @ParameterizedTest
  @CsvSource({
    "name,''",
    "accent,neon",
    "slotStep,4",
    "slotStep,x",
    "minimumNotice,-1",
    "minimumNotice,43201",
    "horizon,0",
    "horizon,731",
    "horizon,''",
    "cancelNotice,1.5"
  })
  void a_rule_that_cannot_be_is_told_and_nothing_is_saved(String field, String typed) {
    var answer =
        CONVO.bella().post(SETTINGS, fields("bella", Map.of(field, typed, "cancelNotice2", "1")));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.html().select("#" + field + "-error")).hasSize(1);
    assertThat(CONVO.bella().get(SETTINGS).html().select("#name").val()).isEqualTo("Bella's Salon");
  }

  @Test
  void a_stylist_has_no_settings_and_another_shop_none_either() {
    assertThat(CONVO.sam().get(SETTINGS).status()).isEqualTo(403);
    assertThat(CONVO.rita().get(SETTINGS).status()).isEqualTo(404);
    assertThat(CONVO.rita().post(SETTINGS, fields("rita", Map.of())).status()).isEqualTo(404);
  }

  /** The fields of a shop's settings as they stand, with some of them changed. */
  private static Map<String, String> fields(String shop, Map<String, String> changed) {
    var page = CONVO.person(shop).get("/shops/" + shop + "/settings").html();
    var fields = new HashMap<String, String>();
    for (var field :
        page.select(
            "#settings [name]:not([type=checkbox]):not([type=radio]), #settings [checked]")) {
      var value = field.is("select") ? field.select("[selected]").val() : field.val();
      fields.put(field.attr("name"), value);
    }
    fields.remove("csrf");
    fields.putAll(changed);
    return fields;
  }
}
