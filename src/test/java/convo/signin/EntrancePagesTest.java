package convo.signin;

import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import convo.browser.Browser;
import convo.browser.Tab;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of sign-in as people see it, and two ways through them. */
class EntrancePagesTest {
  private static final SignInPortal PORTAL = SignInPortal.start();
  private static final Browser BROWSER = Browser.start();

  @BeforeAll
  static void open() {
    PORTAL.shop("bella", "Bella's Salon");
    PORTAL.shop("rita", "Rita's Barbers");
    for (var person : DemoPerson.CAST) {
      PORTAL.account(person.email());
    }
    var max = PORTAL.account("max@example.com");
    PORTAL.member("bella", max, "manager");
    PORTAL.member("rita", max, "stylist");
  }

  @AfterAll
  static void stop() {
    BROWSER.close();
    PORTAL.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void every_page_is_sound(int width) {
    try (var tab = BROWSER.tab(PORTAL.address().toString(), width, false)) {
      sound(tab.open("/sign-in"), "sign-in");
      tab.page().fill("input[name=email]", "max@example.com");
      tab.page().fill("input[name=password]", "not this one");
      tab.page().click("button.btn-primary");
      tab.page().waitForSelector(".error-summary");
      sound(tab, "sign-in-refused");
      sound(tab.open("/sign-in/code"), "code");
      signInByCode(tab, "max@example.com");
      sound(tab.open("/places"), "places");
      sound(tab.open("/account"), "account");
      sound(tab.open("/account/sessions"), "sessions");
      sound(tab.open("/dev/mail"), "mails");
      tab.page().click("tbody a");
      sound(tab, "mail");
      assertThat(tab.complaints()).allMatch(text -> text.contains("422"));
    }
  }

  @Test
  void a_visitor_of_the_demo_becomes_bella_with_the_keyboard_alone() {
    PORTAL.execute(
        "update accounts set password_hash = ? where email = 'bella@example.com'",
        new Passwords(TestConvo.CHEAP).hash(DemoPerson.PASSWORD));
    try (var tab = BROWSER.tab(PORTAL.address().toString(), 1280, false)) {
      tab.open("/sign-in?next=/account").page().focus("button:has-text('Bella owns')");
      tab.page().keyboard().press("Enter");
      tab.page().waitForSelector("h1:has-text('My account')");
      assertThat(tab.page().textContent("main")).contains("bella@example.com");
    }
  }

  private static void signInByCode(Tab tab, String email) {
    var page = tab.page();
    PORTAL.clock.pass(Duration.ofMinutes(1));
    page.fill("input[name=email]", email);
    page.keyboard().press("Enter");
    page.waitForSelector("input[name=code]");
    sound(tab, "proof");
    var code = Pattern.compile("[0-9]{6}").matcher(PORTAL.mail(email));
    assertThat(code.find()).isTrue();
    page.keyboard().type(code.group());
    page.keyboard().press("Enter");
    page.waitForURL("**/places");
  }

  private static void sound(Tab tab, String name) {
    assertThat(tab.faults(name)).as(name).isEmpty();
  }
}
