package convo.front;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import convo.TestConvo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whoever comes by books a visit, step by step. */
class VisitTest {
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
    assertThat(known.get(first.location()).text().replace("10:00", "11:00"))
        .isEqualTo(unknown.get(second.location()).text());
    assertThat(
            one(
                "select string_agg(distinct first_name, ' ') from customer_shop_profiles"
                    + " where email = 'cleo@example.com' and shop_id = 1"))
        .isEqualTo("Cleo Mia"); // her child is reached by her address
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
}
