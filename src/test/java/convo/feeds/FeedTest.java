package convo.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import convo.TestConvo;
import convo.ical.Reading;
import convo.signin.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Visits in the calendars of those who come for them and of those who do them. */
public class FeedTest {
  private static final String MINE = "/me/calendar";
  private static final String WORK = "/shops/bella/calendar-link";
  private static final Instant BEGIN = Instant.parse("2026-12-01T09:00:00Z");

  private final TestClock clock = new TestClock(TestConvo.CLOCK.instant());
  private final TestConvo convo = TestConvo.fresh(clock);

  @AfterEach
  void close() {
    convo.close();
  }

  @Test
  void cleo_reads_her_visits_at_all_shops_and_her_daughters_in_a_calendar_that_has_only_the_link() {
    var link = made(convo.cleo(), MINE);

    var events = Reading.all(fetched(link).body());

    assertThat(events).extracting(event -> event.get("UID")).isEqualTo(VISITS.list(convo));
    var hers = at(events, BEGIN, "Cut at Bella's Salon");
    assertThat(hers.get("DESCRIPTION"))
        .startsWith("Cut with Sam\n")
        .endsWith("/me/bookings/" + hers.get("UID"))
        .doesNotContain("/b/");
    assertThat(hers.get("STATUS")).isEqualTo("CONFIRMED");
    assertThat(fetched(link).body())
        .contains("DTSTART;TZID=Europe/Berlin:20261201T100000", "TZID:Europe/London")
        .doesNotContain("CANCELLED");
    assertThat(events)
        .anyMatch(event -> event.get("SUMMARY").endsWith("at Bella's Salon (Mia Marsh)"));
    assertThat(events).anyMatch(event -> event.get("SUMMARY").endsWith("at Rita's Barbers"));
  }

  @Test
  void it_reaches_ninety_days_back_and_leaves_out_what_is_cancelled() {
    var link = made(convo.cleo(), MINE);
    var hers = at(Reading.all(fetched(link).body()), BEGIN, "Cut at Bella's Salon").get("UID");
    clock.pass(Duration.between(clock.instant(), BEGIN.plus(Duration.ofDays(90))));
    assertThat(uids(link)).contains(hers);
    clock.pass(Duration.ofHours(1));
    assertThat(uids(link)).doesNotContain(hers);

    clock.pass(Duration.between(clock.instant(), TestConvo.CLOCK.instant()));
    convo.cleo().post("/me/bookings/" + hers + "/cancellation", Map.of());
    assertThat(uids(link)).doesNotContain(hers);
  }

  @Test
  void a_visit_that_nobody_has_proved_or_answered_is_none_or_tentative() {
    var link = made(convo.cleo(), MINE);
    var hers = at(Reading.all(fetched(link).body()), BEGIN, "Cut at Bella's Salon").get("UID");
    sql("update bookings set status = 'requested' where id::text = ?", hers);

    var asked = at(Reading.all(fetched(link).body()), BEGIN, "Cut at Bella's Salon");
    assertThat(asked.get("STATUS")).isEqualTo("TENTATIVE");
    assertThat(asked.get("DESCRIPTION")).contains("Bella's Salon has not said yes yet.");

    sql("update bookings set is_proved = false where id::text = ?", hers);
    assertThat(uids(link)).doesNotContain(hers);
  }

  @Test
  void a_calendar_that_has_the_newest_already_is_told_so_and_hears_of_each_change() {
    var link = made(convo.cleo(), MINE);
    var first = fetched(link);
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    assertThat(first.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(first.headers().firstValue("Content-Type")).hasValue("text/calendar; charset=utf-8");
    assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
    var tag = first.headers().firstValue("ETag").orElseThrow();

    for (var sent : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
      var again = fetched(link, sent);
      assertThat(again.status()).as(sent).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.headers().firstValue("ETag")).hasValue(tag);
      assertThat(again.headers().allValues("Set-Cookie")).isEmpty();
    }
    var hers = at(Reading.all(first.body()), BEGIN, "Cut at Bella's Salon").get("UID");
    convo.cleo().post("/me/bookings/" + hers + "/move", Map.of("start", "2026-12-02T13:00:00Z"));

    var moved = fetched(link, tag);
    assertThat(moved.status()).isEqualTo(200);
    var event =
        at(
            Reading.all(moved.body()),
            Instant.parse("2026-12-02T13:00:00Z"),
            "Cut at Bella's Salon");
    assertThat(event.get("UID")).isEqualTo(hers);
    assertThat(event.get("SEQUENCE")).isEqualTo("1");
  }

  @Test
  void only_the_link_as_it_stands_opens_anything_and_all_others_are_answered_alike() {
    var link = made(convo.cleo(), MINE);
    var unknown = fetched(MINE + "/" + "A".repeat(43) + ".ics");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.text()).contains("This calendar link opens nothing any more.");

