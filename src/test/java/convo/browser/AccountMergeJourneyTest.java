package convo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import convo.Person;
import convo.TestConvo;
import convo.claims.Life;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cleo makes one of her two accounts and takes them apart again. */
class AccountMergeJourneyTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Browser BROWSER = Browser.start();
  private static final Life LIFE = new Life(CONVO.database().witness());

  @AfterAll
  static void close() {
    BROWSER.close();
    CONVO.close();
  }

  @ParameterizedTest
  @CsvSource({"1280, false, en-GB, klio@work.example", "360, true, de, kleo@work.example"})
  void cleo_makes_one_of_two_accounts_and_takes_them_apart(
      int width, boolean dark, String language, String email) {
    var look = "-" + width + (dark ? "-dark" : "");
    CONVO.nori().post("/shops/nori/customers", Map.of("firstName", "Klio", "email", email));
    signIn(email).post("/me/shops/nori/claim", Map.of());
    LIFE.witness()
        .useHandle(handle -> handle.execute("update accounts set language = ?", language));
    try (var tab = BROWSER.tab(CONVO.url().toString(), width, dark)) {
      tab.signIn("cleo@example.com", "convo-demo-2026");
      var page = tab.open("/account/merges").page();
      page.locator("#email").fill(email);
      page.locator("main form .btn-primary").click();
      page.locator("#code").fill(LIFE.newestCode());
      page.locator("main form .btn-primary").click();
      assertThat(page.locator("main ul")).containsText("Nori Nails");
      assertThat(tab.faults("account-merge" + look)).isEmpty();
      page.locator("main form .btn-primary").click();
      assertThat(page.locator("main")).containsText(email);
      assertThat(tab.faults("account-merges" + look)).isEmpty();
      page.locator("form[action$='/undoing'] button").click();
      assertThat(page.locator("form[action$='/undoing']")).hasCount(0);
      assertThat(tab.faults("accounts-apart" + look)).isEmpty();
    }
  }

  private static Person signIn(String email) {
    var person = CONVO.guest();
    var asked = person.post("/sign-in/code", "/sign-in/code", Map.of("email", email));
    var request = asked.html().select("input[name=request]").val();
    person.post(
        "/sign-in/code",
        "/sign-in/code/proof",
        Map.of("request", request, "email", email, "code", LIFE.newestCode()));
    return person;
  }
}
