package convo.bookings;

import static convo.bookings.BookingStatus.AHEAD;
import static convo.bookings.BookingStatus.CANCELLED;
import static convo.bookings.BookingStatus.CHECKED_IN;
import static convo.bookings.BookingStatus.COMPLETED;
import static convo.bookings.BookingStatus.CONFIRMED;
import static convo.bookings.BookingStatus.NO_SHOW;
import static convo.bookings.BookingStatus.REQUESTED;

import convo.database.EnumKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** What can happen to a booking: from which status to which, by whom and when. */
public enum BookingStep implements EnumKey {
  CONFIRM(Set.of(REQUESTED), CONFIRMED, Moment.ANY, Set.of(By.STAFF)),
  DECLINE(Set.of(REQUESTED), CANCELLED, Moment.ANY, Set.of(By.STAFF)),
  CHECK_IN(Set.of(CONFIRMED), CHECKED_IN, Moment.FROM_ITS_DAY, Set.of(By.STAFF)),
  COMPLETE(Set.of(CONFIRMED, CHECKED_IN), COMPLETED, Moment.FROM_ITS_DAY, Set.of(By.STAFF)),
  MISS(Set.of(REQUESTED, CONFIRMED), NO_SHOW, Moment.FROM_ITS_START, Set.of(By.STAFF)),
  CANCEL(AHEAD, CANCELLED, Moment.ANY, Set.of(By.STAFF, By.SUPPORT)),
  WITHDRAW(AHEAD, CANCELLED, Moment.UNTIL_ITS_START, Set.of(By.CUSTOMER));

  /** Who takes the step. */
  public enum By {
    STAFF,
    SUPPORT,
    CUSTOMER
  }

  private enum Moment {
    ANY,
    FROM_ITS_DAY,
    FROM_ITS_START,
    UNTIL_ITS_START
  }

  private final Set<BookingStatus> from;
  private final BookingStatus to;
  private final Moment moment;
  private final Set<By> by;

  BookingStep(Set<BookingStatus> from, BookingStatus to, Moment moment, Set<By> by) {
    this.from = from;
    this.to = to;
    this.moment = moment;
    this.by = by;
  }

  public BookingStatus to() {
    return to;
  }

  /**
   * Whether the step can be taken.
   *
   * @param zone of the shop, in which the day of the visit begins
   */
  public boolean isOpen(By who, BookingStatus status, Instant startsAt, ZoneId zone, Instant now) {
    return by.contains(who) && from.contains(status) && isTime(startsAt, zone, now);
  }

  private boolean isTime(Instant startsAt, ZoneId zone, Instant now) {
    return switch (moment) {
      case ANY -> true;
      case FROM_ITS_DAY ->
          !LocalDate.ofInstant(startsAt, zone).isAfter(LocalDate.ofInstant(now, zone));
      case FROM_ITS_START -> !startsAt.isAfter(now);
      case UNTIL_ITS_START -> startsAt.isAfter(now);
    };
  }
}
