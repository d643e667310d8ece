package convo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import java.util.regex.Pattern;

/** Ada of support, at her desk: what she does on the way into a shop and inside it. */
record Agent(Tab tab, TestConvo convo) implements AutoCloseable {
  private static final Pattern COUNTDOWN = Pattern.compile("\\d+:\\d\\d left");

  Agent asksToStepInto(String shop, String reason, String ticket) {
    tab.open("/support/sessions").page().selectOption("#shop", shop);
    tab.type("Reason", reason).type("Ticket", ticket);
    typesCode();
    tab.press("Enter, or ask the owners");
    assertThat(tab.page().locator(".flash")).hasText("The owners have been asked.");
    return this;
  }

  Agent enters(String shop) {
    tab.open("/support/sessions");
    typesCode();
    tab.press("Enter " + shop);
    return isInside();
  }

  Agent opensCustomer(String shop, String name) {
    tab.open("/shops/" + shop + "/customers").press(name);
    assertThat(tab.page().locator("h1")).hasText(name);
    return isInside();
  }

  Agent uncoversPhone(String why) {
    tab.press("Uncover with a reason").page().getByLabel("Phone number").check();
    isInside().tab.type("Why?", why).press("Uncover");
    return isInside();
  }

  /** With the keyboard alone, from the strip at the top. */
  Agent asksForWrite(String why) {
    tab.tabTo(".strip a").page().keyboard().press("Enter");
    assertThat(tab.page().locator("h1")).hasText("This support session");
    tab.tabTo("textarea[name=reason]").page().keyboard().type(why);
    tab.tabTo("main button[type=submit]").page().keyboard().press("Enter");
    assertThat(tab.page().locator(".flash")).hasText("The owners have been asked.");
    return isInside();
  }

  Agent notes(String dietaryNote) {
    tab.press("Edit");
    isInside().tab.type("Dietary needs", dietaryNote).press("Save");
    assertThat(tab.page().locator("#profile")).containsText(dietaryNote);
    return isInside();
  }

  /** The strip says where they are and for how long, and lets them out; axe finds nothing. */
  Agent isInside() {
    assertThat(tab.page().locator(".strip")).containsText("Ada, support at Bella's Salon");
    assertThat(tab.page().locator(".strip time")).hasText(COUNTDOWN);
    assertThat(tab.page().locator(".strip button")).hasText("Leave the shop");
    var title = tab.page().title().replaceAll("\\W+", "-");
    assertThat(tab.faults("support-journey-" + title)).as(title).isEmpty();
    return this;
  }

  private void typesCode() {
    convo.forgetUsedCodes();
    tab.type("Code of your app", tab.page().textContent("output"));
  }

  @Override
  public void close() {
    tab.close();
  }
}
