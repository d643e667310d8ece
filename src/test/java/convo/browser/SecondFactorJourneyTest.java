package convo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import convo.signin.AppPhone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Max sets up a second step and signs in with it, at his desk and on a phone, in light and dark.
 */
class SecondFactorJourneyTest {
  private static final Browser BROWSER = Browser.start();

  @AfterAll
  static void close() {
    BROWSER.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void max_sets_it_up_and_signs_in_with_it(int width) {
    try (var convo = TestConvo.fresh();
        var tab = BROWSER.tab(convo.url().toString(), width, false)) {
      tab.signIn("max@example.com", TestConvo.PASSWORD);
      tab.open("/account/second-factor");
      look(tab, "start");
      tab.page().click("text=Set it up");
      look(tab, "begun");
      var phone = AppPhone.told(tab.page().textContent(".secret"), TestConvo.CLOCK);
      tab.page().fill("input[name=code]", phone.code());
      tab.page().press("input[name=code]", "Enter");
      tab.page().waitForSelector("#codes");
      assertThat(tab.page().locator("#codes li").count()).isEqualTo(10);
      assertThat(tab.page().locator("[data-print]").isVisible()).isTrue();
      var recovery = tab.page().locator("#codes li").first().textContent().strip();
      look(tab, "codes");
      tab.page().click("text=I have kept them");
      look(tab, "on");

      tab.page().click(".account > summary");
      tab.page().click("text=Sign out");
      tab.signIn("max@example.com", TestConvo.PASSWORD);
      look(tab, "asked");
      tab.page().fill("input[name=code]", recovery);
      tab.page().press("input[name=code]", "Enter");
      tab.page().waitForURL(url -> url.endsWith("/shops/bella"));
      assertThat(tab.complaints()).isEmpty();
    }
  }

  private static void look(Tab tab, String name) {
    assertThat(tab.faults("second-factor-" + name)).as(name).isEmpty();
  }
}
