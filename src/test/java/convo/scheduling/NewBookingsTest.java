package convo.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import convo.availability.Availability;
import convo.availability.Reason;
import convo.availability.SlotAnswer.Slot;
import convo.bookings.BookingStep;
import convo.bookings.OfferQueries;
import convo.bookings.Wish;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is booked, moved and cancelled, and by how many at once. */
public class NewBookingsTest {
  private static final BookingDesk DESK = new BookingDesk();

  /** Of the desk, of which each waits at most two seconds for one. */
  private static final int CONNECTIONS = 4;

  /** Undoes what a test does. */
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Without those that the cast's file has from this moment. */
  @BeforeEach
  void restore() {
    DESK.write(
        handle -> handle.execute("delete from bookings where created_at = ?", BookingDesk.NOW));
  }

  @AfterAll
  static void close() {
    DESK.close();
  }

  @Test
  void what_is_offered_is_what_is_accepted() {
    var tried = 0;
    for (var services : List.of(List.of("cut"), List.of("colour"), List.of("colour", "cut"))) {
      for (var day = 0; day < 8; day++) {
        tried += tryAll(LocalDate.of(2026, 11, 24).plusDays(day), services);
      }
    }
    assertThat(tried).isGreaterThan(2_000);
  }

  /** Every five minutes of a day, of which the grid is a part. */
  private static int tryAll(LocalDate day, List<String> services) {
    var keys = services.toArray(String[]::new);
    var wishes =
        services.stream().map(key -> new Wish(DESK.service(key), Optional.empty())).toList();
    var offered = offered(day, wishes);
    var accepted = new HashSet<Instant>();
    var begin = day.atStartOfDay(DESK.shop.zone()).toInstant();
    var tried = 0;
    for (var minute = 8 * 60; minute < 18 * 60 + 30; minute += 5, tried++) {
      var start = begin.plus(Duration.ofMinutes(minute));
      if (isAccepted(DESK.wish(start + "", "", keys))) {
        accepted.add(start);
      }
    }
    assertThat(accepted).as(day + " " + services).isEqualTo(offered);
    return tried;
  }

  private static Set<Instant> offered(LocalDate day, List<Wish> wishes) {
    var services = wishes.stream().map(Wish::service).toList();
    return DESK.write(handle -> {
      var offers = OfferQueries.read(handle, DESK.shop, services, day, 1, Optional.empty());
      var slots =
          new Availability(offers.inquiry(wishes, BookingDesk.NOW, day, 1, Optional.empty()))
              .slots(day);
      return new HashSet<>(slots.stream().map(Slot::startsAt).toList());
    });
  }

  private static boolean isAccepted(NewBooking wanted) {
    var outcome = new ArrayList<BookingOutcome>();
    try {
      DESK.write(handle -> {
        outcome.add(
            DESK.commands
                .newBookings()
                .book(handle, DESK.shop, wanted, DESK.bella, BookingDesk.NOW));
        throw new Undone();
      });
    } catch (Undone undone) {
      return outcome.getFirst() instanceof BookingOutcome.Done;
    }
    throw new AssertionError("not undone");
  }

