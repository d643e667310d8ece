package convo.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Person;
import convo.TestConvo;
import convo.supportaccess.Visits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * The calendar as a browser without scripts reads it. It is Monday 23 November, 10:00 in Berlin.
 */
class CalendarTest {
  private static final TestConvo CONVO = TestConvo.fresh();
  private static final String CALENDAR = "/shops/bella/calendar";

  @AfterAll
  static void close() {
    CONVO.close();
  }

  private static Document page(String rest) {
    return CONVO.bella().get(CALENDAR + rest).html();
  }

  private static String one(String sql, Object... values) {
    return CONVO
        .database()
        .witness()
        .withHandle(handle -> handle.select(sql, values).mapTo(String.class).one());
  }

  private static String stylist(String name) {
    return one(
        """
        select stylists.id
        from stylists
        join shops on shops.id = shop_id
        where slug = 'bella'
        and stylists.name = ?
        """,
        name);
  }

  /** A visit of Cleo's that Bella books with Sam, by its id. */
  private static String booked(String day, String time) {
    var bella = CONVO.bella();
    var form =
        Map.of(
            "firstName",
            "Cleo " + day,
            "service",
            one("select id from services where key = 'cut' and shop_id = 1"),
            "stylist",
            stylist("Sam"),
            "day",
            day,
            "time",
            time);
    var answer = bella.post("/shops/bella/bookings/new", form);
    assertThat(answer.location()).as(answer.text()).contains("/bookings/");
    return answer.location().replaceFirst(".*/", "");
  }

  private static Element visit(Document page, String booking) {
    return page.select(".visit:has(a[href$=" + booking + "])").getFirst();
  }

  @Test
  void a_day_reads_as_a_list_and_each_visit_says_its_day_its_time_and_its_stylist() {
    var booking = booked("2026-12-17", "10:00");
    var page = page("?date=2026-12-17");
    var visit = visit(page, booking);
    assertThat(visit.text())
        .contains("Thu 17 Dec 2026, 10:00–10:45", "Cleo", "with Sam", "Confirmed", "First visit")
        .contains("no e-mail address", "Unclaimed");
    assertThat(page.select(".head").text()).contains("Sam", "works 09:00–13:00, 14:00–18:00");
    var times = page.select(".visit .when").eachText();
    assertThat(times).isSorted();
    assertThat(page.select("[style]")).isEmpty();
    assertThat(CONVO.bella().get("/shops/bella").link("Calendar")).startsWith(CALENDAR);
  }

  @Test
  void a_week_is_of_one_and_rooms_are_columns_where_there_are_any() {
    var week = page("?view=week&date=2026-12-01&with=" + stylist("Sam"));
    assertThat(week.select(".head")).hasSize(7);
    assertThat(week.select(".head").getFirst().text()).startsWith("Mon 30 Nov 2026");
    CONVO.bella().post("/shops/bella/resources", Map.of("kind", "room", "name", "Blue room"));
    assertThat(page("?view=rooms").select(".head").text()).contains("Blue room");
    assertThat(page("?colours=status").select(".visit.tone-info")).isNotEmpty();
    assertThat(page("").select(".visit.tone-info")).as("remembered").isNotEmpty();
    page("?colours=stylist");
  }

  @Test
  void the_days_of_the_clock_change_have_their_23_and_25_hours() {
    var sam = stylist("Sam");
    CONVO
        .bella()
        .post(
            "/shops/bella/stylists/" + sam + "/exceptions",
            Map.of("day", "2027-03-28", "hours", "0-24"));
    CONVO
        .bella()
        .post(
            "/shops/bella/stylists/" + sam + "/exceptions",
            Map.of("day", "2027-10-31", "hours", "0-24"));
    var spring = page("?date=2027-03-28").select(".hour").eachText();
    assertThat(spring).hasSize(23).contains("01:00", "03:00").doesNotContain("02:00");
    var autumn = page("?date=2027-10-31").select(".hour").eachText();
    assertThat(autumn).hasSize(25);
    assertThat(autumn.stream().filter(hour -> hour.startsWith("02:00"))).hasSize(2);
  }

  @Test
  void hours_across_midnight_stand_on_both_days() {
    var paul = stylist("Lena");
    CONVO
        .bella()
        .post(
            "/shops/bella/stylists/" + paul + "/exceptions",
            Map.of("day", "2027-01-11", "hours", "22-2"));
    var with = "&with=" + paul;
    assertThat(page("?date=2027-01-11" + with).select(".head").text())
        .contains("works 22:00–00:00");
    assertThat(page("?date=2027-01-12" + with).select(".head").text()).contains("00:00–02:00");
  }

