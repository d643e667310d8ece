package convo.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.Person;
import convo.TestConvo;
import convo.signin.TestClock;
import convo.supportaccess.Visits;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the people of a shop book and move. It is Monday, 23 November 2026, 10:00 in Berlin. */
class NewBookingPagesTest {
  private static final String NEW = "/shops/bella/bookings/new";
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

  private String id(String table, String column, String value) {
    return one(
        "select id from %s where %s = ? and shop_id = (select id from shops where slug = 'bella')"
            .formatted(table, column),
        value);
  }

  private String cleo() {
    return id("customer_shop_profiles", "first_name", "Cleo");
  }

  /** A cut with Sam on Wednesday, 25 November at a time, for Cleo. */
  private Map<String, String> cut(String time) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("once", UUID.randomUUID().toString());
    fields.put("profile", cleo());
    fields.put("service", id("services", "key", "cut"));
    fields.put("stylist", id("stylists", "key", "sam"));
    fields.put("day", "2026-11-25");
    fields.put("time", time);
    return fields;
  }

  private Map<String, String> walkIn(String name, String email) {
    var fields = cut("15:05");
    fields.remove("profile");
    fields.put("firstName", name);
    fields.put("email", email);
    return fields;
  }

  private long bookings() {
    return Long.parseLong(one("select count(*) from bookings"));
  }

  private Answer booked(Map<String, String> fields) {
    var answer = bella.post(NEW, fields);
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return bella.get(answer.location());
  }

  @Test
  void the_customers_page_leads_to_a_form_that_shows_the_free_times_and_books_one() {
    var page = bella.get(bella.get("/shops/bella/customers/" + cleo()).link("Book"));
    assertThat(page.text()).contains("Book for Cleo Marsh", "Allergic to PPD");
    var fields = cut("");
    fields.put("show", "yes");

    var shown = bella.post(NEW, fields);

    assertThat(shown.status()).isEqualTo(200);
    var times = shown.html().select("[name=start]");
    assertThat(times.size()).isGreaterThan(5);
    assertThat(times.text()).contains("fits well");
    fields.remove("show");
    fields.put("start", times.getFirst().val());
    assertThat(booked(fields).text())
        .contains("Booked.", "Cleo Marsh", "Cut with Sam", "Confirmed");
  }

  @Test
  void several_services_follow_each_other_on_any_minute() {
    var before = bookings();
    var body =
        "profile=%s&day=2026-11-25&time=11%%3A07&service=%s&stylist=&service=%s&stylist="
            .formatted(cleo(), id("services", "key", "blow-dry"), id("services", "key", "cut"));

    var answer = bella.postBody(NEW, body);

    assertThat(answer.status()).isEqualTo(303);
    assertThat(bella.get(answer.location()).text()).contains("Blow-dry with", "Cut with", "11:07");
    assertThat(bookings()).isEqualTo(before + 1);
  }

  @Test
  void a_form_that_is_sent_three_times_makes_one_booking() {
    var before = bookings();
    var fields = cut("15:00");

    var first = bella.post(NEW, fields).location();

    assertThat(bella.post(NEW, fields).location()).isEqualTo(first);
    assertThat(bella.post(NEW, fields).location()).isEqualTo(first);
    assertThat(bookings()).isEqualTo(before + 1);
  }

  @Test
  void outside_the_hours_she_is_asked_first_and_nothing_typed_is_lost() {
    var fields = cut("20:00");
    fields.put("customerNote", "Comes late");
    fields.put("staffNote", "Key at the bar");

    var asked = bella.post(NEW, fields);

    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.text()).contains("That time is outside the stylist’s hours. Do it anyway?");
    assertThat(asked.html().select("[name=staffNote]").text()).isEqualTo("Key at the bar");
    assertThat(asked.html().select("[name=time]").val()).isEqualTo("20:00");
    fields.put("once", UUID.randomUUID().toString());
    fields.put("insisted", asked.html().select("[name=insisted]").val());
    assertThat(booked(fields).text()).contains("20:00", "Comes late", "Key at the bar");
  }

  @Test
  void a_time_that_somebody_has_is_refused_with_the_three_nearest() {
    booked(cut("15:00"));
    var fields = cut("15:10");
    fields.put("staffNote", "Key at the bar");

    var refused = bella.post(NEW, fields);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("That time is taken by another booking");
    var nearest = refused.html().select(".message [name=start]");
    assertThat(nearest).hasSize(3);
    assertThat(refused.html().select("[name=staffNote]").text()).isEqualTo("Key at the bar");
    fields.put("once", UUID.randomUUID().toString());
    fields.put("start", nearest.getFirst().val());
    assertThat(booked(fields).text()).contains("Key at the bar");
  }

  @Test
  void a_walk_in_becomes_a_customer_with_the_booking_and_not_without() {
    var customers = one("select count(*) from customer_shop_profiles");
    booked(cut("15:00"));

    assertThat(bella.post(NEW, walkIn("Zoë 💇🏽‍♀️", "")).status()).isEqualTo(409);
    assertThat(one("select count(*) from customer_shop_profiles")).isEqualTo(customers);
    var fields = walkIn("Zoë 💇🏽‍♀️", "zoe@example.com");
    fields.put("time", "16:30");
    var page = booked(fields);

    assertThat(page.text()).contains("Zoë 💇🏽‍♀️", "zoe@example.com");
    assertThat(bella.get(page.link("Zoë 💇🏽‍♀️")).text()).contains("zoe@example.com", "Cut");
  }

  @Test
  void an_address_that_a_customer_has_leads_to_her() {
    var refused = bella.post(NEW, walkIn("Cleo", "cleo@example.com"));

    assertThat(refused.status()).isEqualTo(422);
    var button = refused.html().select("button[name=profile]");
    assertThat(button.text()).isEqualTo("Book for Cleo Marsh, who has this address");
    assertThat(button.val()).isEqualTo(cleo());
    var nobody = bella.post(NEW, walkIn("", ""));
    assertThat(nobody.text()).contains("Give at least a name");
  }

  @Test
  void what_cannot_be_is_told_in_a_sentence() {
    for (var wrong :
        Map.of(
                "day", "9999-12-31",
                "time", "a quarter past",
                "service", UUID.randomUUID().toString(),
                "stylist", id("stylists", "key", "tom"),
                "customerNote", "x".repeat(50_000))
            .entrySet()) {
      var fields = cut("15:00");
      fields.put(wrong.getKey(), wrong.getValue());
      var refused = bella.post(NEW, fields);
      assertThat(refused.status()).as(wrong.getKey()).isEqualTo(422);
      assertThat(refused.html().select(".error-summary a")).as(wrong.getKey()).hasSize(1);
    }
    var twenty = ("&stylist=&service=" + id("services", "key", "cut")).repeat(20);
    var many = bella.postBody(NEW, "profile=" + cleo() + "&day=2026-11-25&time=11%3A00" + twenty);
    assertThat(many.text()).contains("at most 10 services");
    var start = cut("");
    start.put("start", "+999999999-12-31T23:59:00+00:00");
    assertThat(bella.post(NEW, start).status()).isEqualTo(422);
    var million = cut("15:00");
    million.put("staffNote", "x".repeat(1_000_000));
    assertThat(bella.post(NEW, million).status()).isBetween(400, 422);
  }

  @Test
  void a_booking_is_moved_and_its_services_changed() {
    var page = booked(cut("15:00"));
    var move = page.link("Move or change");
    var form = bella.get(move);
    assertThat(form.html().select("[name=time]").val()).isEqualTo("15:00");
    var fields = new HashMap<String, String>();
    fields.put("version", form.html().select("[name=version]").val());
    fields.put("service", id("services", "key", "blow-dry"));
    fields.put("stylist", "");
    fields.put("day", "2026-11-26");
    fields.put("time", "15:00");

    var moved = bella.post(move, fields);

    assertThat(moved.status()).as(moved.text()).isEqualTo(303);
    var now = bella.get(moved.location());
    assertThat(now.text()).contains("Moved.", "Blow-dry with", "Thu 26 Nov 2026, 15:00");
    var overtaken = bella.post(move, fields);
    assertThat(overtaken.status()).isEqualTo(409);
    assertThat(overtaken.text()).contains("Somebody else has changed this booking", "Bella moved");
    assertThat(overtaken.html().select("[name=version]").val()).isEqualTo("2");
  }

  @Test
  void a_service_takes_the_minutes_that_were_typed_for_as_long_as_nobody_changes_them() {
    var fields = cut("15:00");
    fields.put("minutes", "90");
    var page = booked(fields);
    assertThat(page.text()).contains("15:00 to 16:30");
    var move = page.link("Move or change");
    var form = new HashMap<>(cut("15:00"));
    form.put("version", bella.get(move).html().select("[name=version]").val());
    assertThat(bella.get(move).html().select("[name=minutes]").getFirst().val()).isEqualTo("90");
    for (var minutes : List.of("0", "1441", "an hour", "-90")) {
      form.put("minutes", minutes);
      var answer = bella.post(move, form);
      assertThat(answer.status()).as(minutes).isEqualTo(422);
      assertThat(answer.html().select("#service-error").text()).contains("from 1 to 1,440 minutes");
      assertThat(answer.html().select("[name=minutes]").getFirst().val()).isEqualTo(minutes);
    }
    form.put("minutes", "");
    assertThat(bella.get(bella.post(move, form).location()).text()).contains("15:00 to 15:45");
  }

  @Test
  void what_is_over_is_not_moved() {
    var page = booked(cut("15:00"));
    var move = page.link("Move or change");
    bella.post(move.replace("/move", "/cancellation"), Map.of());

    assertThat(bella.get(move).status()).isEqualTo(409);
    assertThat(bella.get(move).text()).contains("how it stands now");
  }

  @Test
  void a_stylist_books_for_a_customer_and_adds_nobody() {
    var sam = convo.sam();
    assertThat(sam.get(NEW).text()).contains("Choose the customer first");
    assertThat(sam.post(NEW, walkIn("Zoë", "")).status()).isEqualTo(422);
    assertThat(sam.post(NEW, cut("15:00")).status()).isEqualTo(303);
  }

  @Test
  void support_with_write_moves_and_books_nothing() {
    var page = booked(cut("15:00"));
    var move = page.link("Move or change");
    var ada = Visits.asks(convo, "bella", "T-101");
    assertThat(ada.get(move).status()).isEqualTo(403);
    ada.post("/shops/bella/support-visit/write", Map.of("reason", "The booking must be moved"));
    assertThat(ada.get(NEW).status()).isEqualTo(403);
    assertThat(ada.post(NEW, cut("15:00")).status()).isEqualTo(403);
    var fields = cut("16:30");
    fields.remove("profile");
    fields.put("version", "1");

    assertThat(ada.get(move).status()).isEqualTo(200);
    assertThat(ada.post(move, fields).status()).isEqualTo(303);
    assertThat(one("select actor_kind from audit_entries where action = 'moved'"))
        .isEqualTo("support");
  }

  @Test
  void the_customer_of_another_shop_is_not_there() {
    var dan =
        one(
            """
            select profiles.id
            from customer_shop_profiles profiles
            join shops on shops.id = profiles.shop_id
            where slug = 'rita'
            and first_name = 'Dan'
            """);
    var fields = cut("15:00");
    fields.put("profile", dan);

    assertThat(bella.get(NEW + "?profile=" + dan).status()).isEqualTo(404);
    assertThat(bella.post(NEW, fields).status()).isEqualTo(404);
  }
}
