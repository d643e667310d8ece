package convo.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import convo.bookings.BookingStep;
import convo.ical.Reading;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reminders a day and two hours before, as a shop has them that has changed nothing. */
public class BookingRemindersTest {
  private static final BookingDesk DESK = new BookingDesk();
  private static final Jdbi EVERY_SHOP = DESK.convo.database().witness();
  private static final String WEDNESDAY = "2026-11-25T10:00:00+01:00";

  @AfterAll
  static void close() {
    DESK.close();
  }

  @BeforeEach
  void empty() {
    sql("delete from outbox_messages");
    sql("delete from bookings");
    sql("delete from profile_consents");
    sql("update shops set first_reminder_hours = 24, second_reminder_hours = 2");
  }

  @Test
  void a_day_before_and_two_hours_before_once_each() {
    booked(WEDNESDAY);

    assertThat(remindedAt("2026-11-24T09:59:59+01:00")).isEmpty();
    assertThat(remindedAt("2026-11-24T10:00:00+01:00"))
        .containsExactly("See you at Bella's Salon: Wed 25 Nov 2026, 10:00");
    assertThat(remindedAt("2026-11-24T10:05:00+01:00")).isEmpty();
    assertThat(remindedAt("2026-11-25T07:59:59+01:00")).isEmpty();
    assertThat(remindedAt("2026-11-25T08:00:00+01:00")).hasSize(1);
    assertThat(remindedAt("2026-11-25T09:59:59+01:00")).isEmpty();
  }

  @Test
  void the_link_of_a_visit_that_came_with_an_import_leads_there() {
    var booking = booked(WEDNESDAY);
    sql("update bookings set link_hash = null");
    remind("2026-11-24T10:00:00+01:00");

    var link = DESK.commands.links().path(DESK.shop, booking);
    assertThat(texts("body")).singleElement().asString().contains(link);
    assertThat(DESK.convo.guest().get(link).status()).isEqualTo(200);
  }

  @Test
  void it_brings_the_link_and_the_file_of_the_visit() {
    var booking = booked(WEDNESDAY);
    remind("2026-11-24T10:00:00+01:00");

    assertThat(texts("body"))
        .singleElement()
        .asString()
        .contains("Cut with Sam")
        .contains(DESK.commands.links().url(DESK.shop, booking));
    assertThat(texts("calendar")).singleElement().extracting(Reading::of).isNotNull();
  }

  @Test
  void none_whose_time_had_passed_when_the_visit_was_booked() {
    booked("2026-11-24T09:45:00+01:00");

    assertThat(remindedAt("2026-11-23T10:05:00+01:00")).isEmpty();
    assertThat(remindedAt("2026-11-24T07:45:00+01:00")).hasSize(1);
  }

  @Test
  void of_those_that_nobody_sent_in_time_one_goes_and_none_after_the_beginning() {
    booked(WEDNESDAY);
    assertThat(remindedAt("2026-11-25T09:00:00+01:00")).hasSize(1);
    assertThat(remindedAt("2026-11-25T09:05:00+01:00")).isEmpty();

    booked("2026-11-26T10:00:00+01:00");
    assertThat(remindedAt("2026-11-26T10:00:00+01:00")).isEmpty();
  }

  @Test
  void a_moved_visit_is_reminded_of_by_its_new_time() {
    var booking = booked(WEDNESDAY);
    DESK.move(booking, "2026-11-26T15:00:00+01:00");

    assertThat(remindedAt("2026-11-24T10:00:00+01:00")).isEmpty();
    assertThat(remindedAt("2026-11-25T15:00:00+01:00"))
        .containsExactly("See you at Bella's Salon: Thu 26 Nov 2026, 15:00");
  }

  @Test
  void none_of_a_visit_that_is_cancelled_or_only_asked_for_or_not_proved() {
    var booking = booked(WEDNESDAY);
    DESK.write(handle ->
        DESK.commands
            .steps()
            .take(
                handle,
                DESK.shop,
                booking,
                BookingStep.CANCEL,
                BookingStep.By.STAFF,
                Optional.empty(),
                DESK.bella,
                BookingDesk.NOW));
    sql("delete from outbox_messages");
    assertThat(remindedAt("2026-11-25T08:00:00+01:00")).isEmpty();

    for (var state : List.of("status = 'requested'", "is_proved = false")) {
      sql("delete from bookings");
      booked(WEDNESDAY);
      sql("update bookings set " + state);
      assertThat(remindedAt("2026-11-25T08:00:00+01:00")).as(state).isEmpty();
    }
  }

