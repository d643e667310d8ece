package convo.profiles;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.PageForm;
import convo.TestConvo;
import convo.database.Database;
import convo.database.Relay;
import convo.shopfile.ShopImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page of one customer, and the lists behind it. */
class ProfilePageTest {
  private static final int VISITS = 60;

  @Test
  void bella_reads_her_customers_in_german() {
    try (var convo = TestConvo.fresh()) {
      var bella = convo.bella();
      bella.post("/account", "/account/language", Map.of("language", "de"));

      var list = bella.get("/shops/bella/customers?q=cleo+marsh");
      assertThat(list.text())
          .contains("2 Kundinnen und Kunden gefunden · Alle zeigen", "Letzter Besuch", "Filtern");
      assertThat(bella.get(list.link("Cleo Marsh")).text())
          .contains("Kommende Termine", "Am liebsten bei", "Abgeschlossen", "Einwilligungen");
      assertThat(bella.get("/shops/bella?date=2026-11-24").text()).contains("Morgen", "Einnahmen");
      var refused = bella.post("/shops/bella/customers", Map.of("firstName", "Mia", "phone", "12"));
      assertThat(refused.text()).contains("Diese Telefonnummer hat zu wenige Ziffern.");
    }
  }

  @Test
  void a_page_of_a_customer_asks_the_database_twice() throws IOException {
    try (var relay = new Relay(TestConvo.databasePort());
        var convo = TestConvo.behind(relay)) {
      var bella = convo.bella();
      var cleo = bella.get("/shops/bella/customers?q=cleo+marsh").link("Cleo Marsh");

      var fewest =
          IntStream.range(0, 6)
              .map(visit -> {
                relay.roundTrips();
                assertThat(bella.get(cleo).text()).contains("Sam (", "History of changes");
                return relay.roundTrips();
              })
              .min();

      assertThat(fewest).hasValue(2);
    }
  }

  @Test
  void bella_sees_every_booking_of_somebody_who_came_often() throws IOException {
    try (var convo = TestConvo.fresh();
        var database = Database.open(convo.database().settings())) {
      new ShopImport(database.platform(), TestConvo.CLOCK, true).run(comingOften());
      var cleo = convo.bella().get("/shops/bella/customers?q=cleo+marsh").link("Cleo Marsh");

      var page = convo.bella().get(cleo);
      var shown = page.html().select("table tbody tr");
      var pages = walk(convo, page.link("Show all bookings"));

      assertThat(shown).hasSizeLessThan(VISITS);
      assertThat(pages).hasSize(3);
      assertThat(pages.stream().flatMap(one -> rows(one).stream()))
          .hasSizeGreaterThan(VISITS)
          .doesNotHaveDuplicates();
      for (var nowhere :
          List.of("yesterday", "%2B999999999-12-31T00:00:00Z_" + UUID.randomUUID())) {
        assertThat(convo.bella().get(cleo + "/bookings?after=" + nowhere).status()).isEqualTo(400);
      }
    }
  }

  @Test
  void bella_reads_every_change_of_a_profile() {
    try (var convo = TestConvo.fresh()) {
      var cleo = convo.bella().get("/shops/bella/customers?q=cleo+marsh").link("Cleo Marsh");
      var form = PageForm.of(convo.bella().get(cleo + "/edit"), "form.sheet-form");
      for (var edit = 1; edit <= 53; edit++) {
        form.put("notes", "edit " + edit);
        form.put("version", String.valueOf(edit));
        assertThat(convo.bella().post(cleo, form).status()).isEqualTo(303);
      }

      var page = convo.bella().get(cleo);
      assertThat(page.html().select(".history > li")).hasSize(20);
      var pages = walk(convo, page.link("Show all changes"));

      var edits =
          pages.stream().flatMap(one -> one.html().select(".history ins").eachText().stream());
      assertThat(edits)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 53).mapToObj(edit -> "edit " + (54 - edit)).toList());
      assertThat(convo.sam().get(cleo + "/changes").status()).isEqualTo(403);
      assertThat(convo.rita().get(cleo + "/changes").status()).isEqualTo(404);
    }
  }

  /** Bella's shop, where Cleo came every day for a while. */
  private static byte[] comingOften() throws IOException {
    var text = Files.readString(Path.of("src/test/resources/cast/bella.json"));
    var visits =
        IntStream.range(0, VISITS)
            .mapToObj(LocalDate.of(2025, 3, 3)::plusDays)
            .map(
                """
                {"stylist": "lena", "service": "cut", "customer": "cleo@example.com",
                  "startsAt": "%sT10:00", "status": "completed"},
                """
                    ::formatted)
            .collect(Collectors.joining());
    return text.replaceFirst("\"bookings\": \\[", "\"bookings\": [" + visits).getBytes(UTF_8);
  }

  /** The pages of a list from the first to the last, as somebody without JavaScript walks. */
  private static List<Answer> walk(TestConvo convo, String first) {
    var pages = new ArrayList<Answer>();
    for (var next = first; !next.isEmpty(); ) {
      pages.add(convo.bella().get(next));
      next = pages.getLast().html().select("a.pages-next").attr("href");
    }
    return pages;
  }

  private static List<String> rows(Answer page) {
    return page.html().select("tbody tr").eachText();
  }
}
