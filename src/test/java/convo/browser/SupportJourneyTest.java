package convo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Ada of support helps at Bella's, and Bella has it in her hand, on her phone, all the way. */
class SupportJourneyTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Browser BROWSER = Browser.start();

  @AfterAll
  static void close() {
    BROWSER.close();
    CONVO.close();
  }

  @Test
  void bella_lets_ada_in_reads_all_she_did_and_sends_her_away() {
    try (var bella = tab("bella", 360);
        var ada = new Agent(tab("ada", 1280), CONVO)) {
      wantsToBeAsked(bella);
      ada.asksToStepInto("bella", "Reminders reach nobody", "T-77");
      approvesByMail(bella);

      looksButChangesNothing(ada.enters("Bella's Salon"));
      ada.asksForWrite("Cleo asked us to note her diet");
      allowsChanges(bella);
      ada.opensCustomer("bella", "Cleo Marsh").notes("No nuts");

      readsAllOfIt(bella);
      endsIt(bella);
      isShownOut(ada.tab());
      assertThat(bella.complaints()).isEmpty();
      assertThat(ada.tab().complaints()).allMatch(text -> text.matches(".*status of (403|410).*"));
    }
  }

  private static void wantsToBeAsked(Tab bella) {
    bella.open("/shops/bella/settings").page().getByLabel("Support asks first").check();
    bella.page().click("#support button");
    assertThat(bella.page().locator(".flash")).isVisible();
  }

  private static void approvesByMail(Tab bella) {
    bella.openMail("Support asks to look into Bella's Salon").followMail();
    assertThat(bella.page().locator("main")).containsText("Reminders reach nobody");
    looksGood(bella, "approval");
    bella.press("Approve");
    assertThat(bella.page().locator("main")).containsText("Your shop said yes");
  }

  private static void looksButChangesNothing(Agent ada) {
    var page = ada.opensCustomer("bella", "Cleo Marsh").tab().page();
    assertThat(page.locator("main").textContent()).doesNotContain("901820", "cleo@example.com");
    ada.uncoversPhone("To send her a reminder by hand");
    assertThat(page.locator("main").textContent())
        .contains("901820")
        .doesNotContain("cleo@example.com");

    assertThat(page.locator("#profile a:has-text('Edit')")).hasCount(0);
    ada.tab().open(page.url() + "/edit");
    assertThat(page.locator("main")).containsText("You are here to look");
    ada.isInside();
  }

  private static void allowsChanges(Tab bella) {
    bella.openMail("Support asks to change something").followMail();
    assertThat(bella.page().locator(".support-open"))
        .containsText("Cleo asked us to note her diet");
    looksGood(bella, "asked-for-write");
    bella.press("Allow changes");
    assertThat(bella.page().locator(".support-open")).containsText("Read and change");
  }

  private static void readsAllOfIt(Tab bella) {
    bella.open("/shops/bella/support-access").press("What happened so far");
    assertThat(bella.page().locator("main").innerText())
        .contains("Reminders reach nobody", "T-77", "Cleo asked us to note her diet")
        .contains("Saw the bookings of a day", "Saw the page of Cleo Marsh")
        .contains("Opened “Uncover contact details” for Cleo Marsh")
        .contains("Asked for permission to change things", "Edited the profile of Cleo Marsh")
        .contains("Uncovered the phone of Cleo Marsh: To send her a reminder by hand")
        .contains("Dietary needs");
    assertThat(bella.page().locator(".timeline ins")).hasText("No nuts");
    looksGood(bella, "transcript");
  }

  private static void endsIt(Tab bella) {
    bella.press("Answer or end it").press("End now");
    assertThat(bella.page().locator("#past")).containsText("Ada");
    assertThat(bella.page().locator(".support-open")).hasCount(0);
  }

  private static void isShownOut(Tab ada) {
    ada.open("/shops/bella/customers");
    assertThat(ada.page().locator("h1")).hasText("Your support session is over");
    assertThat(ada.page().locator(".strip")).hasCount(0);
    looksGood(ada, "over");
    ada.press("Back to support");
    assertThat(ada.page().locator("h1")).hasText("Shops");
  }

  private static void looksGood(Tab tab, String page) {
    assertThat(tab.faults("support-journey-" + page)).as(page).isEmpty();
  }

  private static Tab tab(String person, int width) {
    return BROWSER
        .tab(CONVO.url().toString(), width, false)
        .signIn(person + "@example.com", TestConvo.PASSWORD);
  }
}
