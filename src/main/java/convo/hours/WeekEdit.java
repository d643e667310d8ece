package convo.hours;

import convo.access.Visitor;

/** The form of a stylist's weekly hours. */
public record WeekEdit(Visitor visitor, Timetable timetable, WeekForm form) {

  /** The page of the stylist. */
  public String url() {
    return visitor.shop().url("/stylists/" + timetable.stylist());
  }
}
