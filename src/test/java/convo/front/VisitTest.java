package convo.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import convo.Answer;
import convo.Person;
import convo.TestConvo;
import convo.database.ShopId;
import convo.shops.Accent;
import convo.shops.Policy;
import convo.shops.Shop;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whoever comes by books a visit, step by step. */
public class VisitTest {
  private static final TestConvo CONVO = TestConvo.fresh();

  @AfterAll
  static void close() {
    CONVO.close();
  }

  private static Person guest() {
    return new Person(CONVO.url());
  }

  /** The services of these names, as the boxes of the page send them. */
  private static String book(Person person, String... services) {
    var page = person.get("/s/bella").html();
    var query = new ArrayList<String>();
    for (var service : services) {
      var box =
          page.select("label:has([name=service])").stream()
              .filter(label -> label.text().startsWith(service))
              .findFirst()
              .orElseThrow();
      query.add("service=" + box.select("input").val());
    }
    return "/s/bella/book?" + String.join("&", query);
  }

  private static String day(Person person, String day, String... services) {
    return book(person, services) + "&day=" + day;
  }

  /** The page of the details for the first start at this time. */
  private static Answer details(Person person, String day, String time, String... services) {
    var start =
        person.get(day(person, day, services)).html().select(".front-starts a").stream()
            .filter(link -> link.text().startsWith(time))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no start at " + time));
    return person.get(start.attr("href"));
  }

  private static String one(String sql) {
    return CONVO
        .database()
        .witness()
        .withHandle(handle -> handle.select(sql).mapTo(String.class).one());
  }

  private static Answer send(Person person, Answer details, Map<String, String> typed) {
    var fields = new HashMap<>(details.fields());
    fields.putAll(typed);
    return person.post("/s/bella", "/s/bella/bookings", fields);
  }

  @Test
  void a_guest_books_with_an_address_and_is_told_to_look_into_the_mail() {
    var guest = guest();
    var details = details(guest, "2026-12-10", "10:00", "Cut");
    assertThat(details.text())
        .contains("Your visit", "Cut 45 min", "€45.00", "Thu 10 Dec 2026, 10:00");

    var sent =
        send(
            guest, details, Map.of("firstName", "Ines", "email", "ines@example.com", "note", "Hi"));

    assertThat(sent.status()).isEqualTo(303);
    assertThat(guest.get(sent.location()).text()).contains("Your visit is booked", "mail");
    assertThat(one("select is_proved || ' ' || status from bookings where customer_name = 'Ines'"))
        .isEqualTo("false confirmed");
    assertThat(CONVO.differences()).isEmpty();
  }

  @Test
  void what_is_booked_says_who_does_it() {
    var guest = guest();
    var details = details(guest, "2026-12-17", "10:00", "Cut");
    assertThat(details.html().select(".front-summary").text()).contains("Whoever is free first");

    var sent = send(guest, details, Map.of("firstName", "Ida", "email", "ida@example.com"));

    assertThat(sent.location()).endsWith("&minutes=45");
    var stylist =
        one(
            """
            select stylist.name
            from bookings booking
            join booking_items item on item.shop_id = booking.shop_id and item.booking_id = booking.id
            join stylists stylist on stylist.shop_id = item.shop_id and stylist.id = item.stylist_id
            where booking.customer_name = 'Ida'
            """);
    assertThat(guest.get(sent.location()).html().select(".front-summary").text())
        .contains("Cut 45 min · " + stylist + " ")
        .doesNotContain("Whoever is free first");
  }

  @Test
  void a_visit_of_two_services_lasts_as_long_as_it_does_with_what_lies_between() {
    var guest = guest();
    var sam = "&stylist=" + one("select id::text from stylists where name = 'Sam' and shop_id = 1");
    var times = guest.get(day(guest, "2026-12-16", "Cut", "Blow-dry") + sam + sam).html();
    var details = times.select(".front-starts a").getFirst().attr("href");
    assertThat(total(guest.get(details))).isEqualTo("Total 1 h 20 min €73.00");

    var booked = details.replace("/book/details", "/booked") + "&minutes=";
    assertThat(total(guest.get(booked + "80"))).isEqualTo("Total 1 h 20 min €73.00");
    for (var madeUp : List.of("9999", "5", "-80", "soon")) {
      assertThat(total(guest.get(booked + madeUp))).isEqualTo("Total 1 h 15 min €73.00");
    }
  }