  @Test
  void the_address_names_several_stylists_and_forgets_none_on_the_way() {
    var mia = Map.of("name", "Mia", "accent", "olive");
    assertThat(CONVO.bella().post("/shops/bella/stylists", mia).status()).isEqualTo(303);
    var all = page("?date=2026-12-02").select(".several input[name=with]");
    assertThat(all.select("[checked]").size()).isEqualTo(all.size()).isGreaterThan(2);
    var two = "&with=" + stylist("Sam") + "&with=" + stylist("Lena");
    var page = page("?date=2026-12-02" + two);
    assertThat(page.select(".head strong, .head a").eachText()).containsExactly("Sam", "Lena");
    assertThat(page.select(".several input[checked]").size()).isEqualTo(2);
    var later = CONVO.bella().get(page.select(".days a").getLast().attr("href")).html();
    assertThat(later.select(".head strong, .head a").eachText()).containsExactly("Sam", "Lena");
    assertThat(later.select(".go input[name=with]")).hasSize(2);
    var week = CONVO.bella().get(later.select(".pills a:contains(Week)").attr("href")).html();
    assertThat(week.select(".people a[aria-current]").text()).isEqualTo("Sam");
    var stranger = two + "&with=00000000-0000-4000-8000-000000000000";
    assertThat(CONVO.bella().get(CALENDAR + "?date=2026-12-02" + stranger).status()).isEqualTo(404);
  }

  @Test
  void a_free_place_leads_to_the_form_with_day_time_and_stylist_and_to_time_off() {
    var page = page("?date=2026-12-02&with=" + stylist("Sam"));
    var link = page.select(".free a").getFirst().attr("href");
    var form = CONVO.bella().get(link).html();
    assertThat(form.select("[name=day]").val()).isEqualTo("2026-12-02");
    assertThat(form.select("[name=time]").val()).isEqualTo("09:00");
    assertThat(form.select("[name=stylist] option[selected]").getFirst().text()).isEqualTo("Sam");
    var off = CONVO.bella().get(form.select("a:contains(Block this time)").attr("href")).html();
    assertThat(off.select("[name=from]").val()).isEqualTo("2026-12-02");
    assertThat(off.select("[name=fromTime]").val()).isEqualTo("09:00");
  }

  @Test
  void bella_takes_up_a_visit_puts_it_down_on_another_day_and_puts_it_back() {
    var booking = booked("2026-12-03", "10:00");
    var bella = CONVO.bella();
    var take = visit(page("?date=2026-12-03"), booking).select(".take").attr("href");
    var other = bella.get(take.replace("2026-12-03", "2026-12-04")).html();
    assertThat(other.select(".hand").text()).contains("In your hand", "Thu 3 Dec 2026, 10:00");
    assertThat(other.select(".obstacle").text()).contains("too late to finish");
    var lena = other.select(".head:contains(Lena)").attr("data-column");
    var fit = other.select(".fit.c" + lena + " a:contains(11:00)").attr("href");
    var asks = bella.get(fit).html();
    assertThat(asks.select(".hand").text()).contains("Fri 4 Dec 2026, 11:00 with Lena?");

    var answer = post(bella, asks, "Move");
    assertThat(answer).startsWith(CALENDAR + "?date=2026-12-04");
    var there = bella.get(answer).html();
    assertThat(visit(there, booking).text()).contains("11:00–11:45", "with Lena");
    assertThat(there.select(".hand").text()).contains("it was Thu 3 Dec 2026, 10:00");
    var back = bella.get(post(bella, there, "Put it back")).html();
    assertThat(visit(back, booking).text()).contains("Thu 3 Dec 2026, 10:00–10:45", "with Sam");
  }

  @Test
  void a_visit_is_made_longer_keeps_that_when_it_is_moved_and_is_put_back() {
    var booking = booked("2026-12-14", "10:00");
    var next = booked("2026-12-14", "11:15");
    var bella = CONVO.bella();
    var hand = bella.get(visit(page("?date=2026-12-14"), booking).select(".take").attr("href"));
    assertThat(hand.html().select(".lengths li").text()).startsWith("Cut, 45 min");
    var longer = bella.get(hand.link("15 min longer")).html();
    assertThat(longer.select(".hand h2").text()).startsWith("Cut for Cleo 2026-12-14: 1 h instead");
    var stretched = bella.get(post(bella, longer, "Change")).html();
    assertThat(stretched.select(".hand").text()).contains("now lasts 1 h; it was 45 min");
    assertThat(visit(stretched, booking).text()).contains("10:00–11:00");
    assertThat(bella.get("/shops/bella/bookings/" + booking).text()).contains("Lasts 45 min 1 h");

    hand = bella.get(visit(stretched, booking).select(".take").attr("href"));
    var tooLong = bella.get(hand.link("15 min longer"));
    assertThat(tooLong.text()).contains("taken by another booking");
    assertThat(tooLong.html().select(".hand form")).isEmpty();
    var elsewhere = "&to=" + stylist("Sam") + "&start=2026-12-14T14:00:00Z";
    var there = bella.get(hand.link("15 min longer").replaceFirst("&to=.*", elsewhere)).html();
    var moved = bella.get(post(bella, there, "Move")).html();
    assertThat(visit(moved, booking).text()).contains("15:00–16:00");
    assertThat(visit(moved, next).text()).contains("11:15–12:00");
    var back = bella.get(post(bella, moved, "Put it back")).html();
    assertThat(visit(back, booking).text()).contains("10:00–11:00");
    var late = stretched.select(".hand form").getFirst();
    assertThat(bella.post(late.attr("action"), fields(late)).status()).isEqualTo(409);
  }

