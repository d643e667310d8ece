package convo.hours;

import convo.access.Visitor;
import java.util.List;
import java.util.Optional;

/**
 * The days on which a stylist works other hours.
 *
 * @param form the form of one more day, where one is being added
 * @param displaced the bookings that its hours leave out
 */
public record ExceptionsPage(
    Visitor visitor,
    Timetable timetable,
    List<ExceptionalDay> days,
    Optional<ExceptionForm> form,
    Displaced displaced) {

  /** The page of the stylist. */
  public String url() {
    return visitor.shop().url("/stylists/" + timetable.stylist());
  }
}
