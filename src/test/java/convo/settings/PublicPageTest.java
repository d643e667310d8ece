package convo.settings;

import static org.assertj.core.api.Assertions.assertThat;

import convo.PageForm;
import convo.TestConvo;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shop says where it is, how to reach it, and in which language it speaks to its customers. */
class PublicPageTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final String PAGE = "/shops/bella/settings/public-page";

  @AfterAll
  static void close() {
    CONVO.close();
  }

  @Test
  void max_says_where_the_salon_is_and_bella_reads_it_in_its_history() {
    var saved =
        CONVO
            .max()
            .post(
                PAGE,
                fields(
                    "max",
                    Map.of(
                        "street", "Kastanienallee 24\nHinterhaus",
                        "postcode", "10435",
                        "town", "Berlin",
                        "phone", "030 231255120",
                        "website", "bella.example",
                        "about", "Cut, colour and a quiet hour.",
                        "language", "de",
                        "familiar", "on",
                        "sites", "bella.example/termine, https://blog.example")));

    assertThat(saved.status()).isEqualTo(303);
    var page = CONVO.bella().get(PAGE).html();
    assertThat(page.select("#street").val()).isEqualTo("Kastanienallee 24\nHinterhaus");
    assertThat(page.select("#phone").val()).isEqualTo("030 231255120");
    assertThat(page.select("#website").val()).isEqualTo("https://bella.example");
    assertThat(page.select("#language [selected]").text()).isEqualTo("Deutsch");
    assertThat(page.select("#familiar[checked]")).hasSize(1);
    assertThat(page.select("#sites").val())
        .isEqualTo("https://bella.example\nhttps://blog.example");
    assertThat(page.select("#snippet").text())
        .startsWith("<iframe src=\"http")
        .contains("/s/bella\" title=\"Book at Bella's Salon\"");
    assertThat(CONVO.bella().get("/shops/bella/audit").text())
        .contains("Town nothing Berlin")
        .contains("Language towards customers English (United Kingdom) Deutsch")
        .contains("Say du to customers no yes");
  }

  @ParameterizedTest
  @CsvSource({
    "street,'1\n2\n3\n4',Use three lines at most.",
    "town,'two\nlines',Please keep this on one line.",
    "postcode,123456789012345678901,Please keep this within 20 characters.",
    "phone,call me,This is no phone number.",
    "website,javascript:alert(1),'Write the address of a web page, such as example.com.'",
    "sites,http://example.com,“http://example.com” is no web site on which we can show the page.",
    "sites,https://a.example; *,“*” is no web site on which we can show the page.",
    "sites,a.example b.example c.example d.example e.example f.example g.example h.example i.example j.example k.example,Please name at most 10 sites.",
    "language,tlh,Choose one of these languages."
  })
  void what_cannot_be_shown_is_told_beside_its_field(String field, String typed, String sentence) {
    var answer = CONVO.rita().post(ritas(), fields("rita", Map.of(field, typed)));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.html().select("#" + field + "-error").text()).contains(sentence);
    assertThat(CONVO.rita().get(ritas()).html().select("#town").val()).isEmpty();
  }

  @Test
  void a_thousand_and_one_characters_are_too_many_words_and_stay_typed() {
    var answer = CONVO.rita().post(ritas(), fields("rita", Map.of("about", "a".repeat(1_001))));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.html().select("#about").val()).hasSize(1_001);
  }

  @Test
  void two_who_save_at_once_lose_nothing_also_beside_the_other_settings() {
    var noris = "/shops/nori/settings/public-page";
    var opened = PageForm.of(CONVO.nori().get(noris), "#public-page");
    var settings = PageForm.of(CONVO.nori().get("/shops/nori/settings"), "#settings");
    settings.put("horizon", "31");
    assertThat(CONVO.nori().post("/shops/nori/settings", settings).status()).isEqualTo(303);
    var first = PageForm.of(CONVO.nori().get(noris), "#public-page");
    first.put("town", "Tokyo");
    assertThat(CONVO.nori().post(noris, first).status()).isEqualTo(303);

    opened.put("town", "Osaka");
    var overtaken = CONVO.nori().post(noris, opened);

    assertThat(overtaken.status()).isEqualTo(409);
    assertThat(overtaken.html().select("#town").val()).isEqualTo("Osaka");
    assertThat(overtaken.html().select("#town-note").text()).contains("Tokyo");
  }

  private static String ritas() {
    return "/shops/rita/settings/public-page";
  }

  private static Map<String, String> fields(String person, Map<String, String> changed) {
    var shop = person.equals("max") ? "bella" : person;
    var page = CONVO.person(person).get("/shops/" + shop + "/settings/public-page");
    var fields = PageForm.of(page, "#public-page");
    fields.putAll(changed);
    return fields;
  }
}
