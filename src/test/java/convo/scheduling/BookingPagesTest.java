package convo.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import convo.TestConvo;
import convo.signin.TestClock;
import convo.supportaccess.Visits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the people of a shop see of a booking and do with it. It is Monday, 10:00 in Berlin. */
public class BookingPagesTest {
  private final TestClock clock = new TestClock(TestConvo.CLOCK.instant());
  private final TestConvo convo = TestConvo.fresh(clock);
  private final Person bella = convo.bella();

  @AfterEach
  void close() {
    assertThat(convo.differences()).isEmpty();
    convo.close();
  }

  private String one(String sql, Object... values) {
    return convo
        .database()
        .witness()
        .withHandle(handle -> handle.select(sql, values).mapTo(String.class).one());
  }

  private void set(String booking, String assignments) {
    convo
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute(
                "update bookings set " + assignments + " where id = cast(? as uuid)",
                booking.replaceFirst(".*/", "")));
  }

  /** The page of the first booking of the shop in a status from today on. */
  private String booking(String status) {
    return "/shops/bella/bookings/"
        + one(
            """
            select bookings.id
            from bookings
            join shops on shops.id = bookings.shop_id
            where slug = 'bella'
            and status = ?
            and starts_at >= cast('2026-11-22T23:00Z' as timestamptz)
            order by starts_at, bookings.id
            limit 1
            """,
            status);
  }

  private String status(String booking) {
    return one(
        "select status from bookings where id = cast(? as uuid)", booking.replaceFirst(".*/", ""));
  }

  private static Answer sends(Person person, String booking, String noun) {
    return person.post(booking + "/" + noun, Map.of());
  }

  @Test
  void all_that_was_ever_done_with_a_booking_is_read_page_by_page() {
    var booking = booking("confirmed");
    assertThat(bella.get(booking).html().select("#history a")).isEmpty();
    convo
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute(
                """
                insert into audit_entries (shop_id, at, actor_kind, actor_name, action, subject, subject_id, subject_version)
                select 1, timestamptz '2026-11-01 09:00Z' + make_interval(mins => n), 'system', 'step ' || n, 'edited',
                  'booking', cast(? as uuid), n
                from generate_series(1, 130) n
                """,
                booking.replaceFirst(".*/", "")));

    assertThat(bella.get(booking).html().select("#history li")).hasSize(20);
    var page = bella.get(bella.get(booking).link("Show all changes"));
    var read = new ArrayList<String>(page.html().select("main li").eachText());
    for (var pages = 0; pages < 2; pages++) {
      page = bella.get(page.html().select("nav a[href*=after]").attr("href"));
      read.addAll(page.html().select("main li").eachText());
    }
    assertThat(page.html().select("nav a[href*=after]")).isEmpty();
    assertThat(read).hasSize(130).doesNotHaveDuplicates();
    assertThat(read.getFirst()).contains("step 130");
    assertThat(bella.get(booking + "/changes?after=x").status()).isEqualTo(400);
    assertThat(convo.sam().get(booking + "/changes").status()).isEqualTo(403);
    assertThat(convo.rita().get(booking + "/changes").status()).isEqualTo(404);
  }

  @Test
  void a_phone_number_that_stands_as_it_was_typed_is_shown() {
    var booking = booking("confirmed");
    for (var typed :
        Map.of("+4930901820", "030 901820", "0151 1111111", "0151 1111111", "+", "+").entrySet()) {
      set(booking, "customer_phone = '" + typed.getKey() + "'");
      assertThat(bella.get(booking).text()).contains(typed.getValue());
    }
  }

  @Test
  void a_row_of_the_day_leads_to_the_booking_with_all_that_is_known_of_it() {
    var row = bella.get("/shops/bella").html().select(".agenda-item").getFirst();
    var page = bella.get(row.select(".agenda-booking").attr("href"));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html().select("h1").text()).isEqualTo(row.select(".person-name").text());
    assertThat(page.text()).contains("Visit", "with", "Price", "As booked", "Customer", "History");
    assertThat(bella.get(page.link(page.html().select("h1").text())).status()).isEqualTo(200);
  }

  @Test
  void a_customers_page_leads_to_each_of_the_bookings() {
    var cleo = bella.get("/shops/bella/customers").link("Cleo Marsh");
    var links = bella.get(cleo).html().select("tbody th a").eachAttr("href");

    assertThat(links).hasSizeGreaterThan(5).allMatch(link -> link.contains("/bookings/"));
    assertThat(bella.get(links.getFirst()).text()).contains("Cleo Marsh");
  }

  @Test
  void she_is_checked_in_and_completed_at_what_she_paid() {
    var booking = booking("confirmed");
    var profile = bella.get(booking).link(bella.get(booking).html().select("h1").text());
    var spend = bella.get(profile).html().select(".stats").text();

    var checkedIn = bella.postPart(booking + "/check-in", "booking", Map.of());
    assertThat(checkedIn.status()).isEqualTo(200);
    assertThat(checkedIn.html().select("#booking .badge").text()).contains("Checked in");
    assertThat(checkedIn.html().select("#history").text()).contains("Bella checked in");

    assertThat(bella.post(booking + "/completion", Map.of("paid", "12,50")).location())
        .isEqualTo(booking);
    assertThat(status(booking)).isEqualTo("completed");
    assertThat(bella.get(booking).text()).contains("Amount paid €12.50");
    assertThat(bella.get(profile).html().select(".stats").text()).isNotEqualTo(spend);
  }

  @Test
  void an_amount_that_is_none_is_refused_and_kept() {
    var booking = booking("confirmed");

    var nothing = bella.post(booking + "/completion", Map.of("paid", ""));
    var words = bella.post(booking + "/completion", Map.of("paid", "a lot"));
    var doubtful = bella.post(booking + "/completion", Map.of("paid", "1.200"));

    assertThat(nothing.status()).isEqualTo(422);
    assertThat(nothing.text()).contains("Give what was paid");
    assertThat(words.status()).isEqualTo(422);
    assertThat(words.html().select("[name=paid]").val()).isEqualTo("a lot");
    assertThat(doubtful.html().select("[name=meant]").text()).contains("€1,200.00");
    assertThat(status(booking)).isEqualTo("confirmed");
  }

  @Test
  void each_step_is_taken_back_within_ten_minutes_and_not_after() {
    var booking = booking("confirmed");
    set(booking, "starts_at = '2026-11-23T08:30Z', ends_at = '2026-11-23T09:15Z'");
    for (var noun : new String[] {"check-in", "no-show", "cancellation"}) {
      assertThat(sends(bella, booking, noun).status()).as(noun).isEqualTo(303);
      assertThat(bella.get(booking).text()).as(noun).contains("Undo");
      assertThat(sends(bella, booking, "undoing").status()).as(noun).isEqualTo(303);
      assertThat(status(booking)).as(noun).isEqualTo("confirmed");
    }
    bella.post(booking + "/completion", Map.of("paid", "45"));
    clock.pass(Duration.ofMinutes(11));

    assertThat(bella.get(booking).text()).doesNotContain("Undo");
    var late = sends(bella, booking, "undoing");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("That is not open any more", "Completed");
    assertThat(status(booking)).isEqualTo("completed");
  }

  @Test
  void of_two_who_click_the_second_is_shown_how_it_stands() {
    var booking = booking("confirmed");
    assertThat(bella.get(booking + "/cancellation").text()).contains("Cancel the booking of");
    sends(convo.max(), booking, "cancellation");

    assertThat(sends(bella, booking, "check-in").status()).isEqualTo(409);
    assertThat(bella.get(booking + "/cancellation").status()).isEqualTo(409);
    var part = bella.postPart(booking + "/check-in", "booking", Map.of());
    assertThat(part.status()).isEqualTo(409);
    assertThat(part.html().select("#booking [role=status]").text()).contains("how it stands now");
    assertThat(part.html().select("h1")).hasSize(1);
  }

  @Test
  void a_time_that_is_somebody_elses_by_now_stays_theirs() {
    var booking = booking("confirmed");
    var id = booking.replaceFirst(".*/", "");
    sends(bella, booking, "cancellation");
    convo
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute(
                """
                insert into booking_segments (shop_id, booking_id, item_id, stylist_id, during)
                select item.shop_id, other.booking_id, other.id, item.stylist_id,
                  tstzrange(item.starts_at, item.ends_at)
                from booking_items item
                join booking_items other on other.shop_id = item.shop_id and other.booking_id <> item.booking_id
                where item.booking_id = cast(? as uuid)
                limit 1
                """,
                id));

    var undone = sends(bella, booking, "undoing");

    assertThat(undone.status()).isEqualTo(409);
    assertThat(undone.text()).contains("Somebody else has booked that time");
    assertThat(status(booking)).isEqualTo("cancelled");
  }

  @Test
  void requests_stand_above_the_day_and_are_answered_there() {
    var booking = booking("confirmed");
    set(
        booking,
        "status = 'requested', starts_at = '2026-11-23T15:00Z', ends_at = '2026-11-23T15:45Z'");
    var section = bella.get("/shops/bella").html().select("section:has(#requests)");
    assertThat(section.select("h2").text()).matches("[12] requests? to answer");

    assertThat(bella.get(booking + "/refusal").text()).contains("Decline the request of");
    var confirmed = bella.postPart(booking + "/confirmation", "day", Map.of("on", "day"));

    assertThat(confirmed.status()).isEqualTo(200);
    assertThat(confirmed.html().select("#day [role=status]").text()).contains("is confirmed");
    assertThat(status(booking)).isEqualTo("confirmed");
    set(booking, "status = 'requested'");
    assertThat(sends(bella, booking, "refusal").location()).isEqualTo(booking);
    assertThat(status(booking)).isEqualTo("cancelled");
  }

  @Test
  void on_the_page_of_the_day_one_tap_is_enough_and_another_takes_it_back() {
    var booking = booking("confirmed");
    var day = bella.get("/shops/bella?date=2026-11-23").html();
    var forms = day.select("form[action^=" + booking + "]");
    assertThat(forms.eachAttr("action")).contains(booking + "/check-in", booking + "/completion");
    var fields = new HashMap<String, String>();
    day.select("form[action=" + booking + "/completion] [name]:not([name=csrf])")
        .forEach(field -> fields.put(field.attr("name"), field.val()));

    var completed = bella.post(booking + "/completion", fields);
    assertThat(completed.location()).isEqualTo("/shops/bella?date=2026-11-23");
    assertThat(bella.get(completed.location()).text()).contains("is completed");
    assertThat(
            one(
                "select coalesce(paid_cents, -1) from bookings where id = cast(? as uuid)",
                booking.replaceFirst(".*/", "")))
        .isEqualTo("-1");

    var undone = bella.postPart(booking + "/undoing", "day", Map.of("on", "day"));
    assertThat(undone.html().select("#day [role=status]").text()).contains("taken back");
    assertThat(status(booking)).isEqualTo("confirmed");
  }

  @Test
  void a_button_that_nobody_pressed_so_changes_nothing() {
    var booking = booking("confirmed");

    assertThat(bella.post(booking + "/check-in", Map.of("on", "x".repeat(1_000))).status())
        .isEqualTo(400);
    assertThat(bella.postBody(booking + "/check-in", "on=day&on=day").status()).isEqualTo(400);
    assertThat(status(booking)).isEqualTo("confirmed");
  }

  @Test
  void a_stylist_takes_the_steps_and_sees_no_contact_details() {
    var booking = booking("confirmed");
    set(booking, "customer_email = 'seen@example.com'");

    assertThat(convo.sam().get(booking).body()).doesNotContain("seen@example.com");
    assertThat(bella.get(booking).body()).contains("seen@example.com");
    assertThat(sends(convo.sam(), booking, "check-in").status()).isEqualTo(303);
    assertThat(status(booking)).isEqualTo("checked_in");
  }

  @Test
  void what_was_cancelled_late_by_the_customer_is_marked() {
    var booking = booking("confirmed");
    sends(bella, booking, "cancellation");
    assertThat(bella.get(booking).text()).doesNotContain("Cancelled late");

    convo
        .database()
        .witness()
        .useHandle(handle ->
            handle.execute(
                """
                insert into audit_entries (shop_id, at, actor_kind, actor_name, action, subject, subject_id, changes)
                select shop_id, cancelled_at, 'customer', 'Customer', 'cancelled', 'booking', id, '{}'
                from bookings
                where id = cast(? as uuid)
                """,
                booking.replaceFirst(".*/", "")));

    assertThat(bella.get(booking).text()).contains("Cancelled late");
  }

  @Test
  void a_booking_of_another_shop_is_not_there() {
    var booking = booking("confirmed");

    assertThat(convo.rita().get(booking).status()).isEqualTo(404);
    assertThat(convo.rita().get(booking.replace("bella/", "rita/")).status()).isEqualTo(404);
    assertThat(sends(convo.rita(), booking.replace("bella/", "rita/"), "check-in").status())
        .isEqualTo(404);
    assertThat(status(booking)).isEqualTo("confirmed");
  }

  @Test
  void support_reads_it_masked_and_with_write_cancels_and_nothing_else() {
    var booking = booking("confirmed");
    set(booking, "customer_email = 'seen@example.com', customer_note = 'Call 030 901820'");
    var ada = Visits.asks(convo, "bella", "T-101");

    assertThat(ada.get(booking).body()).doesNotContain("seen@example.com", "901820");
    assertThat(ada.get(booking).text()).contains("E-mail Hidden", "Note of the customer Hidden");
    assertThat(sends(ada, booking, "cancellation").status()).isEqualTo(403);
    ada.post("/shops/bella/support-visit/write", Map.of("reason", "The booking must be cancelled"));
    assertThat(ada.get(booking).text()).contains("Cancel the booking");
    for (var noun : new String[] {"check-in", "completion", "no-show", "confirmation", "undoing"}) {
      assertThat(sends(ada, booking, noun).status()).as(noun).isEqualTo(403);
    }
    assertThat(status(booking)).isEqualTo("confirmed");
    assertThat(sends(ada, booking, "cancellation").status()).isEqualTo(303);
    assertThat(status(booking)).isEqualTo("cancelled");
    assertThat(
            one("select string_agg(actor_kind, ' ') from audit_entries where action = 'cancelled'"))
        .isEqualTo("support");
  }
}
