package convo.account;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.HtmlChecker;
import convo.Person;
import convo.TestConvo;
import convo.supportaccess.Visits;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How days, times and amounts are written for the one who reads them. */
class OwnLanguageTest {
  private final TestConvo convo = TestConvo.fresh();

  @AfterEach
  void close() {
    convo.close();
  }

  @Test
  void cleo_reads_her_own_pages_as_americans_do() {
    var cleo = convo.cleo();
    assertThat(cleo.get("/me").html().select("html").attr("lang")).isEqualTo("en-GB");

    var saved = speaks(cleo, "en-US");

    assertThat(saved.location()).isEqualTo("/account");
    var account = cleo.get("/account");
    assertThat(account.text()).contains("Saved.");
    assertThat(account.html().select("#language option[selected]").text())
        .isEqualTo("English (United States)");
    assertThat(cleo.get("/me").html().select("html").attr("lang")).isEqualTo("en-US");
    assertThat(cleo.get("/me").text()).contains("Thu, Dec 3, 2026, 12:00 PM", "€40.00");
    assertThat(cleo.getPart("/me?shop=bella", "bookings").text())
        .contains("Tue, Oct 6, 2026, 10:00 AM");
    var booking = cleo.get("/me?shop=bella").link("Tue, Oct 6, 2026, 10:00 AM");
    assertThat(cleo.get(booking).text()).contains("10:00 AM to 10:45 AM", "€45.00");
    assertThat(cleo.get("/me/shops/bella").text()).contains("Tue, May 26, 2026");
    assertThat(cleo.get("/account/sessions").text()).contains("Mon, Nov 23, 2026, 9:00 AM UTC");
  }

  @Test
  void bella_reads_her_day_as_americans_do_and_max_beside_her_as_before() {
    speaks(convo.bella(), "en-US");

    assertThat(convo.bella().get("/shops/bella").text())
        .contains("Mon, Nov 23, 2026", "2:00 PM", "11:30 AM")
        .doesNotContain("14:00");
    assertThat(convo.bella().getPart("/shops/bella/customers?q=cleo", "customers").text())
        .contains("Tue, Nov 3, 2026");
    assertThat(convo.max().get("/shops/bella").text())
        .contains("Mon 23 Nov 2026", "14:00")
        .doesNotContain("PM");
  }

  @Test
  void a_special_day_is_american_too_where_it_goes_and_where_support_changed_it() {
    var bella = convo.bella();
    speaks(bella, "en-US");
    var ada = Visits.asks(convo, "bella", "T-82");
    var visit = "/shops/bella/support-visit";
    ada.post(visit, visit + "/write", Map.of("reason", "The eve of Christmas is short"));
    var sam = bella.get("/shops/bella/stylists").link("Sam");
    ada.post(sam, sam + "/exceptions", Map.of("day", "2026-12-24", "hours", "10-14"));

    var removal = bella.get(sam).link("Remove Thu, Dec 24, 2026");
    assertThat(bella.get(removal).text()).contains("Sam works 10:00 AM–2:00 PM on that day");
    bella.post(removal, Map.of());
    assertThat(bella.get(sam).text()).contains("The weekly hours hold again on that day.");
    var transcript = bella.get("/shops/bella/support-access").link("What happened so far");
    assertThat(bella.get(transcript).html().select("ol.history .history-field").eachText())
        .containsExactly("Thu, Dec 24, 2026");
  }

  @Test
  void what_a_file_for_machines_holds_is_the_same_in_every_language() {
    var cleo = convo.cleo();
    var british = cleo.get("/me/data.json").body();

    speaks(cleo, "en-US");

    assertThat(cleo.get("/me/data.json").body()).isEqualTo(british);
    assertThat(cleo.get("/me/data.html").text()).contains("Tue, Oct 6, 2026, 10:00 AM");
    assertThat(cleo.get("/me/data.html").body()).contains("<html lang=\"en-US\">");
  }

  @Test
  void a_language_that_nobody_offers_changes_nothing() throws Exception {
    var cleo = convo.cleo();
    speaks(cleo, "en-US");

    var refused = speaks(cleo, "de-DE");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("#language-error").text())
        .isEqualTo("Choose one of these languages.");
    assertThat(HtmlChecker.errors(refused.body())).isEmpty();
    assertThat(cleo.get("/me").html().select("html").attr("lang")).isEqualTo("en-US");
    assertThat(cleo.postBody("/account/language", "").status()).isEqualTo(422);
  }

  private static Answer speaks(Person person, String tag) {
    return person.post("/account", "/account/language", Map.of("language", tag));
  }
}
