package convo.services;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServicesTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final String SERVICES = "/shops/bella/services";
  private static final Map<String, String> FRINGE =
      Map.of(
          "name",
          "Fringe",
          "price",
          "12,50",
          "duration",
          "15",
          "bufferBefore",
          "0",
          "bufferAfter",
          "5");

  @AfterAll
  static void close() {
    CONVO.close();
  }

  @Test
  void the_list_says_price_time_and_who_does_it() {
    var page = CONVO.max().get(SERVICES);

    assertThat(page.html().select("tbody tr").eachText())
        .anySatisfy(row ->
            assertThat(row)
                .contains(
                    "Colour",
                    "€90.00",
                    "2 h",
                    "+ 10 min after, free for 45 min after 30 min",
                    "Sam"));
    assertThat(page.html().select("section:has(#retired)").text()).contains("Perm", "Offer again");
  }

  @Test
  void max_adds_a_service_and_says_who_does_it() {
    var sam = CONVO.max().get("/shops/bella/team").link("Sam").replaceAll(".*/", "");
    var answer =
        CONVO
            .max()
            .postBody(
                SERVICES,
                "name=Gloss+%F0%9F%8C%B8&price=30&duration=20&bufferBefore=0&bufferAfter=0&stylists="
                    + sam);

    assertThat(answer.status()).isEqualTo(303);
    assertThat(CONVO.max().get(SERVICES).html().select("tr:contains(Gloss)").text())
        .contains("Gloss 🌸", "€30.00", "20 min", "Sam");
  }

  @Test
  void services_move_up_and_down() {
    var nails = "/shops/nori/services";
    var before = CONVO.nori().get(nails).html().select("tbody th").eachText();
    var second = CONVO.nori().get(nails).html().select("tbody form").get(1).attr("action");

    var moved = CONVO.nori().postPart(second, "services", Map.of("direction", "up"));
    assertThat(moved.html().select("#services [role=status]").text())
        .isEqualTo("The order is saved.");

    var after = moved.html().select("tbody th").eachText();
    assertThat(after.subList(0, 2)).containsExactly(before.get(1), before.get(0));
    assertThat(CONVO.nori().post(second, Map.of("direction", "up")).status()).isEqualTo(303);
    assertThat(CONVO.nori().get(nails).html().select("tbody th").eachText()).isEqualTo(after);
    assertThat(CONVO.nori().post(second, Map.of("direction", "sideways")).status()).isEqualTo(400);
    assertThat(
            CONVO.rita().post(second.replace("nori", "rita"), Map.of("direction", "up")).status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "name,'',What is the service called?",
    "price,free,an amount such as 45.50",
    "price,-5,an amount",
    "price,1.005,an amount",
    "duration,0,from 1 to 1440",
    "duration,1441,from 1 to 1440",
    "duration,ten,from 1 to 1440",
    "bufferAfter,241,from 0 to 240",
    "gap,5,from 1 to 1440",
    "bufferBefore,'',from 0 to 240"
  })
  void a_wrong_field_is_told_and_the_rest_is_kept(String field, String typed, String sentence) {
    var fields = new HashMap<>(FRINGE);
    fields.put(field, typed);

    var answer = CONVO.max().post(SERVICES, fields);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.html().select("input[aria-invalid]").getFirst().val()).isIn(typed, "");
    assertThat(answer.html().select(".field-error").text()).contains(sentence);
    assertThat(answer.html().select("#price").val()).isEqualTo(fields.get("price"));
  }

  @Test
  void a_price_is_taken_as_people_write_it_and_asked_about_where_it_is_doubtful() {
    CONVO.max().post(SERVICES, with("Bridal", Map.of("price", "1.200,00 €")));
    assertThat(CONVO.max().get(SERVICES).html().select("tr:contains(Bridal)").text())
        .contains("€1,200.00");

    var typed = new HashMap<>(with("Gala", Map.of("price", "1.200")));
    var asked = CONVO.max().post(SERVICES, typed);
    assertThat(asked.status()).isEqualTo(422);
    typed.put("meant", asked.html().select("button:contains(€1,200.00)").val());
    CONVO.max().post(SERVICES, typed);
    assertThat(CONVO.max().get(SERVICES).html().select("tr:contains(Gala)").text())
        .contains("€1,200.00");
  }

  @Test
  void a_service_that_is_there_already_is_asked_about() {
    CONVO.max().post(SERVICES, with("Ombré", Map.of()));
    var typed = new HashMap<>(with("ＯＭＢＲÉ", Map.of()));
    var asked = CONVO.max().post(SERVICES, typed);

    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.html().select("#name-error").text()).contains("already. Is it another one?");
    assertThat(asked.html().select("#price").val()).isEqualTo("12,50");
    typed.put("meant", asked.html().select("button:contains(Yes, another one)").val());
    assertThat(CONVO.max().post(SERVICES, typed).status()).isEqualTo(303);

    var fringe = CONVO.max().get(SERVICES).link("Ombré").replace("/edit", "");
    assertThat(CONVO.max().post(fringe, with("Colour", Map.of("version", "1"))).status())
        .isEqualTo(422);
    assertThat(CONVO.max().post(fringe, with("Ombré", Map.of("version", "1"))).status())
        .isEqualTo(303);
  }

  @Test
  void a_gap_must_end_before_the_service() {
    var fields = new HashMap<>(FRINGE);
    fields.putAll(Map.of("gapAfter", "10", "gap", "5"));

    assertThat(CONVO.max().post(SERVICES, fields).html().select("#gap-error").text())
        .contains("must end before");
  }

  @Test
  void a_number_of_ten_thousand_digits_is_only_too_long() {
    var fields = new HashMap<>(FRINGE);
    for (var field : new String[] {"price", "duration", "bufferAfter", "gap"}) {
      fields.put(field, "9".repeat(10_000));
    }

    assertThat(CONVO.max().post(SERVICES, fields).status()).isEqualTo(422);
  }

  @Test
  void yen_have_no_cents() {
    var fields = new HashMap<>(FRINGE);
    fields.put("price", "12.50");
    assertThat(CONVO.nori().post("/shops/nori/services", fields).status()).isEqualTo(422);
    fields.put("price", "4500");
    assertThat(CONVO.nori().post("/shops/nori/services", fields).status()).isEqualTo(303);
    assertThat(CONVO.nori().get("/shops/nori/services").text()).contains("¥4,500");
  }

  @Test
  void max_changes_the_price_while_bella_changes_price_and_time() {
    CONVO.max().post(SERVICES, with("Toner", Map.of()));
    var toner = CONVO.max().get(SERVICES).link("Toner").replace("/edit", "");

    CONVO.max().post(toner, with("Toner", Map.of("price", "15", "version", "1")));
    var overtaken =
        CONVO
            .bella()
            .post(toner, with("Toner", Map.of("price", "20", "duration", "30", "version", "1")));

    assertThat(overtaken.status()).isEqualTo(409);
    assertThat(overtaken.html().select("#price").val()).isEqualTo("20");
    assertThat(overtaken.html().select("#duration").val()).isEqualTo("30");
    assertThat(overtaken.html().select("#price-note").text()).contains("Max", "15.00");
    var version = overtaken.html().select("input[name=version]").val();
    assertThat(
            CONVO
                .bella()
                .post(toner, with("Toner", Map.of("price", "20", "version", version)))
                .status())
        .isEqualTo(303);
  }

  @Test
  void before_a_service_is_taken_off_its_bookings_are_counted() {
    var cut = CONVO.max().get(SERVICES).link("Cut").replace("/edit", "");

    assertThat(CONVO.max().get(cut + "/deactivation").text())
        .containsPattern("\\d+ bookings? of it (is|are) to come");
    CONVO.max().post(cut + "/deactivation", Map.of());
    assertThat(CONVO.max().get(SERVICES).text()).contains("Cut is no longer offered.");
    CONVO.max().post(cut + "/activation", Map.of());
    assertThat(CONVO.max().get(SERVICES).text()).contains("Cut is offered again.");
  }

  @Test
  void what_is_another_shops_does_not_exist() {
    var beard =
        CONVO.rita().get("/shops/rita/services").link("Beard trim").replace("rita", "bella");
    var nobodys = SERVICES + "/" + UUID.randomUUID() + "/edit";
    var joe = CONVO.rita().get("/shops/rita/team").link("Joe").replaceAll(".*/", "");

    assertThat(CONVO.max().get(beard).status()).isEqualTo(404);
    assertThat(CONVO.max().get(beard).body()).isEqualTo(CONVO.max().get(nobodys).body());
    assertThat(CONVO.max().post(beard.replace("/edit", ""), FRINGE).status()).isEqualTo(404);
    assertThat(CONVO.max().post(SERVICES, with("Fringe", Map.of("stylists", joe))).status())
        .isEqualTo(404);
    assertThat(CONVO.sam().get(SERVICES).status()).isEqualTo(403);
  }

  @Test
  void the_page_of_a_service_tells_who_changed_what() {
    CONVO.max().post(SERVICES, with("Braids", Map.of()));
    var braids = CONVO.max().get(SERVICES).link("Braids").replace("/edit", "");
    CONVO
        .max()
        .post(braids, with("Braids", Map.of("price", "21", "duration", "90", "version", "1")));

    assertThat(CONVO.max().get(braids + "/edit").html().select(".history").text())
        .contains("Max edited", "Price €", "€21.00", "1 h 30 min", "Max added");
    assertThat(CONVO.max().get(SERVICES + "/new").text()).doesNotContain("History of changes");
  }

  private static Map<String, String> with(String name, Map<String, String> more) {
    var fields = new HashMap<>(FRINGE);
    fields.put("name", name);
    fields.putAll(more);
    return fields;
  }
}
