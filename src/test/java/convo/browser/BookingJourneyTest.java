package convo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import convo.TestConvo;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A guest books a visit, from the shop's page to the word that it is booked. */
class BookingJourneyTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Browser BROWSER = Browser.start();

  @AfterAll
  static void close() {
    BROWSER.close();
    CONVO.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void a_guest_books_two_services(int width) {
    try (var tab = BROWSER.tab(CONVO.url().toString(), width, false)) {
      var page = tab.open("/s/bella").page();
      assertThat(tab.faults("book-shop")).isEmpty();
      page.getByLabel("Cut").first().check();
      page.getByLabel("Blow-dry").first().check();
      assertThat(page.locator("#sum")).containsText("€73.00");
      tab.press("Next");
      assertThat(page.locator("#stylist-0")).isVisible();
      assertThat(page.locator(".front-starts a").first()).isVisible(visible(width >= 900));
      assertThat(tab.faults("book-whom")).isEmpty();

      var stylist = firstStylist(page);
      page.locator("#stylist-0").selectOption(new String[] {stylist});
      page.waitForURL(url -> url.contains("stylist=" + stylist));
      if (width < 900) {
        tab.press("Next");
        assertThat(page.locator("#stylist-0")).isHidden();
        assertThat(tab.faults("book-day")).isEmpty();
      }
      var day = page.locator(".front-days a").nth(2);
      var id = day.getAttribute("id");
      day.click();
      assertThat(page.locator("#" + id + "[aria-current]")).hasCount(1);
      assertThat(page.locator(".front-starts a").first()).isVisible();
      assertThat(page.locator(".front-days")).isVisible(visible(width >= 900));
      assertThat(tab.faults("book-time")).isEmpty();
      page.locator(".front-starts a").first().click();
      assertThat(page.locator("h1")).hasText("Your details");
      assertThat(tab.faults("book-details")).isEmpty();

      tab.type("First name", "Ines " + width);
      page.fill("#email", "ines" + width + "@example.com");
      page.locator("#details button[type=submit]").click();
      assertThat(page.locator("h1")).hasText("Your visit is booked");
      assertThat(tab.faults("book-booked")).isEmpty();
    }
  }

  @Test
  void six_clicks_on_a_phone_are_enough_for_somebody_who_has_signed_in() {
    try (var tab = BROWSER.tab(CONVO.url().toString(), 360, false)) {
      var page = tab.signIn("cleo@example.com", TestConvo.PASSWORD).open("/s/bella").page();
      page.getByLabel("Cut").first().click();
      tab.press("Next");
      page.waitForURL("**/book?*");
      tab.press("Next");
      page.locator(".front-days a").nth(2).click();
      page.locator(".front-starts a").first().click();
      page.locator("#details button[type=submit]").click();
      page.waitForURL("**/me/bookings/*");
      assertThat(tab.faults("book-six-clicks")).isEmpty();
    }
  }

  private static LocatorAssertions.IsVisibleOptions visible(boolean visible) {
    return new LocatorAssertions.IsVisibleOptions().setVisible(visible);
  }

  @Test
  void a_day_that_is_chosen_while_the_times_of_a_stylist_are_on_their_way_is_not_lost() {
    try (var tab = BROWSER.tab(CONVO.url().toString(), 1280, false)) {
      var page = tab.open("/s/bella").page();
      page.getByLabel("Cut").first().check();
      tab.press("Next");
      var stylist = firstStylist(page);
      var slow = new ArrayList<Route>();
      page.route(
          "**/s/bella/book?*",
          route -> {
            if (slow.isEmpty()) {
              slow.add(route);
            } else {
              route.resume();
            }
          });
      page.locator("#stylist-0").selectOption(new String[] {stylist});
      page.waitForCondition(() -> !slow.isEmpty());
      page.locator("#day-2026-11-26").click();
      assertThat(page.locator("#day-2026-11-26[aria-current]")).hasCount(1);
      assertThat(page.locator("#stylist-0")).hasValue(stylist);
      page.waitForURL(url -> url.contains("stylist=" + stylist) && url.contains("day=2026-11-26"));
    }
  }

  private static String firstStylist(com.microsoft.playwright.Page page) {
    return page.locator("#stylist-0 option").nth(1).getAttribute("value");
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void the_same_without_scripts(int width) {
    try (var tab = BROWSER.withoutScripts(CONVO.url().toString(), width)) {
      var page = tab.open("/s/bella").page();
      page.getByLabel("Cut").first().check();
      tab.press("Next");
      page.locator("#stylist-0").selectOption(new String[] {firstStylist(page)});
      tab.press(width < 900 ? "Next" : "Show times");
      if (width < 900) {
        tab.press("Next");
      }
      page.locator(".front-starts a").first().click();
      tab.type("First name", "Plain " + width);
      page.fill("#phone", "030 9018" + width);
      page.locator("#details button[type=submit]").click();
      page.waitForURL(url -> url.contains("/b/"));
    }
  }

  @Test
  void the_keyboard_alone_is_enough_from_the_page_of_the_shop_to_booked() {
    try (var tab = BROWSER.tab(CONVO.url().toString(), 360, false)) {
      var page = tab.open("/s/bella").page();
      tab.tabTo(".front-list li:first-child [name=service]").seesFocus();
      page.keyboard().press("Space");
      tab.tabTo(".front-go button").seesFocus();
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.contains("/book?"));
      tab.tabTo(".front-bar button").seesFocus();
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.contains("month="));
      tab.tabTo("#day-2026-11-26").seesFocus();
      page.keyboard().press("Enter");
      assertThat(page.locator("#day-2026-11-26[aria-current]")).hasCount(1);
      assertThat(page.locator("h1")).isFocused();
      tab.tabTo(".front-times h3:first-of-type + .front-starts li:first-child a").seesFocus();
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.contains("/details"));
      tab.tabTo("#firstName");
      page.keyboard().type("Kay");
      tab.tabTo("#phone");
      page.keyboard().type("030 901 822 11");
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.contains("/b/"));
    }
  }
}
