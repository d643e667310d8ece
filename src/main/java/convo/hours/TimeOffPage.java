package convo.hours;

import convo.access.Visitor;
import java.util.List;
import java.util.Optional;

/**
 * The absences of a stylist.
 *
 * @param form the form of one more absence, where one is being added
 * @param displaced the bookings that lie in it
 */
public record TimeOffPage(
    Visitor visitor,
    Timetable timetable,
    List<TimeOff> absences,
    Optional<TimeOffForm> form,
    Displaced displaced) {

  /** The page of the stylist. */
  public String url() {
    return visitor.shop().url("/stylists/" + timetable.stylist());
  }
}
