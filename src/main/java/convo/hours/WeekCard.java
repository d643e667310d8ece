package convo.hours;

import convo.access.Visitor;

/** The weekly hours of a stylist as they stand. */
public record WeekCard(Visitor visitor, Timetable timetable) {

  public String url() {
    return visitor.shop().url("/stylists/" + timetable.stylist() + "/hours");
  }
}
