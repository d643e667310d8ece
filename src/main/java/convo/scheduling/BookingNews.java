package convo.scheduling;

import static convo.words.Words.scheduling;

import convo.audit.Actor;
import convo.bookings.BookingStatus;
import java.util.Optional;

/** What whoever booked is told of a visit. */
enum BookingNews {
  BOOKED,
  REQUESTED,
  ACCEPTED,
  DECLINED,
  MOVED,
  CANCELLED,
  WITHDRAWN,
  RESTORED,
  REMINDER;

  /** Of a new booking. */
  static BookingNews ofNew(BookingStatus status) {
    return status == BookingStatus.REQUESTED ? REQUESTED : BOOKED;
  }

  /** Of a step from one status to another; none where the customer is there herself. */
  static Optional<BookingNews> ofStep(BookingStatus from, BookingStatus to, Actor actor) {
    if (from == BookingStatus.CANCELLED) {
      return Optional.of(RESTORED);
    }
    return switch (to) {
      case CONFIRMED -> from == BookingStatus.REQUESTED ? Optional.of(ACCEPTED) : Optional.empty();
      case CANCELLED -> Optional.of(cancelled(from, actor));
      case REQUESTED, CHECKED_IN, COMPLETED, NO_SHOW -> Optional.empty();
    };
  }

  private static BookingNews cancelled(BookingStatus from, Actor actor) {
    if (actor.kind() == Actor.Kind.CUSTOMER) {
      return WITHDRAWN;
    }
    return from == BookingStatus.REQUESTED ? DECLINED : CANCELLED;
  }

  String subject(String shop, String when) {
    return switch (this) {
      case BOOKED -> scheduling().mailBookedSubject(shop, when);
      case REQUESTED -> scheduling().mailRequestedSubject(shop, when);
      case ACCEPTED -> scheduling().mailAcceptedSubject(shop, when);
      case DECLINED -> scheduling().mailDeclinedSubject(shop, when);
      case MOVED -> scheduling().mailMovedSubject(shop, when);
      case CANCELLED, WITHDRAWN -> scheduling().mailCancelledSubject(shop, when);
      case RESTORED -> scheduling().mailRestoredSubject(shop, when);
      case REMINDER -> scheduling().mailReminderSubject(shop, when);
    };
  }

  String opening(String shop) {
    return switch (this) {
      case BOOKED -> scheduling().mailBooked(shop);
      case REQUESTED -> scheduling().mailRequested(shop);
      case ACCEPTED -> scheduling().mailAccepted(shop);
      case DECLINED -> scheduling().mailDeclined(shop);
      case MOVED -> scheduling().mailMoved(shop);
      case CANCELLED -> scheduling().mailCancelled(shop);
      case WITHDRAWN -> scheduling().mailWithdrawn(shop);
      case RESTORED -> scheduling().mailRestored(shop);
      case REMINDER -> scheduling().mailReminder(shop);
    };
  }
}
