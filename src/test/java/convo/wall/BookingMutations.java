package convo.wall;

import static convo.wall.Mutation.java;
import static convo.wall.Mutation.sql;

import convo.front.VisitTest;
import convo.me.OwnVisitTest;
import convo.scheduling.BookingPagesTest;
import convo.scheduling.BookingRemindersTest;
import convo.scheduling.NewBookingsTest;
import java.util.List;

/** The locks on bookings: whose time it is, who has proved what, and who may take which step. */
final class BookingMutations {
  private static final String REMINDERS = "scheduling/BookingReminders.java";
  private static final String VISITS = "front/VisitQueries.java";

  private BookingMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.of(
            "a stylist is held twice",
            NewBookingsTest.class,
            "of_many_who_want_one_time_one_gets_it_and_the_others_hear_of_three_others",
            sql(
                "V130__bookings_are_made_and_moved.sql",
                "held_id with =, during with &&",
                "held_id with =, during with &&) where (false")),
        Mutation.of(
            "a customer books without end",
            NewBookingsTest.class,
            "a_customer_has_at_most_so_many_visits_ahead",
            java("scheduling/NewBookings.java", ">= most)", ">= most + 100)")),
        Mutation.of(
            "a link opens the visits of its shop",
            OwnVisitTest.class,
            "the_link_shows_the_visit_and_nothing_of_the_person",
            java(
                "scheduling/OwnVisitQueries.java",
                "and booking.link_hash = :hash",
                "and cast(:hash as bytea) is not null limit 1")),
        Mutation.of(
            "a link that was never mailed proves an address",
            OwnVisitTest.class,
            "a_link_that_was_only_shown_cancels_and_proves_nothing",
            java("me/LinkHandler.java", "if (!way.wasMailed(ctx)) {", "if (false) {")),
        Mutation.of(
            "an address counts before it is proved",
            VisitTest.class,
            "a_guest_books_with_an_address_and_is_told_to_look_into_the_mail",
            java(VISITS, "account.isPresent() || by.email().isEmpty());", "true);")),
        Mutation.of(
            "one form is many bookings",
            VisitTest.class,
            "one_form_is_one_booking_however_often_it_is_sent",
            java(VISITS, "forms.mark(key.toString())", "forms.mark(UUID.randomUUID().toString())")),
        Mutation.of(
            "support checks in",
            BookingPagesTest.class,
            "support_reads_it_masked_and_with_write_cancels_and_nothing_else",
            java(
                "Routes.java",
                "routes.post(one + \"/check-in\", step.take(CHECK_IN), OWNER, MANAGER, STYLIST);",
                "write.post(one + \"/check-in\", step.take(CHECK_IN), RoutesTexts::sentMove);")),
        Mutation.of(
            "a reminder goes to whoever refused it",
            BookingRemindersTest.class,
            "who_said_no_gets_none_and_who_said_yes_or_nothing_does",
            java(REMINDERS, "and not consent.granted)", "and not consent.granted and false)")),
        Mutation.of(
            "a visit that is not to be is reminded of",
            BookingRemindersTest.class,
            "none_of_a_visit_that_is_cancelled_or_only_asked_for_or_not_proved",
            java(REMINDERS, "and status = :confirmed", "and status in (:confirmed, 'cancelled')")));
  }
}
