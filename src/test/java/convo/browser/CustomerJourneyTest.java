package convo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Cleo, on her phone, takes her life at two shops into her own hands. */
class CustomerJourneyTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Browser BROWSER = Browser.start();

  @AfterAll
  static void close() {
    BROWSER.close();
    CONVO.close();
  }

  @Test
  void cleo_sees_both_shops_says_who_she_is_leaves_ritas_and_takes_her_life_with_her()
      throws Exception {
    bellaWritesDown("Chloe", "Marsch", "cleo@example.com");
    var bellasView = bellasViewOfCleo();
    try (var cleo = Customer.on(phone()).signsInWithMailedCode("cleo@example.com")) {
      assertThat(cleo.tab().page().locator("#bookings").textContent())
          .contains("Bella's Salon", "Rita's Barbers");
      looksGood(cleo, "bookings");

      cleo.opens("Bella's Salon, about Chloe Marsch");
      looksGood(cleo, "typed-in-her-name");
      cleo.saysNoTo("Bella's Salon, about Chloe Marsch")
          .saysYesTo("Bella's Salon")
          .saysYesTo("Rita's Barbers");
      assertThat(cleo.downloads())
          .contains("Bella's Salon", "Rita's Barbers", "79460018")
          .doesNotContain("Chloe", "Marsch");

      leavesRitas(cleo);

      assertThat(cleo.downloads())
          .contains("Bella's Salon", "901820", "Mia")
          .doesNotContain("Cléo", "79460018");
      assertThat(cleo.tab().complaints()).isEmpty();
    }
    assertThat(bellasViewOfCleo()).isEqualTo(bellasView);
    assertThat(CONVO.bella().get("/shops/bella/customers?q=chloe").text()).contains("Chloe Marsch");
    ritaFindsNobody("cleo");
    ritaFindsNobody("79460018");
  }

  @Test
  void cleo_answers_two_shops_with_the_keyboard_alone() {
    try (var convo = TestConvo.fresh();
        var cleo = Customer.on(BROWSER.tab(convo.url().toString(), 360, false))) {
      var page = cleo.typesPassword("cleo@example.com").tab().page();
      cleo.presses("Enter", "nav a:has-text('My shops')")
          .presses("Enter", ".shop-cards a:text-is(\"Rita's Barbers\")")
          .presses("Enter", "a:text-is('Look and answer')")
          .presses("Space", "main button:has-text('Yes, this is me')");
      assertThat(page.locator(".flash")).containsText("Thank you. From now on you see what");
      assertThat(page.locator("h1")).hasText("Rita's Barbers");

      cleo.presses("Enter", "nav a:has-text('My shops')")
          .presses("Enter", ".shop-cards a:text-is(\"Bella's Salon, about Mia Marsh\")")
          .presses("Enter", "a:text-is('Look and answer')")
          .presses("Enter", "main a:text-is('No')")
          .presses("Space", "main button:has-text('No, not')");
      assertThat(page.locator(".flash")).containsText("keeps it apart from you");
      assertThat(page.locator(".shop-cards")).not().containsText("Mia");
      assertThat(cleo.tab().complaints()).isEmpty();
    }
  }

  private static void leavesRitas(Customer cleo) {
    var page = cleo.opens("Rita's Barbers").tab().press("Leave Rita's Barbers").page();
    assertThat(page.locator("h1")).hasText("Leave Rita's Barbers?");
    assertThat(page.locator("main").textContent())
        .contains("This booking is cancelled", "Thu 3 Dec 2026, 12:00");
    looksGood(cleo, "leave");
    cleo.tab().press("Leave for good");

    assertThat(page.locator(".flash")).containsText("Rita's Barbers no longer knows who came");
    assertThat(page.locator(".shop-cards")).not().containsText("Rita's");
    cleo.tab().open("/me");
    assertThat(page.locator("#bookings")).containsText("Bella's Salon");
    assertThat(page.locator("#bookings")).not().containsText("Rita's");
  }

  private static void bellaWritesDown(String firstName, String lastName, String email) {
    var fields =
        Map.of("firstName", firstName, "lastName", lastName, "email", email, "family", "on");
    var answer = CONVO.bella().post("/shops/bella/customers/new", "/shops/bella/customers", fields);
    assertThat(answer.status()).isEqualTo(303);
  }

  /** All but who did what: there stands now that Cleo has said yes. */
  private static String bellasViewOfCleo() {
    var found = CONVO.bella().get("/shops/bella/customers?q=cle+820").html();
    var page = CONVO.bella().get(found.select("#customers .person-text > a").attr("href")).html();
    page.select("#history").remove();
    return page.text();
  }

  private static void ritaFindsNobody(String words) {
    try (var rita = phone().signIn("rita@example.com", TestConvo.PASSWORD)) {
      var page = rita.open("/shops/rita/customers").page();
      page.locator("#q").pressSequentially(words);
      assertThat(page.locator("#customers")).containsText("Nobody fits");
    }
  }

  private static void looksGood(Customer cleo, String page) {
    assertThat(cleo.tab().faults("customer-journey-" + page)).as(page).isEmpty();
  }

  private static Tab phone() {
    return BROWSER.tab(CONVO.url().toString(), 360, false);
  }
}