  @Test
  void a_length_that_cannot_be_meant_is_not_asked_about() {
    var booking = booked("2026-12-21", "10:00");
    var take = visit(page("?date=2026-12-21"), booking).select(".take").attr("href");
    var here = take + "&to=" + stylist("Sam") + "&start=2026-12-21T09:00:00Z&item=1&minutes=";
    for (var minutes : List.of("0", "1441", "-45", "x")) {
      var page = CONVO.bella().get(here + minutes);
      assertThat(page.status()).as(minutes).isEqualTo(200);
      assertThat(page.text()).as(minutes).contains("Move Cleo 2026-12-21");
    }
    var none = CONVO.bella().get(here.replace("item=1", "item=7") + "60");
    assertThat(none.text()).contains("Move Cleo 2026-12-21");
  }

  @Test
  void what_somebody_else_has_moved_meanwhile_is_not_put_back() {
    var booking = booked("2026-12-17", "10:00");
    var bella = CONVO.bella();
    var take = visit(page("?date=2026-12-17"), booking).select(".take").attr("href");
    var to = take + "&to=" + stylist("Sam") + "&start=2026-12-17T";
    var moved = post(bella, bella.get(to + "13:00:00Z").html(), "Move");
    assertThat(bella.get(moved).text()).contains("Put it back");

    post(CONVO.max(), CONVO.max().get(to + "15:00:00Z").html(), "Move");

    assertThat(bella.get(moved).html().select(".hand")).isEmpty();
  }

  @Test
  void what_breaks_a_rule_is_asked_what_is_taken_is_explained_and_what_is_over_is_not_moved() {
    var booking = booked("2026-12-15", "10:00");
    var second = booked("2026-12-15", "16:00");
    var bella = CONVO.bella();
    var take = visit(page("?date=2026-12-15"), booking).select(".take").attr("href");
    var to = take + "&to=" + stylist("Sam") + "&start=2026-12-15T";
    var late = bella.get(to + "20:00:00Z").html();
    assertThat(late.select(".hand").text()).contains("outside the stylist’s hours", "anyway?");
    assertThat(bella.get(post(bella, late, "Move")).text()).contains("21:00–21:45");
    var taken = bella.get(to + "15:00:00Z").html();
    assertThat(taken.select(".hand").text()).contains("taken by another booking");
    assertThat(taken.select(".hand form")).isEmpty();
    bella.post("/shops/bella/bookings/" + second + "/cancellation", Map.of());
    var gone = bella.get(take.replace(booking, second));
    assertThat(gone.text()).contains("cannot be moved like this any more");
    assertThat(gone.html().select(".cancelled").text()).contains("Cleo 2026-12-15");
  }

  @Test
  void a_page_that_somebody_overtook_explains_what_happened() {
    var booking = booked("2026-12-16", "10:00");
    var bella = CONVO.bella();
    var take = visit(page("?date=2026-12-16"), booking).select(".take").attr("href");
    var asks = bella.get(take + "&to=" + stylist("Sam") + "&start=2026-12-16T14:00:00Z").html();
    post(bella, asks, "Move");
    var form = asks.select(".hand form").getLast();
    var again = bella.post(form.attr("action"), fields(form));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("changed this booking");
  }

  @Test
  void the_customer_is_told_or_not() {
    var booking =
        one(
            """
            select bookings.id
            from bookings
            join shops on shops.id = shop_id
            where slug = 'bella'
            and bookings.status = 'confirmed'
            and customer_email is not null
            and starts_at > '2026-11-24'
            order by starts_at
            limit 1
            """);
    var by =
        one(
            "select stylist_id from booking_items where booking_id = cast(? as uuid) limit 1",
            booking);
    var bella = CONVO.bella();
    var carry = CALENDAR + "?date=2026-12-22&carry=" + booking + "&by=" + by + "&to=" + by;
    var asks = bella.get(carry + "&start=2026-12-22T12:30:00Z").html();
    var mails = mails();
    bella.get(post(bella, asks, "nobody"));
    assertThat(mails()).isEqualTo(mails);
    asks = bella.get(carry + "&start=2026-12-22T13:00:00Z").html();
    post(bella, asks, "tell the customer");
    assertThat(mails()).isGreaterThan(mails);
  }

