package convo.support;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import convo.browser.Browser;
import convo.browser.Tab;
import java.time.Duration;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What support sees on its way through a shop: readable for everybody, at every width, in the dark.
 */
class SupportPagesTest {
  private static final Office OFFICE = new Office();
  private static final Browser BROWSER = Browser.start();

  @AfterAll
  static void close() {
    BROWSER.close();
    OFFICE.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void every_page_of_a_support_session_is_readable(int width) {
    OFFICE.clear();
    var softly = new SoftAssertions();
    try (var tab = BROWSER.tab(OFFICE.convo.url().toString(), width, false)) {
      OFFICE.convo.forgetUsedCodes();
      tab.signIn("ada@example.com", TestConvo.PASSWORD);
      walk(new Walk(tab, softly));
      softly
          .assertThat(tab.complaints())
          .allMatch(complaint -> complaint.matches(".*status of (403|404|410|422).*"));
    }
    softly.assertAll();
  }

  private static void walk(Walk walk) {
    var cleo = OFFICE.customer("bella", "Cleo");
    walk.to("/support/sessions", "ask").sends("main form").sees("ask-errors");
    walk.tab.page().selectOption("[name=shop]", "nori");
    walk.tab.page().fill("[name=reason]", Office.REASON);
    walk.tab.page().fill("[name=ticket]", "T-77");
    walk.proves();
    walk.sends("main form").sees("waiting");
    OFFICE.approves();
    walk.to("/support/sessions", "approved");
    walk.tab.page().click("text=Withdraw");
    walk.sees("withdrawn");
    walk.tab.page().selectOption("[name=shop]", "bella");
    walk.tab.page().fill("[name=reason]", Office.REASON);
    walk.tab.page().fill("[name=ticket]", "T-78");
    walk.proves();
    walk.sends("main form").sees("today");
    walk.to("/shops/bella/customers", "customers").to(cleo, "customer");
    walk.to("/shops/bella/services", "services").to("/shops/bella/settings", "settings");
    walk.to("/shops/bella/team", "team").to("/shops/bella/members", "members");
    walk.to("/nowhere", "nowhere");
    walk.to(cleo + "/reveals/new", "reveal").sends("main form").sees("reveal-errors");
    walk.to("/shops/bella/support-visit", "visit");
    walk.tab.page().fill("[name=reason]", "The price must be mended");
    walk.sends("main form").sees("visit-writing");
    walk.to(cleo + "/edit", "edit");
    OFFICE.clock.pass(Duration.ofMinutes(30));
    walk.to("/shops/bella", "over").to("/support/sessions", "past");
  }

  /** One way through the pages, looked at step by step. */
  private record Walk(Tab tab, SoftAssertions softly) {

    Walk to(String path, String name) {
      tab.open(path);
      return sees(name);
    }

    void proves() {
      OFFICE.convo.forgetUsedCodes();
      tab.page().fill("[name=code]", tab.page().locator("output").textContent());
    }

    Walk sends(String form) {
      tab.page()
          .evaluate("form => document.querySelector(form).setAttribute('novalidate', '')", form);
      tab.page().click(form + " button[type=submit]");
      return this;
    }

    Walk sees(String name) {
      tab.page().waitForLoadState();
      softly.assertThat(tab.faults("ada-inside-" + name)).as(name).isEmpty();
      assertThat(tab.page().locator("h1").count()).as(name).isEqualTo(1);
      return this;
    }
  }
}
