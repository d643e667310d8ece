package convo.me;

import convo.access.Visitor;
import convo.web.Choice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One page of a customer's bookings at all shops: those to come, soonest first, then those so far,
 * newest first.
 *
 * @param shops where the customer is known, to choose from
 * @param asked visits to come of which the customer is asked whether she booked them
 * @param found the bookings of this page, and one more where there is a page after it
 */
public record BookingsPage(
    Visitor visitor,
    BookingSearch search,
    Instant now,
    List<Choice> shops,
    List<AskedVisit> asked,
    List<MyBooking> found) {

  public List<MyBooking> toCome() {
    return bookings().stream().filter(booking -> !booking.startsAt().isBefore(now)).toList();
  }

  public List<MyBooking> soFar() {
    return bookings().stream().filter(booking -> booking.startsAt().isBefore(now)).toList();
  }

  /** Whether somebody still has to say whose some of these bookings are. */
  public boolean isUnconfirmed() {
    return bookings().stream().anyMatch(booking -> booking.whose().isUnconfirmed());
  }

  public boolean isFirst() {
    return search.after().isEmpty();
  }

  /** The address of the first page, when this is not it. */
  public Optional<String> first() {
    return search.after().map(after -> search.first().url());
  }

  /** The address of the page after this one. */
  public Optional<String> next() {
    return found.size() > MyBookingQueries.PAGE
        ? Optional.of(search.after(bookings().getLast().id()).url())
        : Optional.empty();
  }

  private List<MyBooking> bookings() {
    return found.subList(0, Math.min(found.size(), MyBookingQueries.PAGE));
  }
}
