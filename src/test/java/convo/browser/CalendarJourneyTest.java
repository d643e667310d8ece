package convo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import convo.TestConvo;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Bella moves visits about in her calendar: by mouse, by keyboard alone, on a phone. */
class CalendarJourneyTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Browser BROWSER = Browser.start();

  @AfterAll
  static void close() {
    BROWSER.close();
    CONVO.close();
  }

  private static String one(String sql, String value) {
    return CONVO
        .database()
        .witness()
        .withHandle(handle -> handle.select(sql, value).mapTo(String.class).one());
  }

  /** A visit of Cleo's with Sam at ten. */
  private static void booked(String day) {
    var cut = one("select id from services where key = ? and shop_id = 1", "cut");
    var sam = one("select id from stylists where name = ? and shop_id = 1", "Sam");
    var form =
        Map.of(
            "profile",
            one(
                "select id from customer_shop_profiles where first_name = ? and shop_id = 1",
                "Cleo"),
            "service",
            cut,
            "stylist",
            sam,
            "day",
            day,
            "time",
            "10:00");
    var answer = CONVO.bella().post("/shops/bella/bookings/new", form);
    assertThat(answer.location()).as(answer.text()).contains("/bookings/");
  }

  private static Tab window(int width, String day) {
    var tab =
        BROWSER
            .tab(CONVO.url().toString(), width, false)
            .with(CONVO.url(), CONVO.signedInAnew("bella").cookies());
    return tab.open("/shops/bella/calendar?date=" + day);
  }

  private static Locator cleo(Tab tab) {
    return tab.page().locator(".visit:has-text('Cleo'):visible").first();
  }

  @Test
  void bella_drags_the_visit_to_lena_and_puts_it_back() {
    booked("2026-12-18");
    try (var tab = window(1280, "2026-12-18")) {
      var page = tab.page();
      assertThat(tab.faultsWideAndNarrow("calendar-day")).isEmpty();
      var from = cleo(tab).boundingBox();
      var lena = page.locator(".head:has-text('Lena')").boundingBox();
      var hour = page.locator(".rule").first().boundingBox().height;
      page.mouse().move(from.x + 20, from.y + 8);
      page.mouse().down();
      page.mouse().move(from.x + 40, from.y + 20);
      assertThat(page.locator(".fit").first()).isVisible();
      page.mouse().move(lena.x + 40, from.y + 8 + hour);
      assertThat(page.locator("#calendar-said")).containsText("11:00, Lena. It fits there.");
      page.mouse().up();
      assertThat(page.locator(".hand h2")).containsText("Fri 18 Dec 2026, 11:00 with Lena?");
      assertThat(page.locator(".hand h2")).isFocused();
      assertThat(tab.faultsWideAndNarrow("calendar-asks")).isEmpty();
      tab.press("Move, and tell nobody");
      assertThat(cleo(tab)).containsText("11:00–11:45");
      assertThat(cleo(tab)).containsText("with Lena");
      tab.press("Put it back");
      assertThat(cleo(tab)).containsText("10:00–10:45");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void by_keyboard_alone_all_is_said_aloud_and_escape_takes_it_back() {
    booked("2026-12-02");
    try (var tab = window(1280, "2026-12-02")) {
      var page = tab.page();
      var said = page.locator("#calendar-said");
      var cleos = "a.what[href='%s']".formatted(cleo(tab).locator(".what").getAttribute("href"));
      tab.tabTo(cleos);
      page.keyboard().press("Alt+ArrowDown");
      assertThat(said).containsText("10:15, Sam.");
      page.keyboard().press("Alt+ArrowRight");
      assertThat(said).containsText("10:15, Lena.");
      page.keyboard().press("Escape");
      assertThat(said).hasText("Left where it was.");
      page.keyboard().press("Alt+ArrowUp");
      assertThat(said).containsText("09:45, Sam.");
      assertThat(page.locator(".fit").first()).isVisible();
      page.keyboard().press("Alt+ArrowUp");
      assertThat(said).containsText("09:30, Sam. It fits there.");
      page.keyboard().press("Enter");
      assertThat(page.locator(".hand h2")).isFocused();
      tab.tabTo(".hand form:nth-of-type(2) button");
      page.keyboard().press("Enter");
      assertThat(cleo(tab)).containsText("09:30–10:15");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void the_lower_edge_and_shift_with_alt_make_it_longer_and_shorter() {
    booked("2026-12-14");
    try (var tab = window(1280, "2026-12-14")) {
      var page = tab.page();
      var said = page.locator("#calendar-said");
      var box = cleo(tab).boundingBox();
      var hour = page.locator(".rule").first().boundingBox().height;
      page.mouse().move(box.x + 60, box.y + box.height - 3);
      page.mouse().down();
      page.mouse().move(box.x + 60, box.y + box.height - 3 + hour / 2);
      assertThat(said).containsText("10:00–Mon 11:15");
      page.mouse().up();
      assertThat(page.locator(".hand h2"))
          .hasText("Cut for Cleo Marsh: 1 h 15 min instead of 45 min?");
      assertThat(tab.faultsWideAndNarrow("calendar-length")).isEmpty();
      tab.press("Change, and tell nobody");
      assertThat(cleo(tab)).containsText("10:00–11:15");

      tab.tabTo("a.what[href='%s']".formatted(cleo(tab).locator(".what").getAttribute("href")));
      page.keyboard().press("Shift+Alt+ArrowDown");
      assertThat(said).containsText("11:30");
      page.keyboard().press("Escape");
      assertThat(said).hasText("Left where it was.");
      page.keyboard().press("Shift+Alt+ArrowUp");
      page.keyboard().press("Shift+Alt+ArrowUp");
      assertThat(said).containsText("10:45");
      page.keyboard().press("Enter");
      assertThat(page.locator(".hand h2")).containsText("45 min instead of 1 h 15 min?");
      tab.press("Change, and tell the customer");
      assertThat(cleo(tab)).containsText("10:00–10:45");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void on_a_phone_one_takes_it_up_goes_to_another_day_and_puts_it_down() {
    booked("2026-12-03");
    try (var tab = window(360, "2026-12-03")) {
      var page = tab.page();
      assertThat(page.locator(".head:visible")).containsText("Sam");
      swipe(page, -200);
      assertThat(page.locator(".head:visible")).containsText("Lena");
      swipe(page, 30);
      swipe(page, 200);
      assertThat(page.locator(".head:visible")).containsText("Sam");
      cleo(tab).locator(".take").click();
      assertThat(page.locator(".hand h2")).containsText("In your hand: Cleo Marsh");
      assertThat(tab.faultsWideAndNarrow("calendar-hand")).isEmpty();
      page.locator("a[aria-label='The day after']").click();
      page.locator(".pills").getByText("Lena").click();
      page.locator(".fit:visible a:has-text('15:00')").click();
      tab.press("Move, and tell the customer");
      assertThat(cleo(tab)).containsText("15:00–15:45");
      assertThat(page.locator(".hand")).containsText("The customer gets a mail.");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  /** A finger on the board, so many pixels to the right. */
  private static void swipe(Page page, int far) {
    page.evaluate(
        """
        far => {
          const target = document.querySelector('.board-frame');
          const at = x => new Touch({identifier: 1, target, clientX: x, clientY: 400});
          const send = (type, touches, changed) => target.dispatchEvent(
            new TouchEvent(type, {touches, changedTouches: changed, bubbles: true}));
          send('touchstart', [at(200)], [at(200)]);
          send('touchend', [], [at(200 + far)]);
        }
        """,
        far);
  }

  @Test
  void what_bella_books_comes_to_sams_screen_by_itself_and_he_keeps_his_place() {
    try (var tab = BROWSER.tab(CONVO.url().toString(), 1280, false)) {
      tab.with(CONVO.url(), CONVO.signedInAnew("sam").cookies());
      var page = tab.open("/shops/bella/calendar?date=2026-12-04").page();
      assertThat(page.locator(".visit:has-text('Cleo')")).hasCount(0);
      page.locator(".pills a").nth(1).focus();
      page.waitForTimeout(500);
      booked("2026-12-04");
      assertThat(page.locator(".visit:has-text('Cleo')")).hasCount(1);
      assertThat(page.locator(".pills a").nth(1)).isFocused();
      tab.open("/shops/bella?date=2026-12-17");
      page.waitForTimeout(500);
      booked("2026-12-17");
      assertThat(page.locator(".agenda-item:has-text('Cleo')")).hasCount(1);
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void the_week_the_rooms_and_the_paper_have_no_fault() {
    try (var tab = window(1280, "2026-11-24")) {
      tab.open("/shops/bella/calendar?view=week&date=2026-11-24&colours=status");
      assertThat(tab.faultsWideAndNarrow("calendar-week")).isEmpty();
      assertThat(tab.html()).isEmpty();
      tab.open("/shops/bella/calendar?date=2026-11-24&colours=stylist");
      assertThat(tab.html()).isEmpty();
      assertThat(tab.printed()).isEmpty();
      tab.picture("calendar-print");
    }
  }
}
