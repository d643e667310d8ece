package convo.supportaccess;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TranscriptTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Visits VISITS = new Visits(CONVO.database(), TestConvo.CLOCK.instant());
  private static final String HERE = "/shops/bella/support-access/";

  @AfterAll
  static void close() {
    CONVO.close();
  }

  @BeforeEach
  void nobody_was_here() {
    VISITS.forget();
  }

  @Test
  void bella_reads_in_order_all_that_ada_saw_uncovered_and_changed() {
    var page = CONVO.bella().get(HERE + VISITS.over());

    assertThat(page.html().select("ol.history li p").eachText())
        .containsExactly(
            "Ada gave notice of stepping in: Mails do not arrive at customers (T-100)",
            "Ada stepped in",
            "Saw Customers",
            "Saw Customers, Cleo Marsh",
            "Sent a form: Customers, Cleo Marsh",
            "Uncovered the e-mail of Cleo Marsh: =To compare it with the bounced mail",
            "Has edited the profile Cleo Marsh",
            "Support stopped it");
    assertThat(page.html().select("ol.history del").text()).isEqualTo("cleo@exmaple.com");
    assertThat(page.html().select("ol.history ins").text()).isEqualTo("cleo@example.com");
    assertThat(CONVO.bella().get(page.link("Cleo Marsh")).status()).isEqualTo(200);
  }

  @Test
  void only_what_bella_has_too_is_a_link() {
    var visit = VISITS.inside();
    VISITS.asksFor(visit, "?date=2026-11-24");
    VISITS.asksFor(visit, "/support-visit");
    VISITS.asksFor(visit, "2/customers");

    var page = CONVO.bella().get(HERE + visit);

    assertThat(page.text()).contains("Saw About this visit", "Saw Shops, Bella2, Customers");
    assertThat(page.html().select("ol.history a").eachAttr("href"))
        .containsExactly("/shops/bella?date=2026-11-24");
  }

  @Test
  void it_tells_how_support_was_let_in_by_whom_and_how_it_ended() {
    var page = CONVO.bella().get(HERE + VISITS.over());

    assertThat(page.text())
        .contains("Visit of Ada", "With notice, nobody had to answer", "Only read")
        .contains("Support stopped it, Mon 23 Nov 2026, 09:58");
  }

  @Test
  void a_visit_that_waits_and_one_that_goes_on_have_a_transcript_too() {
    var waiting = CONVO.bella().get(HERE + VISITS.asked()).text();
    VISITS.forget();
    var inside = CONVO.bella().get(HERE + VISITS.inside()).text();

    assertThat(waiting).contains("Waiting for your answer", "Answer or end it", "No page was seen");
    assertThat(inside).contains("Inside", "From Mon 23 Nov 2026, 09:55");
  }

  @Test
  void bella_takes_it_home_as_a_table_in_which_nothing_is_a_formula() {
    var file = CONVO.bella().get(HERE + VISITS.over() + "/transcript.csv");

    assertThat(file.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"support-bella-2026-11-23.csv\"");
    assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(List.of(file.body().split("\r\n")))
        .hasSize(9)
        .startsWith("\uFEFFTime,What,About,Field,Before,After,Reason,Address")
        .anyMatch(row -> row.startsWith("2026-11-23T09:56:01+01:00,Page seen,\"Customers, Cleo"))
        .anyMatch(row -> row.contains(",E-mail,,,'=To compare it with the bounced mail,/shops/"))
        .anyMatch(row -> row.contains(",E-mail,cleo@exmaple.com,cleo@example.com,"));
  }
}
