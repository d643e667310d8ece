package convo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Person;
import convo.TestConvo;
import convo.supportaccess.Visits;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A portal in which everything has happened once, and of each person one page of every kind that
 * they can reach: what all tests share that look at every page.
 */
final class Walk implements AutoCloseable {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final List<String> SHOP_EXTRAS =
      List.of(
          "/shops/bella?date=2026-11-24",
          "/shops/bella/calendar?view=week&date=2026-11-24",
          "/shops/bella/customers?q=nobody-at-all",
          "/shops/bella/customers?status=vip&order=spend",
          "/shops/bella/nowhere");

  private static final String PLACES = "/places";
  private static final String SESSIONS = "/account/sessions";
  private static final String SETTINGS = "/shops/bella/settings";

  private static final String GUEST = "guest";

  /** Ada once more, stepped into Bella's to look around. */
  private static final String INSIDE = "ada-inside";

  private final TestConvo convo = TestConvo.fresh();
  private final Browser browser = Browser.start();
  private final Map<String, List<String>> pages = new LinkedHashMap<>();
  private final Person adaInside;
  private String language = "en-GB";

  Walk() {
    var visits = new Visits(convo.database(), TestConvo.CLOCK.instant());
    visits.over();
    visits.of("sam").asked();
    adaInside = Visits.asks(convo, "bella", "T-101");
    visits.asksToWrite();
    pages.put(
        GUEST,
        List.of(
            "/",
            "/opening",
            "/s/bella",
            "/s/nori",
            "/s/bella/book" + visit(),
            "/s/bella/book/details" + visit(),
            "/s/bella/booked" + visit(),
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
    for (var name : List.of("Room 1", "Room 2")) {
      convo.bella().post("/shops/bella/resources", Map.of("kind", "room", "name", name));
    }
    var sam = convo.bella().get("/shops/bella/team").link("Sam");
    convo.bella().post(sam + "/exceptions", Map.of("day", "2026-12-24", "hours", "10-14"));
    pages.put("bella", found("bella", SHOP_EXTRAS, "/shops/bella", PLACES, SESSIONS));
    pages.put("sam", found("sam", List.of(SETTINGS), "/shops/bella", PLACES, SESSIONS));
    // At Bella's she has said that it is her, at Rita's she is still asked.
    convo.cleo().post("/me/shops/bella/claim", Map.of());
    pages.put("cleo", found("cleo", List.of(), "/me", PLACES, SESSIONS));
    pages.put("ada", found("ada", List.of(), "/support", PLACES, SESSIONS));
    pages.put(INSIDE, found(INSIDE, List.of("/shops/bella/members"), "/shops/bella"));
    assertThat(pages("bella")).hasSizeGreaterThan(20);
    assertThat(pages(INSIDE)).hasSizeGreaterThan(8);
  }

  /** What the steps of booking have in their addresses. */
  private String visit() {
    return convo
        .database()
        .witness()
        .withHandle(handle ->
            handle
                .select(
                    "select '?start=2026-11-26T09:00:00Z&stylist=any&service=' || id"
                        + " from services where key = 'cut' and shop_id = 1")
                .mapTo(String.class)
                .one());
  }

  Set<String> people() {
    return pages.keySet();
  }

  List<String> pages(String person) {
    return pages.getOrDefault(person, List.of());
  }

  /** The window of somebody who has signed in, where they can. */
  Tab tab(String person) {
    var cookies = new HashMap<>(Map.of("language", language));
    if (!person.equals(GUEST)) {
      var signedIn = person.equals(INSIDE) ? adaInside : convo.signedInAnew(person);
      cookies.putAll(signedIn.cookies());
    }
    return browser.tab(convo.url().toString(), 1280, false).with(convo.url(), cookies);
  }

  /** From here on everybody reads this language. */
  void speak(String tag) {
    convo
        .database()
        .witness()
        .useHandle(handle -> handle.execute("update accounts set language = ?", tag));
    language = tag;
  }

  /** From here on what people have typed is told from the words of the portal. */
  void stamp() {
    Stamp.on(convo.database());
  }

  /** A page without its ids and questions, which do not make another kind. */
  static String kind(String path) {
    return ID.matcher(path.replaceFirst("[?#].*", "")).replaceAll("id");
  }

  static String pictureName(String path) {
    return kind(path).replace('/', '-')
        + (path.contains("?") ? "-" + path.replaceFirst(".*\\?", "").replaceAll("\\W+", "-") : "");
  }

  @Override
  public void close() {
    browser.close();
    convo.close();
  }

  private List<String> found(String person, List<String> extras, String... starts) {
    var kinds = new LinkedHashMap<String, String>();
    var ahead = new ArrayDeque<>(List.of(starts));
    var visitor = person.equals(INSIDE) ? adaInside : convo.person(person);
    while (!ahead.isEmpty()) {
      var path = ahead.remove();
      var answer = visitor.get(path);
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
  private String invitation(String email) {
    convo
        .bella()
        .post(
            "/shops/bella/invitations/new",
            "/shops/bella/invitations",
            Map.of("email", email, "role", "manager", "stylist", ""));
    var mails = convo.guest().get("/dev/mail").html();
    var mail = convo.guest().get(mails.select("tr:contains(" + email + ") a").attr("href")).text();
    return mail.replaceFirst("(?s).*?(/invitations/[\\w-]+).*", "$1");
  }

  /** So that the page is reached on which the connection is removed. */
  private void connect(String email) {
    convo
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
}
