package convo.hours;

import convo.access.Visitor;

/** The question before an absence goes. */
public record TimeOffRemovalPage(Visitor visitor, Timetable timetable, TimeOff absence) {

  /** The page of the stylist. */
  public String stylistUrl() {
    return visitor.shop().url("/stylists/" + timetable.stylist());
  }

  public String url() {
    return "%s/time-off/%s/removal".formatted(stylistUrl(), absence.id());
  }

  /** When and why it was, and what holds then. */
  public String consequence() {
    var why = absence.reason().isEmpty() ? "" : " (%s)".formatted(absence.reason());
    return "%s%s. Without it %s can be booked then, within the usual hours."
        .formatted(absence.text(), why, timetable.name());
  }
}