  private static String total(Answer page) {
    return page.html().select(".front-summary .front-total").text();
  }

  @Test
  void the_answer_is_the_same_whether_the_shop_knows_the_address_and_its_contact_stays() {
    var known = guest();
    var first =
        send(
            known,
            details(known, "2026-12-02", "10:00", "Cut"),
            Map.of("firstName", "Mallory", "email", "cleo@example.com"));
    var unknown = guest();
    var second =
        send(
            unknown,
            details(unknown, "2026-12-02", "11:00", "Cut"),
            Map.of("firstName", "Mallory", "email", "nobody.knows@example.com"));

    assertThat(first.status()).isEqualTo(303);
    assertThat(second.status()).isEqualTo(303);
    var whoever = "· (Sam|Lena)"; // who had fewer visits on that day
    assertThat(known.get(first.location()).text().replace("10:00", "11:00").replaceAll(whoever, ""))
        .isEqualTo(unknown.get(second.location()).text().replaceAll(whoever, ""));
    assertThat(
            one(
                "select string_agg(distinct first_name, ' ') from customer_shop_profiles"
                    + " where email = 'cleo@example.com' and shop_id = 1 and first_name <> 'Leo'"))
        .isEqualTo("Cleo Mia"); // her children are reached by her address
  }

  @Test
  void a_time_that_was_taken_meanwhile_is_told_with_three_others_and_nothing_is_lost() {
    var slow = guest();
    var open = details(slow, "2026-12-03", "14:00", "Cut");
    for (var quick = 0; quick < 2; quick++) {
      var other = guest();
      var sent =
          send(
              other,
              details(other, "2026-12-03", "14:00", "Cut"),
              Map.of("firstName", "Quick", "phone", "030 90182" + quick + "1"));
      assertThat(sent.status()).isEqualTo(303);
    }

    var refused =
        send(
            slow,
            open,
            Map.of("firstName", "Slow", "email", "slow@example.com", "note", "My note"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(one("select count(*)::text from customer_shop_profiles where first_name = 'Slow'"))
        .as("who got no time is no customer")
        .isEqualTo("0");
    assertThat(refused.text()).contains("Somebody was faster");
    assertThat(refused.html().select("button[name=start]")).hasSize(3);
    assertThat(refused.html().select("[name=firstName]").val()).isEqualTo("Slow");
    assertThat(refused.html().select("[name=note]").text()).isEqualTo("My note");
    var instead = refused.html().select("button[name=start]").getFirst().val();
    assertThat(send(slow, refused, Map.of("start", instead)).status()).isEqualTo(303);
  }

  @Test
  void one_form_is_one_booking_however_often_it_is_sent() throws Exception {
    var guest = guest();
    var details = details(guest, "2026-12-04", "10:00", "Colour", "Blow-dry");
    var typed = Map.of("firstName", "Often", "email", "often@example.com");
    var calls = new ArrayList<Callable<Answer>>();
    for (var number = 0; number < 50; number++) {
      calls.add(() -> send(guest, details, typed));
    }
    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var done : threads.invokeAll(calls)) {
        statuses.add(done.get().status());
      }
    }

    assertThat(statuses).containsAnyOf(303).doesNotContain(409, 500, 503);
    assertThat(one("select count(*)::text from bookings where customer_name = 'Often'"))
        .isEqualTo("1");
    assertThat(
            one("select count(*)::text from outbox_messages where recipient = 'often@example.com'"))
        .isEqualTo("1");
  }

  @Test
  void a_form_with_a_number_alone_that_is_sent_twice_makes_one_customer() {
    var guest = guest();
    var details = details(guest, "2026-12-04", "12:00", "Cut");
    var typed = Map.of("firstName", "Twice", "phone", "030 901899");
    var first = send(guest, details, typed);
    assertThat(send(guest, details, typed).location()).isEqualTo(first.location());
    assertThat(one("select count(*)::text from customer_shop_profiles where first_name = 'Twice'"))
        .isEqualTo("1");
  }

