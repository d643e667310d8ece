package convo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import convo.TestConvo;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What people come for, from the first click to the last, in a real browser. */
class JourneyTest {
  private static final String CUSTOMERS = "/shops/bella/customers";
  private static final String NAMES = "#customers .person-text > a";

  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Browser BROWSER = Browser.start();

  @AfterAll
  static void close() {
    BROWSER.close();
    CONVO.close();
  }

  @Test
  void bella_finds_cleo_among_400_edits_her_and_comes_back_to_what_she_had_found() {
    try (var convo = TestConvo.demo();
        var tab = window(convo, "bella", 1280)) {
      var page = tab.open(CUSTOMERS).page();
      assertThat(page.locator("main")).containsText("400 customers");
      page.locator("#q").pressSequentially("cle 820");
      assertThat(page.locator(NAMES)).hasText(new String[] {"Cleo Marsh"});
      assertThat(page).hasURL(Pattern.compile("q=cle(\\+|%20)820"));

      page.locator(NAMES).click();
      page.locator("#profile >> text=Edit").first().click();
      page.locator("#notes").fill("Sits by the window");
      page.locator("#profile button[type=submit]").click();

      assertThat(page.locator("#profile")).containsText("Sits by the window");
      assertThat(page.locator("#history")).containsText("Sits by the window");
      page.goBack();
      assertThat(page.locator("#q")).hasValue("cle 820");
      assertThat(page.locator(NAMES)).hasText(new String[] {"Cleo Marsh"});
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void a_filter_is_in_the_address_and_the_back_button_takes_it_away() {
    try (var tab = window("bella", 1280)) {
      var page = tab.open(CUSTOMERS).page();
      var everybody = page.locator(NAMES).count();
      page.locator("summary:has-text('Filter')").click();
      page.locator("#status").selectOption("vip");

      assertThat(page).hasURL(Pattern.compile("status=vip"));
      assertThat(page.locator(NAMES)).hasCount(1);
      page.goBack();
      assertThat(page.locator(NAMES)).hasCount(everybody);
    }
  }

  @Test
  void max_edits_while_bella_edits_and_both_find_their_words() {
    try (var bella = window("bella", 1280);
        var max = window("max", 1280)) {
      var hers = bella.open(CUSTOMERS + "?q=mia").page();
      var his = max.open(CUSTOMERS + "?q=mia").page();
      for (var page : java.util.List.of(hers, his)) {
        page.locator(NAMES).first().click();
        page.locator("#profile >> text=Edit").first().click();
      }
      his.locator("#dietaryNote").fill("No sugar");
      his.locator("#profile button[type=submit]").click();
      assertThat(his.locator("#profile")).containsText("No sugar");

      hers.locator("#notes").fill("Afraid of scissors");
      hers.locator("#profile button[type=submit]").click();
      assertThat(hers.locator("#profile"))
          .containsText("saved this customer while you were editing");
      assertThat(hers.locator("#notes")).hasValue("Afraid of scissors");
      assertThat(hers.locator("#dietaryNote")).hasValue("No sugar");
      hers.locator("#profile button[type=submit]").click();
      assertThat(hers.locator("#profile")).containsText("Afraid of scissors");
      assertThat(hers.locator("#profile")).containsText("No sugar");
    }
  }

  @Test
  void rita_sees_her_own_cleo_and_nothing_of_bellas() {
    try (var tab = window("rita", 360)) {
      var page = tab.open("/shops/rita/customers?q=cleo").page();
      assertThat(page.locator(NAMES)).hasText(new String[] {"Cléo Marsh"});
      page.locator(NAMES).click();
      assertThat(page.locator("main")).not().containsText("901820");
      tab.open(CUSTOMERS);
      assertThat(page.locator("h1"))
          .containsText(
              "not",
              new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                  .setIgnoreCase(true));
    }
  }

  @Test
  void sam_sees_who_comes_but_not_how_to_reach_them() {
    try (var tab = window("sam", 360)) {
      var page = tab.open(CUSTOMERS + "?q=cleo").page();
      page.locator(NAMES).click();
      assertThat(page.locator("h1")).hasText(new String[] {"Cleo Marsh"});
      assertThat(page.locator("main")).not().containsText("901820");
      assertThat(page.locator("#profile >> text=Edit")).hasCount(0);
    }
  }

  @Test
  void the_customers_page_is_used_by_keyboard_alone() {
    try (var tab = window("bella", 1280)) {
      var page = tab.open(CUSTOMERS).page();
      page.keyboard().press("Tab");
      assertThat(page.locator(".skip-link")).isFocused();
      page.keyboard().press("Enter");
      for (var action : List.of("duplicates", "imports", "new")) {
        page.keyboard().press("Tab");
        assertThat(page.locator("a[href$='/" + action + "']").first()).isFocused();
      }
      page.keyboard().press("Tab");
      assertThat(page.locator("#q")).isFocused();
      page.keyboard().type("cleo 820");
      assertThat(page.locator(NAMES)).hasText(new String[] {"Cleo Marsh"});
      assertThat(page).hasURL(Pattern.compile(".*[?&]q=cleo(\\+|%20)820.*"));
      for (var tabs = 0; tabs < 12 && !isFocused(page, NAMES); tabs++) {
        page.keyboard().press("Tab");
      }
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText(new String[] {"Cleo Marsh"});
    }
  }

  private static boolean isFocused(com.microsoft.playwright.Page page, String selector) {
    return (Boolean)
        page.evaluate("selector => document.activeElement.matches(selector)", selector);
  }

  private static Tab window(String person, int width) {
    return window(CONVO, person, width);
  }

  private static Tab window(TestConvo convo, String person, int width) {
    return BROWSER
        .tab(convo.url().toString(), width, false)
        .signIn(person + "@example.com", TestConvo.PASSWORD);
  }
}