  @Test
  void of_many_who_want_one_time_one_gets_it_and_the_others_hear_of_three_others()
      throws Exception {
    var outcomes = atOnce(32, _ -> DESK.book(DESK.wish("2026-11-25T10:00:00+01:00", "sam", "cut")));

    assertThat(outcomes).filteredOn(BookingOutcome.Done.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(BookingOutcome.Taken.class::isInstance)
        .hasSize(31)
        .allMatch(outcome -> ((BookingOutcome.Taken) outcome).nearest().size() == 3);
    assertThat(DESK.overlaps()).isZero();
    assertThat(DESK.count("select count(*) from bookings where created_at = ?", BookingDesk.NOW))
        .isEqualTo(1);
  }

  @Test
  void one_wish_that_is_sent_fifty_times_is_one_booking() throws Exception {
    var wanted = DESK.wish("2026-11-25T10:00:00+01:00", "sam", "colour");

    var outcomes = atOnce(50, _ -> DESK.book(wanted));

    var made = new BookingOutcome.Done(wanted.id(), true);
    assertThat(outcomes).containsOnly(made, new BookingOutcome.Done(wanted.id(), false));
    assertThat(outcomes).containsOnlyOnce(made);
    assertThat(DESK.count("select count(*) from bookings where created_at = ?", BookingDesk.NOW))
        .isEqualTo(1);
    assertThat(segments(wanted.id())).isEqualTo(2);
  }

  @Test
  void two_who_want_each_others_time_both_keep_one() throws Exception {
    for (var round = 0; round < 10; round++) {
      var early = DESK.booked(staff("2026-11-25T10:00:00+01:00", "colour"));
      var late = DESK.booked(staff("2026-11-25T14:30:00+01:00", "colour"));
      var outcomes =
          atOnce(
              2,
              number ->
                  number == 0
                      ? DESK.move(early, "2026-11-25T14:30:00+01:00")
                      : DESK.move(late, "2026-11-25T10:00:00+01:00"));
      assertThat(outcomes).allMatch(BookingOutcome.Taken.class::isInstance);
      assertThat(DESK.overlaps()).isZero();
      assertThat(segments(early)).isEqualTo(2);
      assertThat(segments(late)).isEqualTo(2);
      restore();
    }
  }

  @Test
  void of_two_moves_to_one_time_one_wins_and_the_other_keeps_its_own() throws Exception {
    for (var round = 0; round < 10; round++) {
      var one = DESK.booked(staff("2026-11-25T09:00:00+01:00", "cut"));
      var other = DESK.booked(staff("2026-11-25T10:00:00+01:00", "cut"));
      var outcomes =
          atOnce(2, number -> DESK.move(number == 0 ? one : other, "2026-11-25T14:00:00+01:00"));
      assertThat(outcomes).filteredOn(BookingOutcome.Done.class::isInstance).hasSize(1);
      assertThat(outcomes).filteredOn(BookingOutcome.Taken.class::isInstance).hasSize(1);
      assertThat(segments(one)).isEqualTo(1);
      assertThat(segments(other)).isEqualTo(1);
      restore();
    }
  }

  @Test
  void a_move_keeps_stylist_and_price_and_is_one_event() {
    var booking = DESK.booked(DESK.wish("2026-11-25T10:00:00+01:00", "lena", "cut"));
    DESK.write(handle ->
        handle.execute(
            "update booking_items set price_cents = 4000 where booking_id = ?", booking));

    assertThat(DESK.move(booking, "2026-11-26T14:00:00+01:00"))
        .isEqualTo(new BookingOutcome.Done(booking, true));
    assertThat(DESK.move(booking, "2026-11-26T14:00:00+01:00"))
        .isEqualTo(new BookingOutcome.Done(booking, false));

    assertThat(
            DESK.count(
                "select count(*) from booking_items where booking_id = ? and stylist_id = ? and price_cents = 4000",
                booking,
                DESK.stylist("lena")))
        .isEqualTo(1);
    assertThat(
            DESK.count(
                "select count(*) from audit_entries where subject_id = ? and action = 'moved'",
                booking))
        .isEqualTo(1);
    assertThat(DESK.count("select invite_sequence from bookings where id = ?", booking))
        .isEqualTo(1);
  }

  @Test
  void staff_break_their_own_rules_after_a_second_yes_and_never_hold_a_stylist_twice() {
    var evening = "2026-11-25T19:07:00+01:00";
    assertThat(DESK.book(DESK.wish(evening, "sam", "noor@example.com", true, false, "cut")))
        .isEqualTo(new BookingOutcome.Breaks(Reason.CLOSED));
    DESK.booked(DESK.wish(evening, "sam", "noor@example.com", true, true, "cut"));
    assertThat(
            DESK.book(
                DESK.wish(
                    "2026-11-25T19:30:00+01:00", "sam", "noor@example.com", true, true, "cut")))
        .isInstanceOfSatisfying(
            BookingOutcome.Taken.class,
            taken -> assertThat(taken.reason()).contains(Reason.BOOKING));
  }

  @Test
  void a_customer_has_at_most_so_many_visits_ahead() throws Exception {
    var outcomes =
        atOnce(
            8,
            number ->
                DESK.book(
                    DESK.wish(
                        "2026-11-%dT10:00:00+01:00".formatted(24 + number % 4),
                        number < 4 ? "sam" : "lena",
                        "cut")));
    assertThat(outcomes).filteredOn(BookingOutcome.Done.class::isInstance).hasSizeLessThan(6);
    assertThat(DESK.overlaps()).isZero();
  }

  @Test
  void a_cancelled_visit_frees_its_time_and_is_back_while_that_is_free() {
    var booking = DESK.booked(DESK.wish("2026-11-25T10:00:00+01:00", "sam", "colour"));
    assertThat(step(booking, BookingStep.CANCEL)).isEqualTo(StepOutcome.DONE);
    assertThat(step(booking, BookingStep.CANCEL)).isEqualTo(StepOutcome.CLOSED);
    assertThat(segments(booking)).isZero();
    assertThat(undo(booking)).isEqualTo(StepOutcome.DONE);
    assertThat(segments(booking)).isEqualTo(2);

    step(booking, BookingStep.CANCEL);
    DESK.booked(DESK.wish("2026-11-25T11:00:00+01:00", "sam", "cut"));
    assertThat(undo(booking)).isEqualTo(StepOutcome.TIME_GONE);
    assertThat(segments(booking)).isZero();
    assertThat(DESK.convo.differences()).isEmpty();
  }

  @Test
  void figures_follow_what_was_paid_and_a_step_that_is_taken_back() {
    var noor = DESK.profile("noor@example.com");
    var before =
        DESK.count("select total_spend_cents from customer_shop_profiles where id = ?", noor);
    var booking =
        DESK.booked(
            DESK.wish("2026-11-23T18:30:00+01:00", "lena", "noor@example.com", true, true, "cut"));
    StepOutcome completed =
        DESK.write(handle ->
            DESK.commands
                .steps()
                .take(
                    handle,
                    DESK.shop,
                    booking,
                    BookingStep.COMPLETE,
                    BookingStep.By.STAFF,
                    Optional.of(5_000L),
                    DESK.bella,
                    BookingDesk.NOW));
    assertThat(completed).isEqualTo(StepOutcome.DONE);
    assertThat(
            DESK.count("select total_spend_cents from customer_shop_profiles where id = ?", noor))
        .isEqualTo(before + 5_000);
    assertThat(DESK.convo.differences()).isEmpty();
    assertThat(undo(booking)).isEqualTo(StepOutcome.DONE);
    assertThat(
            DESK.count("select total_spend_cents from customer_shop_profiles where id = ?", noor))
        .isEqualTo(before);
    assertThat(DESK.convo.differences()).isEmpty();
  }

  private static StepOutcome step(UUID booking, BookingStep step) {
    return DESK.write(handle ->
        DESK.commands
            .steps()
            .take(
                handle,
                DESK.shop,
                booking,
                step,
                BookingStep.By.STAFF,
                Optional.empty(),
                DESK.bella,
                BookingDesk.NOW));
  }

  private static StepOutcome undo(UUID booking) {
    return DESK.write(handle ->
        DESK.commands.steps().undo(handle, DESK.shop, booking, DESK.bella, BookingDesk.NOW));
  }

  private static long segments(UUID booking) {
    return DESK.count("select count(*) from booking_segments where booking_id = ?", booking);
  }

  private static NewBooking staff(String start, String service) {
    return DESK.wish(start, "sam", "noor@example.com", true, false, service);
  }

  private interface Numbered<T> {
    T of(int number);
  }

  private static <T> List<T> atOnce(int many, Numbered<T> work) throws Exception {
    try (var threads = Executors.newFixedThreadPool(Math.min(many, CONNECTIONS))) {
      var calls = new ArrayList<Callable<T>>();
      for (var number = 0; number < many; number++) {
        var mine = number;
        calls.add(() -> work.of(mine));
      }
      var results = new ArrayList<T>();
      for (var done : threads.invokeAll(calls)) {
        results.add(done.get());
      }
      return results;
    }
  }
}