  @Test
  void who_has_signed_in_books_in_a_tap_and_finds_the_visit_among_hers() {
    var cleo = CONVO.cleo();
    var details = details(cleo, "2026-12-08", "10:00", "Cut");
    assertThat(details.text()).contains("You book as Cleo");

    var sent = send(cleo, details, Map.of());

    assertThat(sent.location()).startsWith("/me/bookings/");
    assertThat(cleo.get(sent.location()).text()).contains("Tue 8 Dec 2026, 10:00", "Bella's Salon");
  }

  @Test
  void she_books_for_somebody_of_her_family_whether_the_shop_knows_them_or_not() {
    var cleo = CONVO.cleo();
    cleo.post("/me/family", Map.of("firstName", "Leo", "lastName", "Marsh"));
    var details = details(cleo, "2026-12-16", "09:00", "Cut");
    var people = details.html().select("#person option");
    assertThat(people.eachText()).containsExactly("For me, Cleo", "Leo Marsh", "Mia Marsh");

    var known = send(cleo, details, Map.of("person", people.get(2).val()));
    var unknown =
        send(
            cleo,
            details(cleo, "2026-12-16", "11:00", "Cut"),
            Map.of("person", people.get(1).val()));
    var again =
        send(
            cleo,
            details(cleo, "2026-12-17", "11:00", "Cut"),
            Map.of("person", people.get(1).val()));

    assertThat(cleo.get(known.location()).text()).contains("Wed 16 Dec 2026, 09:00", "Mia");
    assertThat(cleo.get(unknown.location()).text()).contains("Wed 16 Dec 2026, 11:00", "Leo");
    assertThat(again.status()).isEqualTo(303);
    assertThat(CONVO.bella().get("/shops/bella/customers?q=leo").html().select("tbody tr"))
        .hasSize(1);
    assertThat(
            one(
                "select count(*)::text from outbox_messages"
                    + " where recipient = 'cleo@example.com' and body like '%16 Dec 2026%'"))
        .isEqualTo("2");
    assertThat(CONVO.differences()).isEmpty();

    var dan = CONVO.dan();
    var refused =
        send(
            dan, details(dan, "2026-12-18", "11:00", "Cut"), Map.of("person", people.get(1).val()));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(one("select count(*)::text from bookings where starts_at = '2026-12-18 10:00Z'"))
        .isEqualTo("0");
  }

  @Test
  void nonsense_in_an_address_is_a_sentence() {
    var guest = guest();
    for (var address :
        List.of(
            "/book?service=x",
            "/book?service=00000000-0000-0000-0000-000000000000",
            book(guest, "Cut").substring("/s/bella".length()) + "&day=9999-12-31",
            book(guest, "Cut").substring("/s/bella".length()) + "&day=nonsense",
            "/book?" + "service=00000000-0000-0000-0000-000000000000&".repeat(20),
            "/book/details",
            book(guest, "Cut").substring("/s/bella".length()).replace("book", "book/details")
                + "&start=%2B1000000000-12-31T23:59:59Z",
            book(guest, "Cut").substring("/s/bella".length()).replace("book", "booked")
                + "&start=%2B300000-12-31T23:59:59Z",
            "/booked")) {
      assertThat(guest.get("/s/bella" + address).status()).as(address).isLessThan(500);
    }
    assertThat(guest.get("/s/nowhere/book").status()).isEqualTo(404);
  }