    for (var place = MINE.length() + 1; place < link.length() - 4; place++) {
      var changed = new StringBuilder(link);
      changed.setCharAt(place, link.charAt(place) == 'x' ? 'y' : 'x');
      assertThat(fetched(changed.toString()).status()).as(changed.toString()).isEqualTo(404);
    }
    assertThat(fetched(MINE + "/x.ics").text()).isEqualTo(unknown.text());

    var second = made(convo.cleo(), MINE);
    assertThat(second).isNotEqualTo(link);
    assertThat(fetched(second).status()).isEqualTo(200);
    assertThat(fetched(link).status()).isEqualTo(404);
    assertThat(fetched(link).text()).isEqualTo(unknown.text());

    convo.cleo().post(MINE + "/removal", Map.of());
    assertThat(fetched(second).text()).isEqualTo(unknown.text());
    assertThat(convo.cleo().get(MINE).text()).contains("Get a link for your calendar");
  }

  @Test
  void the_page_says_what_it_is_for_and_shows_the_link_again() {
    assertThat(convo.cleo().get("/me").link("In my calendar")).isEqualTo(MINE);
    assertThat(convo.cleo().get(MINE).text())
        .contains("Your visits at all shops", "without signing in. Give it to nobody.");
    var link = made(convo.cleo(), MINE);

    var page = convo.cleo().get(MINE);

    assertThat(page.html().select("#link").val()).endsWith(link);
    assertThat(page.html().select("a[href^=webcal://localhost]").attr("href")).endsWith(link);
    assertThat(convo.cleo().get(MINE + "/removal").text()).contains("End this link?");
    assertThat(one("select count(*) from accounts where calendar_hash is not null")).isEqualTo("1");
    assertThat(one("select coalesce(string_agg(t::text, ''), '') from accounts t"))
        .doesNotContain(token(link));
    assertThat(convo.dan().get(MINE).text()).doesNotContain(token(link));
  }

  @Test
  void sam_sees_his_day_with_names_and_contacts_only_where_the_shop_lets_stylists() {
    assertThat(convo.sam().get("/shops/bella").link("My visits in my own calendar"))
        .isEqualTo(WORK);
    var link = made(convo.sam(), WORK);

    var events = Reading.all(fetched(link).body());

    var cut = at(events, BEGIN, "Cleo Marsh: Cut");
    assertThat(cut.get("DESCRIPTION")).endsWith("/shops/bella/bookings/" + cut.get("UID"));
    assertThat(fetched(link).body())
        .contains("NAME:My visits at Bella's Salon")
        .doesNotContain("901820", "cleo@example.com", "PPD", "quiet chair", "Rita");
    assertThat(events).extracting(event -> event.get("UID")).isEqualTo(WORK_OF_SAM.list(convo));

    sql("update shops set stylists_see_contacts = true where slug = ?", "bella");
    sql(
        "update bookings set customer_phone = '+4930901820', customer_email = 'cleo@example.com' where id::text = ?",
        cut.get("UID"));
    assertThat(at(Reading.all(fetched(link).body()), BEGIN, "Cleo Marsh: Cut").get("DESCRIPTION"))
        .contains("Phone: 030 901820", "E-mail: cleo@example.com");

    sql("update shops set stylists_see_contacts = false where slug = ?", "bella");
    assertThat(fetched(link).body()).doesNotContain("901820", "cleo@example.com");
  }

  @Test
  void who_is_no_stylist_has_no_work_to_fetch_and_nobody_of_elsewhere_comes_here() {
    assertThat(convo.bella().get(WORK).text()).contains("You are none of the stylists here");
    assertThat(convo.bella().post(WORK, Map.of()).status()).isEqualTo(403);
    for (var other : List.of(convo.rita(), convo.cleo(), convo.ada())) {
      assertThat(other.get(WORK).status()).isEqualTo(404);
      assertThat(other.post(WORK, Map.of()).status()).isEqualTo(404);
    }
    assertThat(one("select count(*) from memberships where calendar_hash is not null"))
        .isEqualTo("0");
  }

  @Test
  void who_leaves_the_team_or_is_no_stylist_any_more_takes_nothing_along() {
    var link = made(convo.sam(), WORK);
    var sam = one("select id::text from accounts where email = 'sam@example.com'");
    convo
        .bella()
        .post(
            "/shops/bella/members/" + sam + "/stylist/removal",
            Map.of("stylist", one("select id::text from stylists where key = 'sam'")));
    assertThat(fetched(link).status()).isEqualTo(404);
    assertThat(one("select count(*) from memberships where calendar_hash is not null"))
        .isEqualTo("0");

    sql(
        "update memberships set stylist_id = (select id from stylists where key = ?) where role = 'stylist'"
            + " and shop_id = 1",
        "sam");
    var second = made(convo.sam(), WORK);
    assertThat(fetched(second).status()).isEqualTo(200);
    convo.bella().post("/shops/bella/members/" + sam + "/removal", Map.of());
    assertThat(fetched(second).status()).isEqualTo(404);
  }

  @Test
  void what_is_not_hers_any_more_leaves_her_calendar() {
    var link = made(convo.cleo(), MINE);
    convo.cleo().post("/me/shops/rita/detachment", Map.of());
    assertThat(fetched(link).body()).contains("Bella's Salon").doesNotContain("Rita");

    convo.cleo().post("/me/shops/bella/claim", Map.of());
    convo.cleo().post("/me/shops/bella/departure", Map.of());
    assertThat(Reading.all(fetched(link).body()))
        .allMatch(event -> event.get("SUMMARY").endsWith("(Mia Marsh)"));
  }

  @Test
  void who_is_erased_or_shut_out_is_fetched_for_no_more() {
    var cleos = made(convo.cleo(), MINE);
    var sams = made(convo.sam(), MINE);
    sql("update accounts set disabled_at = now() where email = ?", "sam@example.com");
    assertThat(fetched(sams).status()).isEqualTo(404);

    sql("update accounts set erasure_due_at = created_at where email = ?", "cleo@example.com");
    convo.run("erasures");
    assertThat(fetched(cleos).status()).isEqualTo(404);
    assertThat(one("select count(*) from accounts where calendar_hash is not null")).isEqualTo("1");
  }

  @Test
  void whoever_tries_links_is_slowed_down_and_those_who_have_one_are_not() {
    var link = made(convo.cleo(), MINE);
    var statuses = Stream.generate(() -> fetched(MINE + "/guess.ics").status()).limit(301).toList();

    assertThat(statuses).startsWith(404).endsWith(429).containsOnlyOnce(429);
    assertThat(fetched(link).status()).isEqualTo(200);
  }

  @Test
  void a_calendar_speaks_the_language_of_its_reader() {
    var link = made(convo.cleo(), MINE);
    sql("update accounts set language = 'de' where email = ?", "cleo@example.com");

    assertThat(fetched(link).body())
        .contains("NAME:Meine Termine", "SUMMARY:Cut bei Bella's Salon");
  }

  /** Makes a link on a page and reads it there. */
  private String made(Person person, String page) {
    assertThat(person.post(page, Map.of()).location()).isEqualTo(page);
    return person.get(page).html().select("#link").val().replaceFirst(".*?(?=/me/)", "");
  }

  /** As a calendar does it, which has no cookies. */
  private Answer fetched(String link) {
    return convo.guest().get(link);
  }

  private Answer fetched(String link, String tag) {
    return convo.guest().send("GET", link, "", Map.of("If-None-Match", tag));
  }

  private List<String> uids(String link) {
    return Reading.all(fetched(link).body()).stream().map(event -> event.get("UID")).toList();
  }

  private static Reading at(List<Reading> events, Instant start, String summary) {
    return events.stream()
        .filter(event -> event.instant("DTSTART").equals(start))
        .filter(event -> event.get("SUMMARY").equals(summary))
        .findFirst()
        .orElseThrow(() ->
            new AssertionError(
                events.stream().map(event -> event.get("SUMMARY")).toList().toString()));
  }

  private static String token(String link) {
    return link.replaceFirst(".*/", "").replaceFirst("[.]ics$", "");
  }

  /** The ids of the bookings that a calendar is to hold, in its order. */
  private record Truth(String sql) {
    List<String> list(TestConvo convo) {
      return convo
          .database()
          .witness()
          .withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
  }

  private static final Truth VISITS =
      new Truth(
          """
          select booking.id::text
          from bookings booking
          join core.customers person on person.id = booking.customer_id
          left join core.customers contact on contact.id = person.contact_customer_id
          where 'cleo@example.com' in (person.email, contact.email)
          and status <> 'cancelled'
          and ends_at > timestamptz '2026-11-23 09:00Z' - interval '90 days'
          order by starts_at, booking.id
          """);
  private static final Truth WORK_OF_SAM =
      new Truth(
          """
          select booking.id::text
          from bookings booking
          join booking_items item on item.booking_id = booking.id
          join stylists on stylists.id = item.stylist_id
          where stylists.key = 'sam'
          and booking.shop_id = (select id from shops where slug = 'bella')
          and status <> 'cancelled'
          and item.ends_at > timestamptz '2026-11-23 09:00Z' - interval '90 days'
          group by booking.id
          order by min(item.starts_at), booking.id
          """);

  private void sql(String statement, String value) {
    convo.database().witness().useHandle(handle -> handle.execute(statement, value));
  }

  private String one(String query) {
    return convo
        .database()
        .witness()
        .withHandle(handle -> handle.createQuery(query).mapTo(String.class).one());
  }
}
