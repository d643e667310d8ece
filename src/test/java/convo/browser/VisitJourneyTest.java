package convo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import convo.TestConvo;
import convo.signin.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** One visit from the page of the shop to the chair, by all who have to do with it. */
class VisitJourneyTest {
  private static final TestClock CLOCK = new TestClock(TestConvo.CLOCK.instant());
  private static final TestConvo CONVO = TestConvo.demo(CLOCK);
  private static final Browser BROWSER = Browser.start();

  @AfterAll
  static void close() {
    BROWSER.close();
    CONVO.close();
  }

  @Test
  void a_guest_books_a_room_and_two_stylists_loses_a_race_moves_the_visit_and_is_checked_in() {
    try (var phone = window(360);
        var other = window(360);
        var desk = window(1280)) {
      var page = phone.page();
      chooses(phone, "Haarkur", "Mirjam", "Herrenschnitt", "Sam");
      fill(page, "Marlene", "marlene@example.com");
      var elsewhere = other.open(page.url().replaceFirst("^https?://[^/]*", "")).page();
      fill(elsewhere, "Faster", "faster@example.com");
      elsewhere.locator("#details button[type=submit]").click();
      assertThat(elsewhere.locator("h1")).hasText("Dein Termin ist gebucht");
      CLOCK.pass(Duration.ofMinutes(1)); // the next mail is the newest

      page.locator("#details button[type=submit]").click();
      assertThat(page.locator("[role=alert]")).containsText("Jemand war schneller");
      assertThat(page.locator("[role=alert] button[name=start]")).hasCount(3);
      assertThat(page.locator("#firstName")).hasValue("Marlene");
      assertThat(phone.faults("visit-taken")).isEmpty();
      page.locator("[role=alert] button[name=start]").first().click();
      assertThat(page.locator("h1")).hasText("Dein Termin ist gebucht");

      phone.openMail("Bella").followMail();
      page.locator("form[action$=confirmation] button").click();
      assertThat(page.locator("main [role=status]")).containsText("Bis dann.");
      page.locator("a[href$='/move']").click();
      assertThat(phone.faults("visit-move")).isEmpty();
      page.locator(".tabs a").nth(1).click();
      page.locator("[role=group] button[name=start]").last().click();
      assertThat(page.locator("main [role=status]")).containsText("Verschoben auf");
      assertThat(phone.faults("visit-moved")).isEmpty();

      CLOCK.pass(Duration.between(CLOCK.instant(), begin("Marlene").minus(Duration.ofMinutes(5))));
      var today = desk.signIn("bella@example.com", TestConvo.PASSWORD).open("/shops/bella").page();
      var row = today.locator(".agenda-item:has-text('Marlene')");
      assertThat(row).containsText("Haarkur");
      row.getByText("Check in").click();
      assertThat(today.locator("#day [role=status]")).containsText("Marlene is checked in");
      today.locator(".agenda-item:has-text('Marlene') .agenda-booking").click();
      assertThat(today.locator("main")).containsText("Ruheraum");
      assertThat(today.locator("main")).not().containsText("Address not confirmed");
      assertThat(today.locator("#history")).containsText("moved");
      assertThat(desk.faults("visit-desk")).isEmpty();
      assertThat(page.locator("main")).not().containsText("Ruheraum");
    }
  }

  private static Instant begin(String customer) {
    return CONVO
        .database()
        .witness()
        .withHandle(handle ->
            handle
                .select("select starts_at from bookings where customer_name = ?", customer)
                .mapTo(Instant.class)
                .one());
  }

  private static void chooses(
      Tab tab, String first, String firstStylist, String second, String secondStylist) {
    var page = tab.open("/s/bella").page();
    page.locator("label:has-text('" + first + "') [name=service]").check();
    page.locator("label:has-text('" + second + "') [name=service]").check();
    page.locator(".front-go button").click();
    page.waitForURL("**/book?*");
    var places = page.locator("[id^=stylist-]");
    for (var place = 0; place < 2; place++) {
      var service = page.locator("label[for=stylist-" + place + "]").textContent();
      var whom = service.contains(first) ? firstStylist : secondStylist;
      var chosen = places.nth(place).selectOption(new SelectOption().setLabel(whom)).getFirst();
      page.waitForURL(url -> url.contains("stylist=" + chosen));
    }
    page.locator(".front-bar button").click();
    page.locator(".front-days a").nth(1).click();
    page.locator(".front-starts a").first().click();
    page.waitForURL("**/details*");
  }

  private static void fill(Page page, String name, String email) {
    page.fill("#firstName", name);
    page.fill("#email", email);
  }

  private static Tab window(int width) {
    return BROWSER.tab(CONVO.url().toString(), width, false);
  }
}
