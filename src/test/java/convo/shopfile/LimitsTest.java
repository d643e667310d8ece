package convo.shopfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convo.PageForm;
import convo.TestConvo;
import convo.database.Database;
import convo.shops.Limits;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was typed can be exported and imported, and what was imported can be edited. */
class LimitsTest {
  private static final String TAGS =
      IntStream.range(0, Limits.TAGS)
          .mapToObj(tag -> "%02d".formatted(tag) + "t".repeat(Limits.TAG - 2))
          .collect(Collectors.joining(", "));
  private static final String SIX_SPANS =
      "01:00-02:00, 03:00-04:00, 05:00-06:00, 07:00-08:00, 09:00-10:00, 11:00-12:00";

  private final TestConvo convo = TestConvo.fresh();
  private final Database database = Database.open(convo.database().settings());

  @AfterEach
  void tearDown() {
    database.close();
    convo.close();
  }

  @Test
  void the_longest_that_can_be_typed_goes_out_with_the_file_and_comes_in_again() {
    var bella = convo.bella();
    var cleo = bella.get("/shops/bella/customers?q=cleo+marsh").link("Cleo Marsh");
    var typed = PageForm.of(bella.get(cleo + "/edit"), "form.sheet-form");
    typed.putAll(longestCustomer());
    assertThat(bella.post(cleo, typed).status()).isEqualTo(303);
    for (var twice = 0; twice < 2; twice++) {
      var name = Map.of("name", twice + "n".repeat(Limits.NAME - 1));
      var sam = bella.post("/shops/bella/stylists", name);
      assertThat(sam.status()).isEqualTo(303);
      assertThat(bella.post("/shops/bella/services", longestService(twice)).status())
          .isEqualTo(303);
      var week = new HashMap<>(Map.of("monday", SIX_SPANS, "version", "1"));
      for (var day : "tuesday wednesday thursday friday saturday sunday".split(" ")) {
        week.put(day, "");
      }
      assertThat(bella.post(sam.location() + "/hours", week).status()).isEqualTo(303);
    }

    var file = export();
    run(file);
    assertThat(export()).isEqualTo(file);
  }

  @Test
  void the_longest_that_a_file_may_say_can_be_edited() {
    var text =
        new String(ShopImportTest.cast("bella"), UTF_8)
            .replace("\"Likes a quiet chair by the window.\"", quoted("n", Limits.NOTES))
            .replace("\"Allergic to PPD in hair dye.\"", quoted("a", Limits.CARE_NOTE))
            .replace(
                "\"Marsh\", \"email\": \"cleo",
                quoted("M", Limits.PERSON_NAME) + ", \"email\": \"cleo")
            .replaceFirst("\\[\"regular\"]", "[\"" + TAGS.replace(", ", "\", \"") + "\"]");
    run(text);

    var cleo =
        convo
            .bella()
            .get("/shops/bella/customers?q=cleo@example.com")
            .link("Cleo " + "M".repeat(Limits.PERSON_NAME));
    var unchanged = PageForm.of(convo.bella().get(cleo + "/edit"), "form.sheet-form");
    assertThat(unchanged).containsEntry("tags", TAGS);
    assertThat(unchanged.get("allergyNote")).hasSize(Limits.CARE_NOTE);
    assertThat(convo.bella().post(cleo, unchanged).status()).isEqualTo(303);
    assertThat(convo.bella().get(cleo + "/edit").html().select("#tags").val()).isEqualTo(TAGS);
  }

  @Test
  void a_file_may_not_say_what_no_form_would_take() {
    var text = new String(ShopImportTest.cast("bella"), UTF_8);
    assertThatThrownBy(() -> run(text.replaceFirst("\\[\"regular\"]", "[\"cut, colour\"]")))
        .hasMessage(
            "customers[0].tags[0]: must be a word or some, of at most 40 characters and without comma, not \"cut, colour\"");
    assertThatThrownBy(() ->
            run(
                text.replaceFirst(
                    "\\[\"regular\"]", "[\"21\", \"" + TAGS.replace(", ", "\", \"") + "\"]")))
        .hasMessage("customers[0].tags: must be at most 20 tags");
    assertThatThrownBy(() -> run(text.replace("\"priceCents\": 4500", "\"priceCents\": 100000001")))
        .hasMessageContaining("services[0].priceCents: must be a whole number");
  }

  @Test
  void a_form_does_not_take_what_no_file_may_say() {
    var service = longestService(0);
    var dearer = new HashMap<>(service);
    dearer.put("price", "1000000.01");
    assertThat(convo.bella().post("/shops/bella/services", dearer).text())
        .contains("Please give at most €1,000,000.00.");
    var lines = Map.of("firstName", "Two\nlines");
    assertThat(convo.bella().post("/shops/bella/customers", lines).text())
        .contains("Keep this on one line.");
  }

  @Test
  void what_nobody_can_see_is_not_kept() {
    var added =
        convo
            .bella()
            .post("/shops/bella/customers", Map.of("firstName", "Bell\u0007", "notes", "a\u000bb"));
    assertThat(added.status()).isEqualTo(303);
    assertThat(convo.bella().get(added.location()).text()).contains("a b");
    run(export());
  }

  private static Map<String, String> longestCustomer() {
    return Map.of(
        "firstName", "F".repeat(Limits.PERSON_NAME),
        "lastName", "L".repeat(Limits.PERSON_NAME),
        "notes", "n".repeat(Limits.NOTES),
        "allergyNote", "a".repeat(Limits.CARE_NOTE),
        "dietaryNote", "d".repeat(Limits.CARE_NOTE),
        "tags", TAGS,
        "loyaltyPoints", "-" + Limits.POINTS);
  }

  private static Map<String, String> longestService(int number) {
    return Map.of(
        "name", number + "s".repeat(Limits.NAME - 1),
        "price", "1000000",
        "duration", "1440",
        "bufferBefore", "240",
        "bufferAfter", "240");
  }

  private static String quoted(String letter, int times) {
    return "\"" + letter.repeat(times) + "\"";
  }

  private String export() {
    return new ShopExport(database.platform()).write("bella").orElseThrow();
  }

  private void run(String text) {
    new ShopImport(database.platform(), TestConvo.CLOCK, true).run(text.getBytes(UTF_8));
  }
}
