package convo.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import convo.audit.Actor;
import convo.bookings.BookingStatus;
import convo.bookings.BookingStep;
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
  public record Kept(String recipient, String subject, String body, UUID secretOf) {}

  @AfterAll
  static void close() {
    DESK.close();
  }

  @BeforeEach
  void empty() {
    DESK.write(handle -> handle.execute("delete from outbox_messages"));
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
        .contains("Cut, Blow-dry with Sam")
        .contains("Wed 25 Nov 2026, 10:00 (the clock of Europe/Berlin)")
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
                "select recipient, subject, body, secret_of from outbox_messages"
                    + " where kind = 'booking'")
            .mapTo(Kept.class)
            .list());
  }
}