  @Test
  void what_is_missing_is_told_beside_the_field_and_nothing_is_lost() {
    var guest = guest();
    var details = details(guest, "2026-12-09", "10:00", "Cut");

    var wrong = send(guest, details, Map.of("phone", "not a number", "note", "😀".repeat(1_200)));

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.html().select("#firstName-error").text())
        .isEqualTo("Tell us your first name.");
    assertThat(wrong.html().select("#phone-error").text()).isNotEmpty();
    assertThat(wrong.html().select("#note-error").text()).isNotEmpty();
    assertThat(wrong.html().select("[name=phone]").val()).isEqualTo("not a number");
  }

  @Test
  void programs_read_the_starts_of_a_day_as_the_page_offers_them() throws Exception {
    var asked = "/s/bella/slots?service=cut&stylist=sam&date=2026-12-14";
    var json = new ObjectMapper().readTree(json(asked).body());

    assertThat(json.path("shop").asText()).isEqualTo("bella");
    assertThat(json.path("service").asText()).isEqualTo("cut");
    assertThat(json.path("date").asText()).isEqualTo("2026-12-14");
    assertThat(json.path("zone").asText()).isEqualTo("Europe/Berlin");
    var starts = new ArrayList<String>();
    for (var slot : json.path("slots")) {
      assertThat(slot.path("stylist").asText()).isEqualTo("sam");
      starts.add(slot.path("startsAt").asText());
    }
    var page = guest().get(guest().get(asked).location()).html();
    assertThat(starts)
        .isNotEmpty()
        .isEqualTo(page.select(".front-starts time").eachAttr("datetime"));

    var two =
        new ObjectMapper().readTree(json(asked.replace("cut&stylist=sam", "cut,blow-dry")).body());
    var items = two.path("slots").path(0).path("items");
    assertThat(items.path(1).path("service").asText()).isEqualTo("blow-dry");
    assertThat(items.path(1).path("stylist").asText()).matches("[a-z]+");
    assertThat(items.path(1).path("resource").isNull()).isTrue();
  }

  @Test
  void a_program_that_asks_wrongly_gets_a_sentence() throws Exception {
    for (var asked :
        List.of(
            "",
            "?service=nothing&date=2026-12-10",
            "?service=cut&stylist=nobody",
            "?service=cut&stylist=sam,sam",
            "?service=cut&date=tomorrow",
            "?service=cut&date=9999-12-31",
            "?service=cut&date=%2B999999999-12-31",
            "?service=" + "cut,".repeat(20),
            "?service=" + "x".repeat(5_000))) {
      var answer = json("/s/bella/slots" + asked);
      assertThat(answer.status()).as(asked).isEqualTo(400);
      var detail = new ObjectMapper().readTree(answer.body()).path("detail").asText();
      assertThat(detail).as(asked).endsWith(".");
    }
    assertThat(json("/s/nowhere/slots?service=cut").status()).isEqualTo(404);
    assertThat(
            new ObjectMapper()
                .readTree(json("/s/bella/slots?service=cut&date=2026-11-01").body())
                .path("slots"))
        .isEmpty();
  }

  @Test
  void who_comes_again_has_the_last_visit_in_one_click_and_the_stylist_she_likes_first() {
    var cleo = CONVO.cleo();
    var again = cleo.get("/s/bella").html().select(".front-again a");
    assertThat(again.text()).isEqualTo("As last time: Cut with Sam");

    var times = cleo.get(again.attr("href")).html();

    assertThat(times.select("#stylist-0 [selected]").text()).isEqualTo("Sam");
    assertThat(times.select(".front-starts a")).isNotEmpty();
    assertThat(guest().get("/s/bella").html().select(".front-again")).isEmpty();
    assertThat(CONVO.cleo().get("/s/nori").html().select(".front-again")).isEmpty();

    CONVO
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute(
                "update customer_shop_profiles set preferred_stylist_id = (select id from stylists where key = 'lena')"
                    + " where email = 'cleo@example.com' and first_name = 'Cleo' and shop_id = 1"));
    assertThat(cleo.get(book(cleo, "Cut")).html().select("#stylist-0 option").eachText())
        .containsExactly("Whoever is free first", "Lena", "Sam");
    assertThat(guest().get(book(guest(), "Cut")).html().select("#stylist-0 option").eachText())
        .containsExactly("Whoever is free first", "Sam", "Lena");
  }

  @Test
  void whoever_does_something_else_by_now_is_not_offered_as_last_time() {
    var sams = "from stylists where key = 'sam' and shop_id = 1";
    var cuts = "from services where key = 'cut' and shop_id = 1";
    var does =
        " stylist_services where shop_id = 1 and stylist_id = (select id %s)".formatted(sams);
    run("delete from" + does + " and service_id = (select id %s)".formatted(cuts));
    try {
      var again = CONVO.cleo().get("/s/bella").html().select(".front-again a");
      assertThat(again.text()).isEqualTo("As last time: Cut");
      assertThat(CONVO.cleo().get(again.attr("href")).html().select(".front-starts a"))
          .isNotEmpty();
    } finally {
      run(
          "insert into stylist_services (shop_id, stylist_id, service_id) values (1, (select id %s), (select id %s))"
              .formatted(sams, cuts));
    }
  }

  private static void run(String sql) {
    CONVO.database().witness().useHandle(handle -> handle.execute(sql));
  }

  @Test
  void where_a_month_is_full_from_the_chosen_day_on_the_next_free_day_is_one_tap_away() {
    var guest = guest();
    var full = guest.get(day(guest, "2027-01-31", "Cut")); // a Sunday, the last day of its month
    var next = full.html().select(".front-times a:contains(Next free day)");
    assertThat(next.text()).isEqualTo("Next free day: Mon 1 Feb 2027");
    assertThat(guest.get(next.attr("href")).html().select(".front-starts a")).isNotEmpty();

    var last = guest.get(day(guest, "2027-02-28", "Cut")); // beyond the last day of bookings
    assertThat(last.text())
        .contains(
            "Nothing is free until Sun 21 Feb 2027. The shop takes no bookings further ahead.");
    assertThat(last.html().select(".front-times a")).isEmpty();
  }

  @Test
  void a_phone_shows_one_question_after_the_other_each_at_an_address_of_its_own() {
    var guest = guest();
    var whom = guest.get(book(guest, "Cut", "Blow-dry"));
    assertThat(question(whom)).isEqualTo("whom");
    assertThat(whom.html().select("#times > .front-bar").text())
        .isEqualTo("€73.00 at least 1 h 15 min Next");
    var month = whom.html().select(".front-bar button").val();

    var day = guest.get(book(guest, "Cut", "Blow-dry") + "&month=" + month);
    assertThat(question(day)).isEqualTo("day");

    var time = guest.get(day.html().select(".front-bar a").attr("href"));
    assertThat(question(time)).isEqualTo("time");
    assertThat(time.html().select(".front-starts a")).isNotEmpty();

    var back = guest.get(time.html().select(".front-step .front-narrow").attr("href"));
    assertThat(question(back)).isEqualTo("day");
    back = guest.get(back.html().select(".front-step .front-narrow").attr("href"));
    assertThat(question(back)).isEqualTo("whom");
    back = guest.get(back.html().select(".front-step .front-narrow").attr("href"));
    assertThat(back.html().select("[name=service][checked]")).hasSize(2);
    assertThat(back.html().select("#sum").text()).isEqualTo("€73.00 at least 1 h 15 min");
  }

  /** The starts of a day at Nori's in Tokyo for a visitor who lives by another clock. */
  private static Answer tokyo(String day, String zone) {
    var service = guest().get("/s/nori").html().select("[name=service]").getFirst();
    return guest()
        .get("/s/nori/book?service=%s&day=%s&zone=%s".formatted(service.val(), day, zone));
  }

  @Test
  void whoever_is_elsewhere_reads_each_time_on_both_clocks_with_both_dates() {
    var berlin = tokyo("2026-12-08", "Europe/Berlin");
    var start = berlin.html().select(".front-starts a").getFirst();
    var there = start.select("time").attr("datetime");
    assertThat(there).startsWith("2026-12-08T").endsWith("+09:00");
    var here =
        OffsetDateTime.parse(there).atZoneSameInstant(ZoneId.of("Europe/Berlin")).toLocalTime();
    assertThat(start.select(".front-yours [aria-hidden]").text())
        .isEqualTo("Tue 8 Dec 2026, " + here);
    assertThat(berlin.html().select("#day").text()).isEqualTo("Tue 8 Dec 2026");
    assertThat(berlin.text()).contains("those of the shop (Tokyo), the small ones yours (Berlin).");

    var details = guest().get(start.attr("href"));
    assertThat(details.html().select(".front-when").text())
        .contains("Your time: Tue 8 Dec 2026, " + here + " (Berlin)");
    assertThat(details.fields().get("zone")).isEqualTo("Europe/Berlin");

    var losAngeles = tokyo("2026-12-08", "America/Los_Angeles").html();
    assertThat(losAngeles.select(".front-yours [aria-hidden]").getFirst().text())
        .startsWith("Mon 7 Dec 2026, ");
    for (var same : List.of("Asia/Tokyo", "Asia/Seoul", "", "Nowhere/Land", "x".repeat(60))) {
      var page = tokyo("2026-12-08", same);
      assertThat(page.html().select(".front-yours")).as(same).isEmpty();
      assertThat(page.text()).contains("All times are those of the shop (Tokyo).");
    }
    assertThat(tokyo("2026-12-08", "Etc/GMT%2B5").html().select(".front-starts a").attr("href"))
        .contains("&zone=Etc/GMT%2B5&");
  }

  @Test
  void in_the_nights_of_a_clock_change_both_clocks_are_right() {
    var tokyo = face("Asia/Tokyo");
    var berlin =
        new VisitChoice(List.of(), no(), no(), no(), Optional.of(ZoneId.of("Europe/Berlin")));
    var london =
        new VisitChoice(List.of(), no(), no(), no(), Optional.of(ZoneId.of("Europe/London")));
    assertThat(berlin.yours(tokyo, Instant.parse("2026-10-25T00:30:00Z")))
        .contains("Sun 25 Oct 2026, 02:30");
    assertThat(berlin.yours(tokyo, Instant.parse("2026-10-25T01:30:00Z")).orElseThrow())
        .startsWith("Sun 25 Oct 2026, 02:30")
        .hasSizeGreaterThan("Sun 25 Oct 2026, 02:30".length()); // the second time of that name
    assertThat(berlin.yours(tokyo, Instant.parse("2026-03-29T01:00:00Z")))
        .contains("Sun 29 Mar 2026, 03:00");
    assertThat(berlin.yours(tokyo, Instant.parse("2026-10-24T22:30:00Z")))
        .contains("Sun 25 Oct 2026, 00:30");
    // New York changes a week after Europe: in that week the two are an hour closer.
    var newYork = face("America/New_York");
    assertThat(london.yours(newYork, Instant.parse("2026-10-28T14:00:00Z")))
        .contains("Wed 28 Oct 2026, 14:00");
    // Lisbon and London show the same time all year, Casablanca and London only for a part of it.
    var casablanca = face("Africa/Casablanca");
    assertThat(london.yours(casablanca, Instant.parse("2026-07-01T10:00:00Z"))).isEmpty();
    assertThat(london.yours(casablanca, Instant.parse("2026-12-01T10:00:00Z"))).isPresent();
  }

  private static <T> Optional<T> no() {
    return Optional.empty();
  }

  private static Shop face(String zone) {
    return new Shop(
        new ShopId(1),
        "a",
        "A",
        ZoneId.of(zone),
        Currency.getInstance("EUR"),
        "DE",
        Locale.GERMANY,
        Accent.ROSE,
        Policy.STANDARD);
  }

  private static String question(Answer page) {
    return page.html().select("#times").attr("class").replaceAll(".*front-asks-", "");
  }

  @Test
  void who_is_elsewhere_at_that_time_is_told_so_and_nobody_else() {
    var cleo = CONVO.cleo();
    send(cleo, details(cleo, "2026-12-15", "14:30", "Cut"), Map.of());

    assertThat(atRitas(cleo, "13:40"))
        .contains("You are already at Bella's Salon then: Tue 15 Dec 2026, 13:30 to 14:15.");
    assertThat(atRitas(cleo, "14:20")).doesNotContain("Bella");
    assertThat(atRitas(CONVO.dan(), "13:40")).doesNotContain("Bella");
    assertThat(atRitas(guest(), "13:40")).doesNotContain("Bella");
  }

  /** The last page before a beard trim at Rita's. */
  private static String atRitas(Person person, String time) {
    var beard = person.get("/s/rita").html().select("label:contains(Beard) [name=service]").val();
    var times = person.get("/s/rita/book?day=2026-12-15&service=" + beard).html();
    return person.get(times.select(".front-starts a:contains(" + time + ")").attr("href")).text();
  }

  private static Answer json(String url) {
    return guest().send("GET", url, "", Map.of("Accept", "application/json"));
  }
}
