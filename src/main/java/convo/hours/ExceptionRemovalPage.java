package convo.hours;

import static convo.words.Words.hours;

import convo.access.Visitor;

/**
 * The question before a special day goes.
 *
 * @param displaced the bookings that the weekly hours leave out
 */
public record ExceptionRemovalPage(
    Visitor visitor, Timetable timetable, ExceptionalDay day, Displaced displaced) {

  /** The page of the stylist. */
  public String stylistUrl() {
    return visitor.shop().url("/stylists/" + timetable.stylist());
  }

  public String url() {
    return "%s/exceptions/%s/removal".formatted(stylistUrl(), day.id());
  }

  /** Which hours go, and which hold then. */
  public String consequence() {
    var week = timetable.week().of(day.day().getDayOfWeek());
    var usual = week.isClosed() ? hours().closedThen() : week.shown();
    return day.hours().isClosed()
        ? hours().removeDayOffLead(timetable.name(), usual)
        : hours().removeDayLead(timetable.name(), day.hours().shown(), usual);
  }
}
