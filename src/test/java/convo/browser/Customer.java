package convo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import convo.TestConvo;
import java.io.IOException;
import java.nio.file.Files;

/** A customer with a phone: what they do in their own part of the portal. */
record Customer(Tab tab) implements AutoCloseable {

  static Customer on(Tab phone) {
    return new Customer(phone);
  }

  /** Needs no password: the code waits in the mail, which opens beside. */
  Customer signsInWithMailedCode(String email) {
    tab.open("/sign-in").type("E-mail", email).press("Mail me a code instead");
    var mails = tab.page().waitForPopup(() -> tab.press("/dev/mail"));
    var code = mails.locator("tr:has-text('%s') a".formatted(email)).first().textContent();
    mails.close();
    tab.type("Code", code.replaceAll("\\D", "")).press("Sign in");
    tab.page().waitForURL(url -> url.endsWith("/me"));
    return this;
  }

  /** With the keyboard alone. */
  Customer typesPassword(String email) {
    tab.open("/sign-in");
    tabsTo("input[name=email]").tab.page().keyboard().type(email);
    tabsTo("input[name=password]").tab.page().keyboard().type(TestConvo.PASSWORD);
    return presses("Enter", "button:text-is('Sign in')");
  }

  /** Goes there with the tab key and presses another; sees all the way where the keyboard is. */
  Customer presses(String key, String selector) {
    tabsTo(selector).tab.page().keyboard().press(key);
    return this;
  }

  /** After the last element of a page come the browser's own controls, and then the first. */
  private boolean isInPage() {
    return tab.page().evaluate("document.activeElement !== document.body").equals(true);
  }

  private Customer tabsTo(String selector) {
    var wanted = tab.page().locator(selector).first();
    wanted.waitFor();
    var isThere = "wanted => document.activeElement === wanted";
    for (var keys = 0; keys < 60 && wanted.evaluate(isThere).equals(false); keys++) {
      tab.page().keyboard().press("Tab");
      if (isInPage()) {
        tab.seesFocus();
      }
    }
    assertThat(wanted).isFocused();
    return this;
  }

  /** Opens what a shop keeps about them, or about somebody under their address. */
  Customer opens(String card) {
    tab.open("/me/shops").press(card);
    return this;
  }

  Customer saysYesTo(String card) {
    opens(card).tab.press("Look and answer");
    tab.page().click("main button:has-text('Yes, this is')");
    assertThat(tab.page().locator(".flash")).containsText("Thank you. From now on you see what");
    return this;
  }

  Customer saysNoTo(String card) {
    opens(card).tab.press("Look and answer").press("No");
    tab.page().click("main button:has-text('No, not')");
    assertThat(tab.page().locator(".flash")).containsText("keeps it apart from you");
    return this;
  }

  /** All that every shop knows, as a program reads it. */
  String downloads() throws IOException {
    tab.open("/me/shops");
    var file = tab.page().waitForDownload(() -> tab.press("For a program (JSON)"));
    return Files.readString(file.path());
  }

  @Override
  public void close() {
    tab.close();
  }
}
