package convo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import convo.TestConvo;
import convo.pictures.Sketch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An owner shows a logo and a face, with and without scripts. */
class PicturesJourneyTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Browser BROWSER = Browser.start();

  @AfterAll
  static void close() {
    BROWSER.close();
    CONVO.close();
  }

  private static void choose(Page page, String of, byte[] file) {
    page.locator("[id='" + of + "-picture']")
        .setInputFiles(new FilePayload("logo.png", "image/png", file));
  }

  @Test
  void bella_sends_a_logo_from_the_settings_and_sees_it() {
    try (var tab = BROWSER.tab(CONVO.url().toString(), 1280, false)) {
      tab.signIn("bella@example.com", "convo-demo-2026");
      var page = tab.open("/shops/bella/settings/public-page").page();
      assertThat(tab.faults("settings-public-page")).isEmpty();
      tab.press("See the pictures");
      choose(page, "logo", "nonsense".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      page.locator("section:has(#logo-picture) button").click();
      assertThat(page.locator("#logo-picture-error")).containsText("no picture that we can read");
      assertThat(tab.faults("pictures-wrong")).isEmpty();
      choose(page, "logo", Sketch.png(600, 200));
      page.locator("#logo-description").fill("Bella's Salon, in red and blue");
      page.locator("section:has(#logo-picture) button").click();
      assertThat(page.locator(".flash")).containsText("The picture is shown.");
      assertThat(page.getByAltText("Bella's Salon, in red and blue")).isVisible();
      page.locator("a:text-is('Take it away')").click();
      assertThat(tab.faults("picture-removal")).isEmpty();
      assertThat(tab.complaints()).allMatch(complaint -> complaint.contains("422"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void rita_shows_a_face_and_whoever_comes_by_sees_it(int width) {
    try (var plain = BROWSER.withoutScripts(CONVO.url().toString(), width)) {
      plain.signIn("rita@example.com", "convo-demo-2026");
      var page = plain.open("/shops/rita/pictures").page();
      for (var of : java.util.List.of("logo", first(page))) {
        choose(page, of, Sketch.png(400, 400));
        page.locator("section:has([id='" + of + "-picture']) button").click();
        assertThat(page.locator(".flash")).containsText("The picture is shown.");
      }
    }
    try (var tab = BROWSER.tab(CONVO.url().toString(), width, false)) {
      var page = tab.open("/s/rita").page();
      assertThat(page.locator(".front-logo")).isVisible();
      assertThat(page.locator(".front-team img")).hasCount(1);
      assertThat(tab.faults("front-pictures")).isEmpty();
      tab.signIn("rita@example.com", "convo-demo-2026");
      tab.open("/shops/rita/pictures");
      assertThat(tab.faults("pictures")).isEmpty();
      assertThat(tab.complaints()).isEmpty();
    }
  }

  private static String first(Page page) {
    return page.locator("[name=of]").nth(1).inputValue();
  }
}
