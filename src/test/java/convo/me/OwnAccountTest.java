package convo.me;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** All that a customer sets about themselves begins on one page. */
class OwnAccountTest {
  private static final TestConvo CONVO = TestConvo.fresh();

  @AfterAll
  static void close() {
    CONVO.close();
  }

  @Test
  void cleo_finds_her_account_among_her_own_pages_and_everything_from_there() {
    var moved = CONVO.cleo().get("/me/account");
    assertThat(moved.status()).isEqualTo(303);

    var page = CONVO.cleo().get(moved.location()).html().select("main");

    assertThat(page.select("form").eachAttr("action"))
        .contains("/account", "/account/language", "/account/password");
    assertThat(page.select("a").eachAttr("href"))
        .contains(
            "/account/addresses",
            "/me/phone",
            "/account/second-factor",
            "/account/sessions",
            "/me/family",
            "/me/erasure");
  }
}
