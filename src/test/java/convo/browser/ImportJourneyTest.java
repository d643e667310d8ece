package convo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import convo.TestConvo;
import convo.imports.CustomerImportTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Bella brings 300 customers from a German spreadsheet and takes them back, also without scripts.
 */
class ImportJourneyTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Browser BROWSER = Browser.start();

  @AfterAll
  static void close() {
    BROWSER.close();
    CONVO.close();
  }

  @ParameterizedTest
  @CsvSource({"1280, false, Anna", "360, true, Berta"})
  void bella_brings_300_customers_and_takes_them_back(int width, boolean dark, String name) {
    var look = "-" + width + (dark ? "-dark" : "");
    try (var tab = BROWSER.tab(CONVO.url().toString(), width, dark)) {
      tab.signIn("bella@example.com", "convo-demo-2026");
      var page = tab.open("/shops/bella/customers").page();
      tab.press("From a spreadsheet");
      var file = page.locator("#file");
      file.setInputFiles(payload("workbook.xlsx", "PK\3\4".getBytes(StandardCharsets.UTF_8)));
      tab.press("Look at it");
      assertThat(page.locator("#file-error")).containsText("This is a workbook");
      assertThat(tab.faults("imports-wrong" + look)).isEmpty();

      file.setInputFiles(payload("kunden.csv", CustomerImportTest.german(name)));
      tab.press("Look at it");
      assertThat(page.locator("h1")).hasText("What will be imported");
      assertThat(page.locator(".stats")).containsText("300");
      assertThat(tab.faults("imports-draft" + look)).isEmpty();
      page.getByLabel("Schlagworte").selectOption("");
      tab.press("Import 300 customers");
      assertThat(page.locator(".flash")).containsText("Please look again");
      tab.press("Import 300 customers");
      assertThat(page.locator("h1")).hasText("What was imported");
      assertThat(page.locator(".stats")).containsText("300");
      assertThat(tab.faults("imports-done" + look)).isEmpty();

      page.getByText("Take this import back").click();
      assertThat(page.locator("h1")).hasText("Take 300 customers back?");
      assertThat(tab.faults("imports-removal" + look)).isEmpty();
      tab.press("Take back");
      assertThat(page.locator(".flash")).containsText("300 customers were taken back.");
      tab.open("/shops/bella/customers/imports");
      assertThat(page.locator("table")).containsText("300 of 300 were taken back");
      assertThat(tab.faults("imports-list" + look)).isEmpty();
    }
  }

  private static FilePayload payload(String name, byte[] file) {
    return new FilePayload(name, "text/csv", file);
  }
}
