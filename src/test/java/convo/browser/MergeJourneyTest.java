package convo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import convo.TestConvo;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bella reviews a duplicate, puts the two together and takes them apart again. */
class MergeJourneyTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Browser BROWSER = Browser.start();

  @AfterAll
  static void close() {
    BROWSER.close();
    CONVO.close();
  }

  @ParameterizedTest
  @CsvSource({
    "1280, false, Wilhelmin, Quastenberg, 0111",
    "360, true, Kunigund, Zwetschgenbaum, 0222"
  })
  void bella_puts_two_together_and_takes_them_apart(
      int width, boolean dark, String first, String last, String phone) {
    var look = "-" + width + (dark ? "-dark" : "");
    add(first + "e", last, phone, "Likes the window seat");
    add(first + "a", last, phone, "Brings her dog");
    try (var tab = BROWSER.tab(CONVO.url().toString(), width, dark)) {
      tab.signIn("bella@example.com", "convo-demo-2026");
      var page = tab.open("/shops/bella/duplicates").page();
      assertThat(tab.faults("duplicates" + look)).isEmpty();
      page.locator("section.pair", new Page.LocatorOptions().setHasText(last))
          .getByText("Put together")
          .click();
      assertThat(page.locator("h1")).hasText("Two customers become one");
      assertThat(tab.faults("merge" + look)).isEmpty();
      page.locator("main form").getByText("Put together").click();
      assertThat(page.locator(".flash").first()).containsText("The two are one now");
      assertThat(page.locator("main")).containsText("Likes the window seat");
      assertThat(page.locator("main")).containsText("Brings her dog");
      assertThat(tab.faults("merged" + look)).isEmpty();
      tab.open("/shops/bella/duplicates/merges");
      assertThat(tab.faults("merges" + look)).isEmpty();
      page.getByText("Take apart").first().click();
      assertThat(page.locator(".flash").first()).containsText("apart again, as they were");
      assertThat(tab.faults("apart" + look)).isEmpty();
    }
  }

  private static void add(String first, String last, String phone, String notes) {
    var typed =
        new HashMap<>(
            Map.of(
                "firstName",
                first,
                "lastName",
                last,
                "phone",
                "+49 30 555" + phone,
                "notes",
                notes));
    var added = CONVO.bella().post("/shops/bella/customers", typed);
    typed.put("asked", added.html().select("input[name=asked]").attr("value"));
    if (added.status() == 422) {
      CONVO.bella().post("/shops/bella/customers", typed);
    }
  }
}
