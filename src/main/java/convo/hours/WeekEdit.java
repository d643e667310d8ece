package convo.hours;

import convo.access.Visitor;

/**
 * The form of a stylist's weekly hours.
 *
 * @param displaced the bookings that its hours leave out
 */
public record WeekEdit(Visitor visitor, Timetable timetable, WeekForm form, Displaced displaced) {

  WeekEdit(Visitor visitor, Timetable timetable, WeekForm form) {
    this(visitor, timetable, form, Displaced.none(visitor.shop()));
  }

  /** The page of the stylist. */
  public String url() {
    return visitor.shop().url("/stylists/" + timetable.stylist());
  }
}