  private static int mails() {
    return Integer.parseInt(one("select count(*) from outbox_messages"));
  }

  @Test
  void support_reads_it_and_carries_nothing_unless_it_may_write() {
    var ada = Visits.asks(CONVO, "bella", "T-77");
    var page = ada.get(CALENDAR + "?date=2026-12-01");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html().select(".take, .free")).isEmpty();
    assertThat(CONVO.sam().get(CALENDAR).html().select(".head:not(.wide)").text())
        .startsWith("Sam");
    assertThat(CONVO.rita().get(CALENDAR).status()).isEqualTo(404);
  }

  @Test
  void what_is_no_day_no_view_and_nobody_is_refused() {
    var bella = CONVO.bella();
    assertThat(bella.get(CALENDAR + "?date=yesterday").status()).isEqualTo(400);
    assertThat(bella.get(CALENDAR + "?view=month").status()).isEqualTo(400);
    assertThat(bella.get(CALENDAR + "?with=sam").status()).isEqualTo(404);
    assertThat(bella.get(CALENDAR + "?with=00000000-0000-4000-8000-000000000000").status())
        .isEqualTo(404);
  }

  @Test
  void twenty_stylists_and_300_visits_weigh_at_most_60_kB_and_the_script_and_style_12()
      throws IOException {
    try (var convo = TestConvo.fresh()) {
      convo.database().witness().useHandle(handle -> handle.createScript(CROWD).execute());
      var page = convo.bella().get(CALENDAR + "?date=2027-01-14");
      assertThat(page.html().select(".head")).hasSizeGreaterThanOrEqualTo(20);
      assertThat(page.html().select(".visit")).hasSizeGreaterThanOrEqualTo(300);
      assertThat(gzip(page.body().getBytes(StandardCharsets.UTF_8))).isLessThan(60_000);
    }
    var files = gzip(Files.readAllBytes(Path.of("static/calendar.css")));
    files += gzip(Files.readAllBytes(Path.of("static/calendar.js")));
    files += gzip(Files.readAllBytes(Path.of("static/live.js")));
    assertThat(files).isLessThan(12_000);
  }

  private static final String CROWD =
      """
      insert into stylists (shop_id, key, name)
      select id, 'crowd-' || place, 'Stylist ' || place
      from shops, generate_series(1, 20) place
      where slug = 'bella';
      insert into working_hours (shop_id, stylist_id, weekday, start_minute, end_minute)
      select shop_id, id, 4, 480, 1200
      from stylists
      where key like 'crowd-%';
      insert into bookings (shop_id, profile_id, customer_id, status, starts_at, ends_at, price_cents,
        cancel_notice_minutes, customer_name, import_key)
      select stylist.shop_id, profile.id, profile.customer_id, 'confirmed', start, start + interval '30 minutes', 100,
        0, md5(stylist.id || start::text), stylist.key || start
      from stylists stylist
      join lateral (
        select id, customer_id
        from customer_shop_profiles
        where shop_id = stylist.shop_id
        order by md5(id::text || stylist.id)
        limit 1) profile on true
      cross join generate_series(
        timestamptz '2027-01-14 07:00Z', timestamptz '2027-01-14 16:30Z', interval '40 minutes') start
      where stylist.key like 'crowd-%';
      insert into booking_items (shop_id, booking_id, customer_id, position, service_id, stylist_id, starts_at,
        ends_at, price_cents)
      select booking.shop_id, booking.id, booking.customer_id, 1, service.id, stylist.id, booking.starts_at,
        booking.ends_at, 100
      from bookings booking
      join stylists stylist
        on stylist.shop_id = booking.shop_id
        and booking.import_key = stylist.key || booking.starts_at
      join services service on service.shop_id = booking.shop_id and service.key = 'cut'
      where stylist.key like 'crowd-%';
      """;

  private static int gzip(byte[] plain) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.size();
  }

  /** Sends the first form in the hand whose button says this, and answers where that leads. */
  private static String post(Person person, Document page, String button) {
    var form = page.select(".hand form:has(button:contains(" + button + "))").getFirst();
    var answer = person.post(form.attr("action"), fields(form));
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return answer.location();
  }

  private static Map<String, String> fields(Element form) {
    return form.select("input").stream()
        .collect(Collectors.toMap(input -> input.attr("name"), Element::val));
  }
}
