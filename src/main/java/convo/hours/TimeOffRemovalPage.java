package convo.hours;

import static convo.words.Words.hours;

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
    return absence.reason().isEmpty()
        ? hours().removeTimeOffLead(absence.text(), timetable.name())
        : hours().removeTimeOffWhyLead(absence.text(), absence.reason(), timetable.name());
  }
}
