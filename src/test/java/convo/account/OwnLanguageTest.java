package convo.account;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.HtmlChecker;
import convo.Person;
import convo.TestConvo;
import convo.supportaccess.Visits;
import java.util.List;
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
    var sam = bella.get("/shops/bella/team").link("Sam");
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
  void two_fields_with_the_same_fault_are_named_as_they_stand_on_the_form() {
    speaks(convo.max(), "de");
    var services = "/shops/bella/services";
    var wrong = Map.of("name", "Pony", "price", "9", "duration", "5", "bufferBefore", "x");

    var answer = convo.max().post(services, wrong);

    assertThat(answer.html().select(".error-summary a").eachText())
        .containsExactly(
            "Frei davor: Bitte eine ganze Zahl von 0 bis 240.",
            "Frei danach: Bitte eine ganze Zahl von 0 bis 240.");
  }

  @Test
  void what_is_listed_ends_as_a_list_does_in_the_language() {
    var row = "tr:contains(Sam)";
    assertThat(convo.max().get("/shops/bella/team").html().select(row).text())
        .contains("Cut, Colour and Blow-dry");

    speaks(convo.max(), "de");

    assertThat(convo.max().get("/shops/bella/team").html().select(row).text())
        .contains("Cut, Colour und Blow-dry", "Donnerstag und Freitag");
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

  @Test
  void cleo_reads_german_and_so_do_her_mails() {
    var cleo = convo.cleo();
    speaks(cleo, "de");

    var account = cleo.get("/account");
    assertThat(account.html().select("html").attr("lang")).isEqualTo("de");
    assertThat(account.text()).contains("Zum Inhalt springen", "Meine Termine", "Abmelden");
    assertThat(cleo.get("/nowhere").text()).contains("Hier ist nichts", "Zur Startseite");
    assertThat(cleo.send("POST", "/account", "", Map.of()).text())
        .contains("Bitte die Seite neu laden");

    cleo.post("/sign-in/code", Map.of("email", "cleo@example.com"));
    assertThat(convo.guest().get("/dev/mail").text()).contains("ist Ihr Code für Convo");
    assertThat(cleo.get("/dev/mail").html().select("tbody tr").first())
        .asString()
        .contains("Anmeldung");
  }

  @Test
  void sam_is_told_du_in_his_shop_and_sie_outside_of_it() {
    var sam = convo.sam();
    speaks(sam, "de");

    assertThat(sam.get("/shops/bella/settings").text()).contains("Deine Rolle schließt das nicht");
    assertThat(sam.send("POST", "/account", "", Map.of()).text()).contains("Bitte laden Sie");
  }

  @Test
  void a_guest_reads_what_the_browser_asks_for_until_she_chooses() {
    var guest = convo.guest();
    assertThat(title(guest, "de-AT, en;q=0.5")).isEqualTo("Anmelden");
    assertThat(title(guest, "fr")).isEqualTo("Sign in");

    var chosen = guest.post("/sign-in", "/language", Map.of("language", "de"));

    assertThat(chosen.status()).isEqualTo(303);
    assertThat(title(guest, "en-US")).isEqualTo("Anmelden");
    assertThat(guest.get("/sign-in").html().select("html").attr("lang")).isEqualTo("de");
    assertThat(guest.get("/sign-in").html().select(".languages [aria-pressed=true]").text())
        .isEqualTo("Deutsch");
    var refused = guest.post("/sign-in", "/sign-in", Map.of("email", "x", "password", "y"));
    assertThat(refused.html().select("#email-error").text())
        .isEqualTo("Bitte eine Adresse wie name@example.com.");
  }

  @Test
  void an_unknown_language_is_english_and_never_an_error() {
    var guest = convo.guest();
    for (var nonsense : List.of("xx", ";;q=,=", "de;q=0", "*", "-", "{0}", "de".repeat(200))) {
      assertThat(title(guest, nonsense)).as(nonsense).isEqualTo("Sign in");
      var cookie = Map.of("Cookie", "language=" + nonsense.replaceAll("[;,]", ""));
      assertThat(guest.send("GET", "/sign-in", "", cookie).html().select("h1").text())
          .as(nonsense)
          .isEqualTo("Sign in");
    }
    assertThat(guest.post("/sign-in", "/language", Map.of("language", "tlh")).status())
        .isEqualTo(303);
    assertThat(title(guest, "de")).isEqualTo("Sign in");
    assertThat(guest.get("/sign-in?language=xx").status()).isEqualTo(200);
  }

  private static String title(Person guest, String asked) {
    return guest
        .send("GET", "/sign-in", "", Map.of("Accept-Language", asked))
        .html()
        .select("h1")
        .text();
  }

  private static Answer speaks(Person person, String tag) {
    return person.post("/account", "/account/language", Map.of("language", tag));
  }
}
