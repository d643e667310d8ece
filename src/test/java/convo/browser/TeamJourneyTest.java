package convo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The people of a shop on one page, and what a click does about them, with scripts and without. */
class TeamJourneyTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Browser BROWSER = Browser.start();
  private static final String TEAM = "/shops/bella/team";

  @AfterAll
  static void close() {
    BROWSER.close();
    CONVO.close();
  }

  @Test
  void somebody_is_invited_who_is_booked_and_two_are_made_one() {
    try (var tab = BROWSER.tab(CONVO.url().toString(), 1280, false)) {
      tab.signIn("bella@example.com", TestConvo.PASSWORD).open(TEAM);
      assertThat(tab.faultsWideAndNarrow("team")).isEmpty();
      tab.press("Invite somebody");
      assertThat(tab.faultsWideAndNarrow("team-invite")).isEmpty();
      tab.page().fill("#name", "Nora");
      tab.page().fill("#email", "nora@example.com");
      tab.page().press("#email", "Enter");
      assertThat(tab.page().locator("h1")).hasText("Nora");
      assertThat(tab.page().locator("#sign-in")).containsText("nora@example.com");
      assertThat(tab.faultsWideAndNarrow("team-invited")).isEmpty();
      tab.open(TEAM).page().click("text=Max");
      assertThat(tab.page().locator("main")).containsText("Add services and hours");
      assertThat(tab.faultsWideAndNarrow("team-max")).isEmpty();
    }
  }

  @Test
  void without_scripts_sam_is_taken_apart_and_put_together() {
    var bella = CONVO.bella();
    bella.post("/account", "/account/language", Map.of("language", "de"));
    try (var tab = BROWSER.withoutScripts(CONVO.url().toString(), 360)) {
      tab.signIn("bella@example.com", TestConvo.PASSWORD).open(TEAM);
      tab.page().click("a:text-is('Sam')");
      tab.page().click("button:has-text('Trennen')");
      assertThat(tab.page().locator("main")).containsText("Ist das dieselbe Person?");
      tab.page().click("button:has-text('Ja, dieselbe Person')");
      assertThat(tab.page().locator(".flash")).containsText("Zusammengeführt: Sam");
      assertThat(tab.page().locator("#sign-in")).containsText("sam@example.com");
    }
    try (var tab = BROWSER.tab(CONVO.url().toString(), 360, false)) {
      tab.signIn("bella@example.com", TestConvo.PASSWORD).open(TEAM);
      assertThat(tab.faultsWideAndNarrow("team-german")).isEmpty();
      tab.page().click("a:text-is('Sam')");
      assertThat(tab.page().locator("h1")).hasText("Sam");
      assertThat(tab.faultsWideAndNarrow("team-german-sam")).isEmpty();
    } finally {
      bella.post("/account", "/account/language", Map.of("language", "en-GB"));
    }
  }
}