  @Test
  void who_said_no_gets_none_and_who_said_yes_or_nothing_does() {
    booked(WEDNESDAY);
    consent(false);
    assertThat(remindedAt("2026-11-25T08:00:00+01:00")).isEmpty();

    sql("update profile_consents set granted = true");
    assertThat(remindedAt("2026-11-25T08:00:00+01:00")).hasSize(1);
  }

  /** The shop reaches Mia by the address of Cleo, who looks after her. */
  @Test
  void of_a_childs_visit_whoever_looks_after_the_child_is_reminded_as_she_wants_it_for_the_child() {
    var wish = DESK.wish(WEDNESDAY, "sam", "cut");
    var mia =
        DESK.write(handle ->
            handle
                .select("select id from customer_shop_profiles where first_name = 'Mia'")
                .mapTo(UUID.class)
                .one());
    DESK.booked(
        new NewBooking(
            wish.id(),
            mia,
            new NewBooking.BookedBy("Mia Marsh", Optional.empty(), Optional.empty()),
            wish.wishes(),
            wish.start(),
            wish.preferred(),
            "",
            "",
            wish.status(),
            true,
            false,
            true));
    sql("delete from outbox_messages");
    consent("first_name = 'Cleo'", false);

    assertThat(remindedAt("2026-11-24T10:00:00+01:00")).hasSize(1);
    assertThat(texts("recipient")).containsExactly("cleo@example.com");

    consent("first_name = 'Mia'", false);
    assertThat(remindedAt("2026-11-25T08:00:00+01:00")).isEmpty();
  }

  @Test
  void a_shop_says_when_and_whether() {
    sql("update shops set first_reminder_hours = 0, second_reminder_hours = 0");
    booked(WEDNESDAY);
    assertThat(remindedAt("2026-11-25T08:00:00+01:00")).isEmpty();

    sql("update shops set first_reminder_hours = 6");
    assertThat(remindedAt("2026-11-25T03:59:59+01:00")).isEmpty();
    assertThat(remindedAt("2026-11-25T04:00:00+01:00")).hasSize(1);
  }

  /** From the 27th to the 28th of March 2027 a day in Berlin has 23 hours. */
  @Test
  void a_day_before_is_the_same_hour_also_in_the_night_the_clocks_change() {
    booked(WEDNESDAY);
    sql(
        "update bookings set starts_at = '2027-03-28T10:00:00+02:00', ends_at = '2027-03-28T11:00:00+02:00'");

    assertThat(remindedAt("2027-03-27T09:59:59+01:00")).isEmpty();
    assertThat(remindedAt("2027-03-27T10:00:00+01:00")).hasSize(1);
  }

  @Test
  void two_that_look_at_once_send_one() {
    for (var round = 0; round < 5; round++) {
      empty();
      booked(WEDNESDAY);
      var nodes =
          Stream.generate(
                  () -> CompletableFuture.runAsync(() -> remind("2026-11-25T08:00:00+01:00")))
              .limit(2)
              .toList();
      nodes.forEach(CompletableFuture::join);
      assertThat(subjects()).hasSize(1);
    }
  }

  /** Books it, and forgets the mail that says so. */
  private static UUID booked(String start) {
    var booking = DESK.booked(DESK.wish(start, "sam", "cut"));
    sql("delete from outbox_messages");
    return booking;
  }

  private static List<String> remindedAt(String time) {
    sql("delete from outbox_messages");
    remind(time);
    return subjects();
  }

  private static void remind(String time) {
    DESK.commands.reminders().remind(DESK.database.platform(), at(time));
  }

  private static List<String> subjects() {
    return texts("subject");
  }

  private static List<String> texts(String column) {
    return DESK.write(handle ->
        handle.select("select " + column + " from outbox_messages").mapTo(String.class).list());
  }

  private static void consent(boolean granted) {
    consent("email = 'noor@example.com'", granted);
  }

  private static void consent(String whose, boolean granted) {
    DESK.write(handle ->
        handle.execute(
            "insert into profile_consents (shop_id, profile_id, purpose, granted, changed_at, source)"
                + " select shop_id, id, 'email_notifications', ?, ?, 'customer' from customer_shop_profiles"
                + " where shop_id = ? and "
                + whose,
            granted,
            BookingDesk.NOW,
            DESK.shop.id().value()));
  }

  private static void sql(String statement) {
    EVERY_SHOP.useHandle(handle -> handle.execute(statement));
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
