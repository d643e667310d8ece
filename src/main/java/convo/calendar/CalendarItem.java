package convo.calendar;

import static convo.words.Words.scheduling;

import convo.availability.OpenTime;
import convo.bookings.BookingStatus;
import convo.bookings.BusyTime;
import convo.bookings.Unreminded;
import convo.web.NormalText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One service of a visit, as the calendar has it.
 *
 * @param customer the name as it was typed when the booking was made
 * @param item the place of the service in the visit, from 1
 * @param service what is done, by this stylist from this start to this end
 * @param isFirst whether she has not been here before
 * @param isClaimed whether she has said that the profile is hers
 * @param gapAfterMinutes minutes of work before the gap in which the stylist is free
 */
public record CalendarItem(
    UUID booking,
    int item,
    String customer,
    BookingStatus status,
    Instant visitStartsAt,
    Instant startsAt,
    Instant endsAt,
    String service,
    UUID stylist,
    String by,
    Optional<UUID> resource,
    boolean hasAllergy,
    boolean isErased,
    boolean isDenied,
    boolean isFirst,
    boolean isClaimed,
    int bufferBeforeMinutes,
    int bufferAfterMinutes,
    int gapAfterMinutes,
    int gapMinutes,
    Optional<Unreminded> unreminded) {

  /** Who it is for, as the calendar says it. */
  public String name() {
    if (isErased) {
      return scheduling().erasedCustomer();
    }
    return customer.isEmpty() ? scheduling().noName() : NormalText.isolated(customer);
  }

  boolean isCancelled() {
    return status == BookingStatus.CANCELLED;
  }

  /** Whether it can still be moved. */
  public boolean isMovable() {
    return BookingStatus.AHEAD.contains(status);
  }

  /** From its start to its end. */
  public OpenTime time() {
    return new OpenTime(startsAt, endsAt);
  }

  /** The time that it takes of its stylist, with its buffers and without its gap. */
  List<OpenTime> busy() {
    return BusyTime.of(startsAt, endsAt, shape()).stream()
        .map(busy -> new OpenTime(busy.from(), busy.until()))
        .toList();
  }

  /** The time before and after it that is kept free. */
  List<OpenTime> buffers() {
    var whole = BusyTime.whole(startsAt, endsAt, shape());
    return new OpenTime(whole.from(), whole.until()).without(List.of(time()));
  }

  /** The time within it in which the stylist is free. */
  List<OpenTime> gap() {
    return time().without(busy());
  }

  private BusyTime.Shape shape() {
    return new BusyTime.Shape(bufferBeforeMinutes, bufferAfterMinutes, gapAfterMinutes, gapMinutes);
  }
}
