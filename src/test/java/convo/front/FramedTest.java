package convo.front;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import convo.TestConvo;
import convo.TestDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a shop in a frame on a site that the shop lists. */
public class FramedTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final Map<String, String> IN_FRAME =
      Map.of("Sec-Fetch-Dest", "iframe", "Sec-Fetch-Site", "cross-site");

  @BeforeAll
  static void list() {
    run(
        "update shops set frame_sites = '{https://bella.example,https://blog.example:8443}' where id = 1");
    run("update shops set frame_sites = '{https://nori.example}' where slug = 'nori'");
  }

  @AfterAll
  static void close() {
    CONVO.close();
  }

  private static void run(String sql) {
    CONVO.database().witness().useHandle(handle -> handle.execute(sql));
  }

  private static String one(String sql) {
    return CONVO
        .database()
        .witness()
        .withHandle(handle -> handle.select(sql).mapTo(String.class).one());
  }

  /** Somebody else each time, so that nothing is kept in between. */
  private static Answer open(String path) {
    return new Person(CONVO.url()).send("GET", path, "", IN_FRAME);
  }

  private static Answer details(String shop, String service, String start) {
    var id =
        one(
            "select id::text from services where key = '%s' and shop_id = (select id from shops where slug = '%s')"
                .formatted(service, shop));
    return open("/s/%s/book/details?service=%s&stylist=any&start=%s".formatted(shop, id, start));
  }

  private static Answer send(
      Person person, Answer details, Map<String, String> typed, String sent) {
    var fields = new HashMap<>(details.fields());
    fields.putAll(typed);
    var body =
        fields.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var headers = Map.of("Sec-Fetch-Dest", "iframe", "Sec-Fetch-Site", sent);
    return person.send("POST", "/s/bella/bookings", body, headers);
  }

  private static Answer send(Answer details, Map<String, String> typed) {
    return send(new Person(CONVO.url()), details, typed, "same-origin");
  }

  private static String policy(Answer answer) {
    return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/s/bella", "/s/bella/book?service=x", "/s/bella/booked"})
  void only_the_pages_of_a_shop_that_lists_sites_name_them(String path) {
    var answer = open(path);

    assertThat(policy(answer))
        .contains("; frame-ancestors https://bella.example https://blog.example:8443;")
        .doesNotContain("'none'; object-src");
    assertThat(answer.headers().firstValue("X-Frame-Options")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/s/rita", "/s/nowhere", "/s/rita/book", "/", "/sign-in", "/b/none"})
  void every_other_page_stands_in_no_frame(String path) {
    var answer = open(path);

    assertThat(policy(answer)).contains("frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    var bella = CONVO.bella().get("/shops/bella/settings/public-page");
    assertThat(policy(bella)).contains("frame-ancestors 'none'");
  }

  @Test
  void a_guest_books_without_a_single_cookie() {
    var page = open("/s/bella");
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(page.html().select("form[method=post], a[href=/sign-in]")).isEmpty();
    var details = details("bella", "cut", "2026-12-10T09:00:00Z");
    assertThat(details.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(details.html().select("form [name=csrf], a[href=/sign-in]")).isEmpty();

    var sent = send(details, Map.of("firstName", "Framed", "email", "framed@example.com"));

    assertThat(sent.status()).isEqualTo(303);
    assertThat(open(sent.location()).text()).contains("Your visit is booked", "mail");
    assertThat(one("select status from bookings where customer_name = 'Framed'"))
        .isEqualTo("confirmed");
  }

  @Test
  void what_is_not_offered_any_more_is_said_without_a_cookie() {
    var gone = open("/s/bella/book?service=00000000-0000-0000-0000-000000000000");
    assertThat(open(gone.location()).text()).contains("That is not offered any more.");
  }

  @Test
  void whoever_gives_a_phone_alone_gets_the_link_in_the_frame_and_opens_it_outside() {
    var details = details("bella", "cut", "2026-12-11T09:00:00Z");

    var sent = send(details, Map.of("firstName", "Ring", "phone", "030 90182211"));

    assertThat(sent.location()).startsWith("/s/bella/booked?");
    var link = open(sent.location()).html().select("a[href^=/b/][target=_blank]");
    assertThat(link).hasSize(1);
    assertThat(new Person(CONVO.url()).get(link.attr("href")).status()).isEqualTo(200);
  }

  @Test
  void a_token_of_another_shop_an_old_one_and_an_altered_one_are_refused_and_nothing_is_lost() {
    var details = details("bella", "cut", "2026-12-14T09:00:00Z");
    var good = details.html().select("[name=framed]").val();
    var noris =
        details("nori", noris(), "2026-12-14T03:00:00Z").html().select("[name=framed]").val();
    var old =
        new FramedForms(TestDatabase.SECRET, Clock.offset(TestConvo.CLOCK, Duration.ofHours(-2)))
            .sealed(1);
    for (var token :
        List.of(
            noris,
            old,
            good.substring(0, good.length() - 1) + (good.endsWith("A") ? "E" : "A"),
            "9" + good,
            "nonsense",
            "99999999999999999999.x")) {
      var typed =
          Map.of("framed", token, "firstName", "Nobody", "email", "n@example.com", "note", "Keep");

      var refused = send(details, typed);

      assertThat(refused.status()).as(token).isEqualTo(403);
      assertThat(refused.text()).contains("Nothing is lost: please send it once more.");
      assertThat(refused.html().select("[name=firstName]").val()).isEqualTo("Nobody");
      assertThat(refused.html().select("[name=note]").text()).isEqualTo("Keep");
      assertThat(one("select count(*)::text from bookings where customer_name = 'Nobody'"))
          .isEqualTo("0");
    }
    var typed = Map.of("framed", old, "firstName", "Again", "email", "again@example.com");
    assertThat(send(send(details, typed), Map.of()).status()).isEqualTo(303);
  }

  private static String noris() {
    return one(
        "select key from services where shop_id = (select id from shops where slug = 'nori') limit 1");
  }

  @Test
  void the_token_comes_from_no_other_site_and_opens_no_other_form() {
    var details = details("bella", "cut", "2026-12-15T09:00:00Z");
    var typed = Map.of("firstName", "Cross", "email", "cross@example.com");
    assertThat(send(new Person(CONVO.url()), details, typed, "cross-site").status()).isEqualTo(403);
    assertThat(one("select count(*)::text from bookings where customer_name = 'Cross'"))
        .isEqualTo("0");

    var token = details.html().select("[name=framed]").val();
    for (var path : List.of("/theme", "/language", "/sign-out", "/shops/bella/settings")) {
      var body = "theme=dark&language=de&framed=" + token;
      var answer = CONVO.bella().send("POST", path, body, Map.of());
      assertThat(answer.status()).as(path).isEqualTo(403);
    }
    run("update shops set frame_sites = '{}' where id = 1");
    assertThat(send(details, typed).status()).isEqualTo(403);
    list();
  }

  @Test
  void a_session_beside_the_token_never_acts() {
    var cleo = CONVO.cleo();
    var framed = cleo.send("GET", "/s/bella", "", IN_FRAME);
    assertThat(framed.text()).doesNotContain("As last time", "My bookings");
    assertThat(cleo.send("GET", "/s/bella", "", Map.of("X-Framed", "1")).text())
        .doesNotContain("As last time");
    var details = details("bella", "cut", "2026-12-16T09:00:00Z");

    var sent =
        send(cleo, details, Map.of("firstName", "Mallory", "phone", "030 90182233"), "same-origin");

    assertThat(sent.location()).startsWith("/s/bella/booked?");
    assertThat(
            one(
                "select count(*)::text from bookings join core.customers on customers.id = customer_id"
                    + " where customer_name = 'Mallory' and customers.first_name = 'Mallory'"))
        .isEqualTo("1");
    assertThat(cleo.get("/me").text()).doesNotContain("16 Dec 2026");
  }

  @Test
  void whoever_looks_at_the_page_by_itself_has_a_form_as_everywhere() {
    var guest = new Person(CONVO.url());
    var id = one("select id::text from services where key = 'cut' and shop_id = 1");
    var path =
        "/s/bella/book/details?service=%s&stylist=any&start=2026-12-17T09:00:00Z".formatted(id);
    var alone = guest.send("GET", path, "", Map.of("Sec-Fetch-Dest", "document"));
    assertThat(alone.html().select("[name=framed]")).isEmpty();
    assertThat(alone.html().select("form [name=csrf]")).isNotEmpty();
  }
}
