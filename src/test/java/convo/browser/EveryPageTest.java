package convo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Person;
import convo.TestConvo;
import convo.supportaccess.Visits;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks every kind of page that each person can reach, wide and narrow, light and dark: readable
 * for everybody, valid, nothing wider than the window, nothing the browser complains about, and on
 * paper nothing that only a screen needs. With {@code -Dconvo.pictures=true} the pictures are in
 * target/pictures.
 */
class EveryPageTest {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final List<String> SHOP_EXTRAS =
      List.of(
          "/shops/bella?date=2026-11-24",
          "/shops/bella/customers?q=nobody-at-all",
          "/shops/bella/customers?status=vip&order=spend",
          "/shops/bella/nowhere");

  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Browser BROWSER = Browser.start();
  private static final String PLACES = "/places";
  private static final String SESSIONS = "/account/sessions";
  private static final String SETTINGS = "/shops/bella/settings";

  /** Ada once more, stepped into Bella's to look around. */
  private static final String INSIDE = "ada-inside";

  private static Person adaInside = CONVO.guest();

  private static final Map<String, List<String>> PAGES = new LinkedHashMap<>();

  private static final List<Look> LOOKS =
      List.of(
          new Look(1280, false), new Look(1280, true), new Look(360, true), new Look(360, false));

  /** Through which window. */
  record Look(int width, boolean dark) {
    @Override
    public String toString() {
      return width + (dark ? "-dark" : "");
    }
  }

  @BeforeAll
  static void findPages() {
    var visits = new Visits(CONVO.database(), TestConvo.CLOCK.instant());
    visits.over();
    visits.of("sam").asked();
    adaInside = Visits.asks(CONVO, "bella", "T-101");
    visits.asksToWrite();
    PAGES.put(
        "guest",
        List.of(
            "/",
            "/sign-in",
            "/sign-in/code",
            invitation("new@example.com"),
            invitation("cleo@example.com"),
            "/invitations/used",
            "/support-approvals/" + Visits.TOKEN,
            "/support-approvals/used",
            "/dev/mail",
            "/nowhere"));
    connect("bella@example.com");
    var sam = CONVO.bella().get("/shops/bella/stylists").link("Sam");
    CONVO.bella().post(sam + "/exceptions", Map.of("day", "2026-12-24", "hours", "10-14"));
    PAGES.put("bella", found("bella", SHOP_EXTRAS, "/shops/bella", PLACES, SESSIONS));
    PAGES.put("sam", found("sam", List.of(SETTINGS), "/shops/bella", PLACES, SESSIONS));
    // At Bella's she has said that it is her, at Rita's she is still asked.
    CONVO.cleo().post("/me/shops/bella/claim", Map.of());
    PAGES.put("cleo", found("cleo", List.of(), "/me", PLACES, SESSIONS));
    PAGES.put("ada", found("ada", List.of(), "/support", PLACES, SESSIONS));
    PAGES.put(INSIDE, found(INSIDE, List.of("/shops/bella/members"), "/shops/bella"));
    assertThat(PAGES.get("bella")).hasSizeGreaterThan(20);
    assertThat(PAGES.get(INSIDE)).hasSizeGreaterThan(8);
  }

  @AfterAll
  static void close() {
    BROWSER.close();
    CONVO.close();
  }

  static Set<String> people() {
    return PAGES.keySet();
  }

  /**
   * Each page is loaded once: how it looks hangs on the window and on the system, never on the
   * server.
   */
  @ParameterizedTest
  @MethodSource("people")
  void every_page_is_for_everybody(String person) {
    var softly = new SoftAssertions();
    try (var tab = signedIn(person)) {
      for (var path : PAGES.getOrDefault(person, List.of())) {
        tab.look(1280, false).open(path);
        var page = person + " " + path;
        softly.assertThat(tab.html()).as(page + ": html").isEmpty();
        softly.assertThat(tab.printed()).as(page + ": printed").isEmpty();
        softly.assertThat(tab.page().locator("h1").count()).as(page + ": h1").isEqualTo(1);
        for (var look : LOOKS) {
          tab.look(look.width(), look.dark()).picture(person + "-" + look + pictureName(path));
          var seen = page + " " + look;
          softly
              .assertThat(look.dark() ? tab.axeOfColours() : tab.axe())
              .as(seen + ": axe")
              .isEmpty();
          softly.assertThat(tab.overflows()).as(seen + ": overflows").isFalse();
        }
      }
      softly
          .assertThat(tab.complaints())
          .as(person + ": complaints")
          .allMatch(EveryPageTest::isExpected);
    }
    softly.assertAll();
  }

  private static Tab signedIn(String person) {
    var tab = BROWSER.tab(CONVO.url().toString(), 1280, false);
    if (person.equals(INSIDE)) {
      return tab.with(CONVO.url(), adaInside.cookies());
    }
    if (!person.equals("guest")) {
      CONVO.forgetUsedCodes();
      tab.signIn(person + "@example.com", TestConvo.PASSWORD);
    }
    return tab;
  }

  /** One page of each kind: ids and questions do not make another kind. */
  private static List<String> found(String person, List<String> extras, String... starts) {
    var kinds = new LinkedHashMap<String, String>();
    var ahead = new ArrayDeque<>(List.of(starts));
    var browser = person.equals(INSIDE) ? adaInside : CONVO.person(person);
    while (!ahead.isEmpty()) {
      var path = ahead.remove();
      var answer = browser.get(path);
      if (answer.status() == 302 || answer.status() == 303) {
        ahead.add(answer.location());
        continue;
      }
      assertThat(answer.status()).as("%s by %s", path, person).isEqualTo(200);
      if (kinds.putIfAbsent(kind(path), path) == null) {
        ahead.addAll(answer.html().select("a[href^=/]:not([download])").eachAttr("href"));
      }
    }
    return Stream.concat(kinds.values().stream(), extras.stream()).toList();
  }

  /** Where the mail leads whom Bella asks to join: somebody new, or somebody with an account. */
  private static String invitation(String email) {
    CONVO
        .bella()
        .post(
            "/shops/bella/invitations/new",
            "/shops/bella/invitations",
            Map.of("email", email, "role", "manager", "stylist", ""));
    var mails = CONVO.guest().get("/dev/mail").html();
    var mail = CONVO.guest().get(mails.select("tr:contains(" + email + ") a").attr("href")).text();
    return mail.replaceFirst("(?s).*?(/invitations/[\\w-]+).*", "$1");
  }

  /** So that the page is reached on which the connection is removed. */
  private static void connect(String email) {
    CONVO
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute(
                """
                insert into account_identities (issuer, subject, account_id, email, created_at)
                select 'http://localhost:1/away', 'somebody', id, email, ?
                from accounts
                where email = ?
                """,
                TestConvo.CLOCK.instant(),
                email));
  }

  private static String kind(String path) {
    return ID.matcher(path.replaceFirst("[?#].*", "")).replaceAll("id");
  }

  private static String pictureName(String path) {
    return kind(path).replace('/', '-')
        + (path.contains("?") ? "-" + path.replaceFirst(".*\\?", "").replaceAll("\\W+", "-") : "");
  }

  /** The browser writes down each page that answers 403 or 404, and those are asked for here. */
  private static boolean isExpected(String complaint) {
    return complaint.contains("status of 404") || complaint.contains("status of 403");
  }
}
