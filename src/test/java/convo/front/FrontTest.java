package convo.front;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.PageForm;
import convo.TestConvo;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a shop, as anyone finds it. */
class FrontTest {
  private static final TestConvo CONVO = TestConvo.fresh();

  @AfterAll
  static void close() {
    CONVO.close();
  }

  @Test
  void a_guest_reads_where_ritas_is_what_it_does_and_when_it_is_open() {
    says(
        "rita",
        Map.of(
            "street", "41 Exmouth Market",
            "postcode", "EC1R 4QL",
            "town", "London",
            "phone", "020 7946 0123",
            "website", "ritas.example",
            "about", "Four chairs, strong tea and no hurry."));

    var page = CONVO.guest().get("/s/rita");

    assertThat(page.status()).isEqualTo(200);
    var html = page.html();
    assertThat(html.select("html").attr("class")).contains("accent-ocean");
    assertThat(html.select("h1").text()).isEqualTo("Rita's Barbers");
    assertThat(html.select("a[href=tel:+442079460123]").text()).contains("020 7946 0123");
    var website = html.select("a[href=https://ritas.example]");
    assertThat(website.attr("rel")).isEqualTo("noopener nofollow");
    assertThat(html.select("address").text())
        .isEqualTo("Rita's Barbers 41 Exmouth Market London EC1R 4QL United Kingdom");
    assertThat(html.text()).contains("Four chairs, strong tea and no hurry.");
    assertThat(html.select("nav, .sections")).isEmpty();
  }

  @Test
  void services_stand_under_their_categories_in_the_order_of_the_first_of_each() {
    category("Cut", "Hair", "Washed, cut and dried.");
    category("Colour", "Colours", "");
    category("Blow-dry", "Hair", "");

    var html = CONVO.guest().get("/s/bella").html();

    assertThat(html.select("#services h3").eachText()).containsExactly("Hair", "Colours");
    assertThat(html.select("#services ul").getFirst().select("li").eachText())
        .containsExactly("Cut Washed, cut and dried. €45.00 45 min", "Blow-dry €28.00 30 min");
    assertThat(html.text()).doesNotContain("Perm");
  }

  @Test
  void the_shop_is_open_while_somebody_works() {
    var days = CONVO.guest().get("/s/bella").html().select(".front-week > div").eachText();

    assertThat(days).hasSize(7);
    assertThat(days.getFirst()).isEqualTo("Monday (today) 09:00–13:00 14:00–18:00");
    assertThat(days.get(5)).isEqualTo("Saturday 09:00–14:00");
    assertThat(days.getLast()).isEqualTo("Sunday Closed");
    assertThat(CONVO.guest().get("/s/bella").html().select(".front-team li > span").eachText())
        .contains("Sam", "Lena")
        .doesNotContain("Tom");
  }

  @Test
  void a_guest_is_spoken_to_as_the_shop_speaks_until_the_footer_says_otherwise() {
    says("nori", Map.of("language", "de", "town", "Tokyo"));
    assertThat(lang(CONVO.guest().get("/s/nori"))).isEqualTo("de");
    assertThat(CONVO.guest().get("/s/nori").text()).contains("So finden Sie uns");

    says("nori", Map.of("familiar", "on"));
    assertThat(CONVO.guest().get("/s/nori").text()).contains("So findest du uns");

    var british = CONVO.guest();
    var chosen = british.post("/s/nori", "/language", Map.of("language", "en-GB"));
    assertThat(chosen.status()).isEqualTo(303);
    assertThat(lang(british.get("/s/nori"))).isEqualTo("en-GB");
    assertThat(lang(CONVO.cleo().get("/s/nori"))).isEqualTo("en-GB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "Bella", "bella2", "%00", "%27", "1", "bella%20"})
  void a_shop_that_is_not_there_is_not_found(String slug) {
    var answer = CONVO.guest().get("/s/" + slug);
    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.text()).doesNotContain("Salon");
  }

  @Test
  void a_shop_without_hours_says_what_a_visitor_can_do() {
    try (var handle = CONVO.database().witness().open()) {
      handle.execute(
          "insert into shops (slug, name, time_zone, currency, country, locale, phone)"
              + " values ('new', 'New & Co', 'Europe/Berlin', 'EUR', 'DE', 'de-DE', '+493023125123')");
    }

    var page = CONVO.guest().get("/s/new");

    assertThat(page.text())
        .contains("Nothing can be booked here yet")
        .contains("Give us a call, and we will find a time for you.");
    assertThat(page.html().select("#services, #hours, #team")).isEmpty();
  }

  private static String lang(Answer answer) {
    return answer.html().select("html").attr("lang");
  }

  private static void says(String shop, Map<String, String> changed) {
    var page = "/shops/" + shop + "/settings/public-page";
    var fields = PageForm.of(CONVO.person(shop).get(page), "#public-page");
    fields.putAll(changed);
    assertThat(CONVO.person(shop).post(page, fields).status()).isEqualTo(303);
  }

  private static void category(String service, String category, String description) {
    var edit = CONVO.max().get("/shops/bella/services").link(service);
    var fields = PageForm.of(CONVO.max().get(edit), "#service");
    fields.keySet().removeIf(field -> field.startsWith("stylists"));
    fields.put("category", category);
    fields.put("description", description);
    assertThat(CONVO.max().post(edit.replace("/edit", ""), fields).status()).isEqualTo(303);
  }
}
