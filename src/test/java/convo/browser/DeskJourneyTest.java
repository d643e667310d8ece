package convo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import convo.TestConvo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Bella books, moves and tends to visits, in a real browser. */
class DeskJourneyTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Browser BROWSER = Browser.start();

  @AfterAll
  static void close() {
    BROWSER.close();
    CONVO.close();
  }

  @Test
  void bella_books_for_somebody_new_by_keyboard_alone_and_checks_in_who_has_come() {
    try (var tab = window(1280)) {
      var page = tab.open("/shops/bella").page();
      page.onDialog(Dialog::accept); // a test that fails leaves a form behind
      look(tab, "booking-day");
      tab.tabTo("a[href^='/shops/bella/bookings/new']");
      page.keyboard().press("Enter");
      page.waitForURL("**/bookings/new*");
      tab.tabTo("[name=firstName]");
      page.keyboard().type("Zoë");
      tab.tabTo("li:first-child > [name=service]");
      page.keyboard().type("Cut");
      tab.tabTo("[name=day]");
      page.locator("[name=day]").fill("2026-11-25");
      tab.tabTo("[name=show]");
      page.keyboard().press("Enter");
      assertThat(page.locator("#times")).isFocused();
      look(tab, "booking-new");
      tab.tabTo(".free-times > button:first-child");
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText("Zoë");
      assertThat(page.locator("main")).containsText("Booked.");
      look(tab, "booking-page");

      tab.press("Move or change");
      page.locator("[name=time]").fill("20:00");
      tab.press("Move to this time");
      assertThat(page.locator("main")).containsText("outside the stylist’s hours");
      look(tab, "booking-breaks");
      tab.press("Move anyway");
      assertThat(page.locator("h1 + .lead")).containsText("20:00");
      assertThat(tab.complaints()).allMatch(text -> text.matches(".*status of 422.*"));
    }
  }

  @Test
  void a_tap_on_the_day_checks_in_and_another_takes_it_back() {
    try (var tab = window(360)) {
      var page = tab.open("/shops/bella").page();
      var row = page.locator(".agenda-item:has-text('Check in')").first();
      var name = row.locator(".person-name").textContent();
      row.getByText("Check in").click();
      assertThat(page.locator("#day [role=status]")).containsText(name + " is checked in");
      var same = page.locator(".agenda-item:has-text('Undo')").first();
      assertThat(same).containsText("Checked in");
      look(tab, "booking-checked-in");
      same.getByText("Undo").click();
      assertThat(page.locator("#day [role=status]")).containsText("taken back");

      page.locator(".agenda-item:has-text('Check in') .agenda-booking").first().click();
      page.locator("[name=paid]").fill("1");
      tab.press("Complete");
      assertThat(page.locator("#booking [role=status]")).containsText("is completed");
      assertThat(page.locator("#history")).containsText("completed");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  private static void look(Tab tab, String name) {
    assertThat(tab.faultsWideAndNarrow(name)).as(name).isEmpty();
  }

  private static Tab window(int width) {
    return BROWSER
        .tab(CONVO.url().toString(), width, false)
        .signIn("bella@example.com", TestConvo.PASSWORD);
  }
}
