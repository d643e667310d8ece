package convo.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import convo.audit.Actor;
import convo.bookings.BookingStatus;
import convo.bookings.BookingStep;
import convo.ical.Reading;
import convo.outbox.OutboxQueries;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is mailed to whoever booked, in the transaction of the change. */
class BookingMailsTest {
  private static final BookingDesk DESK = new BookingDesk();
  private static final String WEDNESDAY = "2026-11-25T10:00:00+01:00";

  /** A mail in the outbox. */
  public record Kept(
      String recipient,
      String subject,
      String body,
      UUID secretOf,
      String calendar,
      String language) {}

  @AfterAll
  static void close() {
    DESK.close();
  }

  @BeforeEach
  void empty() {
    DESK.write(handle -> handle.execute("delete from outbox_messages"));
    speaking("en-GB");
    DESK.write(
        handle -> handle.execute("delete from bookings where created_at = ?", BookingDesk.NOW));
  }

  @Test
  void a_booking_is_confirmed_once_with_what_when_and_a_link() {
    var wanted = DESK.wish(WEDNESDAY, "sam", "cut", "blow-dry");
    var booking = DESK.booked(wanted);
    DESK.book(wanted);

    assertThat(mails()).hasSize(1);
    var mail = mails().getFirst();
    assertThat(mail.recipient()).isEqualTo("noor@example.com");
    assertThat(mail.subject()).isEqualTo("Booked at Bella's Salon: Wed 25 Nov 2026, 10:00");
    assertThat(mail.body())
        .contains("Cut and Blow-dry with Sam")
        .contains("Wed 25 Nov 2026, 10:00 (Berlin time)")
        .contains(DESK.commands.links().url(DESK.shop, booking));
    assertThat(mail.secretOf()).isEqualTo(booking);
  }

  @Test
  void a_mail_is_in_the_language_of_its_reader() {
    DESK.write(handle ->
        handle.execute("update accounts set language = 'de' where email = 'cleo@example.com'"));

    DESK.booked(DESK.wish(WEDNESDAY, "sam", "cleo@example.com", false, false, "cut"));

    assertThat(subjects()).singleElement().asString().startsWith("Gebucht bei Bella's Salon");
  }

