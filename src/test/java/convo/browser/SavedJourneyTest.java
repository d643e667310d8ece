package convo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import convo.TestConvo;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people are told where they are: which hours are meant, that it is saved, who was first. */
class SavedJourneyTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Browser BROWSER = Browser.start();

  @AfterAll
  static void close() {
    BROWSER.close();
    CONVO.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void hours_are_asked_about_answered_with_one_click_and_said_to_be_saved(int width) {
    try (var tab = window("max", width, false)) {
      var page = tab.open(stylist() + "/hours/edit").page();
      page.fill("#monday", "9-5");
      page.fill("#tuesday", "9-5");
      page.fill("#wednesday", "9am–1pm, 2–6pm");
      tab.press("Save");
      assertThat(page.locator("#monday-error"))
          .containsText("Which hours do you mean by “9-5” on Monday?");
      assertThat(tab.faults("hours-asked")).isEmpty();

      page.locator("button[name=meant]:has-text('09:00–17:00')").first().click();
      assertSaid(page, "#week", "The weekly hours are saved.");
      assertThat(page.locator("#week")).containsText("09:00–13:00");
      assertThat(tab.faults("hours-saved")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void bookings_for_which_nobody_would_be_there_are_listed_and_a_password_is_shown(int width) {
    try (var tab = window("max", width, width == 360)) {
      var sam = CONVO.max().get("/shops/bella/team").link("Sam");
      var page = tab.open(sam).page();
      tab.press("Add time off");
      page.fill("#from", "2026-12-01");
      page.fill("#to", "2026-12-01");
      page.press("#reason", "Enter");
      assertThat(page.locator(".displaced")).isFocused();
      assertThat(page.locator(".displaced a").first()).isVisible();
      assertThat(tab.faults("hours-displaced")).isEmpty();
      assertThat(tab.open("/shops/bella").faults("another-day")).isEmpty();

      tab.open("/account");
      page.fill("#current", "three words here");
      var show = page.locator("[data-reveal=current]");
      assertThat(show).hasAttribute("aria-pressed", "false");
      show.press("Enter");
      assertThat(page.locator("#current")).hasAttribute("type", "text");
      assertThat(show).hasAttribute("aria-pressed", "true");
      assertThat(tab.faults("password-shown")).isEmpty();
      show.click();
      assertThat(page.locator("#current")).hasAttribute("type", "password");
    }
  }

  @Test
  void enter_saves_what_was_typed_and_answers_no_question() {
    try (var tab = window("max", 1280, false)) {
      var page = tab.open(stylist() + "/hours/edit").page();
      page.fill("#monday", "9-5");
      page.press("#monday", "Enter");
      assertThat(page.locator("#monday-error")).isVisible();
      page.press("#monday", "Enter");
      assertThat(page.locator("#monday-error")).isVisible();
      assertThat(page.locator("#monday")).hasValue("9-5");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void time_off_and_a_profile_are_said_to_be_saved_where_they_are(int width) {
    try (var tab = window("bella", width, false)) {
      var page = tab.open(stylist()).page();
      tab.press("Add time off");
      page.fill("#from", "2026-12-28");
      page.fill("#to", "2026-12-30");
      page.press("#reason", "Enter");
      assertSaid(page, "#time-off", "The time off is added.");

      tab.open("/shops/bella/customers?q=cleo");
      page.locator("#customers .person-text > a").first().click();
      page.locator("#profile >> text=Edit").first().click();
      page.fill("#notes", "Saved at " + width);
      page.locator("#profile button[type=submit]").click();
      assertSaid(page, "#profile", "Saved.");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void without_scripts_it_is_said_in_the_same_place(int width) {
    try (var tab = BROWSER.withoutScripts(CONVO.url().toString(), width)) {
      tab.signIn("bella@example.com", TestConvo.PASSWORD);
      var page = tab.open(stylist() + "/hours/edit").page();
      page.fill("#monday", "9-17");
      tab.press("Save");
      assertThat(page.locator("#week .flash")).hasText("The weekly hours are saved.");
      assertThat(page.locator("#week .flash")).isInViewport();
      assertThat(page.locator("#week")).isFocused();

      tab.open("/shops/bella/settings");
      page.locator("main form").first().locator("button.btn-primary").click();
      assertSaid(page, "main", "Saved.");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void the_second_of_two_editors_reads_what_happened_without_scrolling(int width) {
    var stylist = stylist();
    try (var tab = window("bella", width, false)) {
      var page = tab.open(stylist + "/hours/edit").page();
      CONVO.max().post(stylist + "/hours", week("sunday", "10-14"));
      page.fill("#saturday", "10-16");
      page.press("#sunday", "End");
      tab.press("Save");
      assertThat(page.locator("[role=alert]")).isFocused();
      assertThat(page.locator("[role=alert] a[href='#sunday']")).isInViewport();
      assertThat(page.locator("[role=alert]")).containsText("Sunday: Max has just changed this.");
      assertThat(tab.faults("hours-overtaken")).isEmpty();
    }
  }

  private static void assertSaid(Page page, String place, String sentence) {
    var said = page.locator(place + " .flash");
    assertThat(said).containsText(sentence);
    assertThat(said).isFocused();
    assertThat(said).isInViewport();
    assertThat(page.locator(".flash")).hasCount(1);
  }

  private static Map<String, String> week(String day, String hours) {
    var week = new HashMap<String, String>();
    for (var each : DayOfWeek.values()) {
      week.put(each.name().toLowerCase(Locale.ROOT), "");
    }
    week.put(day, hours);
    week.put("version", "1");
    return week;
  }

  private static String stylist() {
    return CONVO
        .bella()
        .post("/shops/bella/stylists", Map.of("name", "Mia", "meant", "Mia=Mia"))
        .location();
  }

  private static Tab window(String person, int width, boolean dark) {
    return BROWSER
        .tab(CONVO.url().toString(), width, dark)
        .signIn(person + "@example.com", TestConvo.PASSWORD);
  }
}