  @Test
  void whoever_has_no_account_reads_what_the_shop_speaks() {
    speaking("de");
    var cleo = DESK.booked(DESK.wish(WEDNESDAY, "sam", "cleo@example.com", false, false, "cut"));
    assertThat(cleo).isNotNull();
    DESK.booked(DESK.wish("2026-11-25T15:00:00+01:00", "sam", "cut", "blow-dry"));

    var german = mails().stream().filter(mail -> mail.language().equals("de")).toList();
    assertThat(german)
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.recipient()).isEqualTo("noor@example.com");
          assertThat(mail.subject()).startsWith("Gebucht bei Bella's Salon");
          assertThat(mail.body())
              .contains("Hier siehst du den Termin", "(Uhrzeit in Berlin)")
              .doesNotContain("Sie");
          assertThat(Reading.of(mail.calendar()).get("SUMMARY")).endsWith("bei Bella's Salon");
          assertThat(Reading.of(mail.calendar()).get("LOCATION")).endsWith("Deutschland");
        });
  }

  @Test
  void a_calendar_keeps_one_entry_for_the_life_of_a_booking() {
    var booking = DESK.booked(DESK.wish(WEDNESDAY, "sam", "cut", "blow-dry"));
    var booked = onlyFile();
    assertThat(booked.method()).isEqualTo("REQUEST");
    assertThat(booked.get("UID")).isEqualTo(booking.toString());
    assertThat(booked.get("SEQUENCE")).isEqualTo("0");
    assertThat(booked.get("STATUS")).isEqualTo("CONFIRMED");
    assertThat(booked.get("SUMMARY")).isEqualTo("Cut and Blow-dry at Bella's Salon");
    assertThat(booked.get("LOCATION")).contains("Kastanienallee 24", "10435 Berlin");
    assertThat(booked.get("DESCRIPTION")).startsWith("Cut with Sam\nBlow-dry with Sam\n");
    assertThat(booked.get("ORGANIZER")).isEqualTo("mailto:mail@convo.example");
    assertThat(booked.get("ATTENDEE")).isEqualTo("mailto:noor@example.com");
    assertThat(booked.instant("DTSTART")).isEqualTo(at(WEDNESDAY));
    assertThat(booked.instant("DTEND")).isEqualTo(end(booking));

    DESK.move(booking, "2026-11-25T11:00:00+01:00");
    var moved = onlyFile();
    assertThat(moved.method()).isEqualTo("REQUEST");
    assertThat(moved.get("SEQUENCE")).isEqualTo("1");
    assertThat(moved.instant("DTSTART")).isEqualTo(at("2026-11-25T11:00:00+01:00"));

    step(booking, BookingStep.CANCEL, DESK.bella);
    var cancelled = onlyFile();
    assertThat(cancelled.method()).isEqualTo("CANCEL");
    assertThat(cancelled.get("STATUS")).isEqualTo("CANCELLED");
    assertThat(cancelled.get("SEQUENCE")).isEqualTo("2");

    DESK.write(handle ->
        DESK.commands.steps().undo(handle, DESK.shop, booking, DESK.bella, BookingDesk.NOW));
    var restored = onlyFile();
    assertThat(restored.method()).isEqualTo("REQUEST");
    assertThat(restored.get("STATUS")).isEqualTo("CONFIRMED");
    assertThat(restored.get("SEQUENCE")).isEqualTo("3");
    assertThat(List.of(moved, cancelled, restored))
        .allMatch(file -> file.get("UID").equals(booking.toString()));
  }

  @Test
  void a_request_is_tentative_until_the_shop_says_yes() {
    var booking = requested(WEDNESDAY);
    var asked = onlyFile();
    assertThat(asked.get("STATUS")).isEqualTo("TENTATIVE");
    step(booking, BookingStep.CONFIRM, DESK.bella);
    var accepted = onlyFile();
    assertThat(accepted.get("STATUS")).isEqualTo("CONFIRMED");
    assertThat(accepted.get("SEQUENCE")).isEqualTo("1");
  }

  @Test
  void a_file_whose_link_opens_nothing_any_more_goes() {
    var booking = DESK.booked(DESK.wish(WEDNESDAY, "sam", "cut"));
    DESK.write(handle -> {
      OutboxQueries.blank(handle, booking);
      return true;
    });
    assertThat(DESK.count("select count(*) from outbox_messages where calendar is not null"))
        .isZero();
  }

  /** The file of the one mail, which is then taken away. */
  private static Reading onlyFile() {
    var mails = mails();
    assertThat(mails).hasSize(1);
    DESK.write(handle -> handle.execute("delete from outbox_messages"));
    return Reading.of(mails.getFirst().calendar());
  }

  private static Instant end(UUID booking) {
    return DESK.write(handle ->
        handle
            .select("select ends_at from bookings where id = ?", booking)
            .mapTo(Instant.class)
            .one());
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }

  private static void speaking(String language) {
    DESK.write(handle ->
        handle.execute(
            "update shops set language = ?, familiar = true, street = 'Kastanienallee 24', postcode = '10435',"
                + " town = 'Berlin' where id = ?",
            language,
            DESK.shop.id().value()));
  }

  @Test
  void nothing_is_mailed_where_nobody_has_an_address_or_nothing_was_booked() {
    var free = DESK.wish(WEDNESDAY, "sam", "cut");
    DESK.booked(free);
    DESK.write(handle -> handle.execute("delete from outbox_messages"));

    DESK.book(DESK.wish(WEDNESDAY, "sam", "cut"));
    DESK.move(free.id(), WEDNESDAY);
    DESK.write(handle ->
        handle.execute(
            "update bookings set customer_email = null, profile_id = profile.id,"
                + " customer_id = profile.customer_id from customer_shop_profiles profile"
                + " where profile.last_name = 'Krause' and bookings.id = ?",
            free.id()));
    step(free.id(), BookingStep.CANCEL, DESK.bella);

    assertThat(mails()).isEmpty();
  }

  @Test
  void a_change_a_cancellation_and_its_undoing_are_told_and_a_visit_that_takes_place_is_not() {
    var booking = DESK.booked(DESK.wish(WEDNESDAY, "sam", "cut"));
    DESK.move(booking, "2026-11-25T11:00:00+01:00");
    step(booking, BookingStep.CANCEL, DESK.bella);
    DESK.write(handle ->
        DESK.commands.steps().undo(handle, DESK.shop, booking, DESK.bella, BookingDesk.NOW));
    take(booking, BookingStep.WITHDRAW, BookingStep.By.CUSTOMER, Actor.customerByLink());

    assertThat(subjects())
        .containsExactlyInAnyOrder(
            "Booked at Bella's Salon: Wed 25 Nov 2026, 10:00",
            "Your new time at Bella's Salon: Wed 25 Nov 2026, 11:00",
            "Cancelled at Bella's Salon: Wed 25 Nov 2026, 11:00",
            "It takes place after all at Bella's Salon: Wed 25 Nov 2026, 11:00",
            "Cancelled at Bella's Salon: Wed 25 Nov 2026, 11:00");
    assertThat(DESK.count("select count(*) from outbox_messages where body like '%as you asked%'"))
        .isEqualTo(1);
    assertThat(DESK.count("select invite_sequence from bookings where id = ?", booking))
        .isEqualTo(4);
  }

  @Test
  void a_request_is_received_and_answered() {
    var yes = requested("2026-11-25T10:00:00+01:00");
    var no = requested("2026-11-25T15:00:00+01:00");
    step(yes, BookingStep.CONFIRM, DESK.bella);
    step(no, BookingStep.DECLINE, DESK.bella);

    assertThat(subjects())
        .containsExactlyInAnyOrder(
            "Your request to Bella's Salon: Wed 25 Nov 2026, 10:00",
            "Your request to Bella's Salon: Wed 25 Nov 2026, 15:00",
            "Bella's Salon says yes: Wed 25 Nov 2026, 10:00",
            "Bella's Salon cannot take you: Wed 25 Nov 2026, 15:00");
  }

  private static UUID requested(String start) {
    var wanted = DESK.wish(start, "sam", "cut");
    return DESK.booked(
        new NewBooking(
            wanted.id(),
            wanted.profile(),
            wanted.customer(),
            wanted.wishes(),
            wanted.start(),
            wanted.preferred(),
            "",
            "",
            BookingStatus.REQUESTED,
            false,
            false,
            true));
  }

  private static void step(UUID booking, BookingStep step, Actor actor) {
    take(booking, step, BookingStep.By.STAFF, actor);
  }

  private static void take(UUID booking, BookingStep step, BookingStep.By by, Actor actor) {
    StepOutcome taken =
        DESK.write(handle ->
            DESK.commands
                .steps()
                .take(
                    handle,
                    DESK.shop,
                    booking,
                    step,
                    by,
                    Optional.empty(),
                    actor,
                    BookingDesk.NOW));
    assertThat(taken).isEqualTo(StepOutcome.DONE);
  }

  private static List<String> subjects() {
    return mails().stream().map(Kept::subject).toList();
  }

  private static List<Kept> mails() {
    return DESK.write(handle ->
        handle
            .select(
                "select recipient, subject, body, secret_of, calendar, language from outbox_messages"
                    + " where kind = 'booking' order by created_at, calendar ~ 'CANCEL'")
            .mapTo(Kept.class)
            .list());
  }
}
