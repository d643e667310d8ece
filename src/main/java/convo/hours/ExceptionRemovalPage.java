package convo.hours;

import convo.access.Visitor;

/** The question before a special day goes. */
public record ExceptionRemovalPage(Visitor visitor, Timetable timetable, ExceptionalDay day) {

  /** The page of the stylist. */
  public String stylistUrl() {
    return visitor.shop().url("/stylists/" + timetable.stylist());
  }

  public String url() {
    return "%s/exceptions/%s/removal".formatted(stylistUrl(), day.id());
  }

  public String question() {
    return "Remove %s?".formatted(visitor.shop().day(day.day()));
  }

  /** Which hours go, and which hold then. */
  public String consequence() {
    var now =
        day.hours().isClosed()
            ? timetable.name() + " is away on that day."
            : "%s works %s on that day.".formatted(timetable.name(), day.hours().shown());
    var week = timetable.week().of(day.day().getDayOfWeek());
    var then = week.isClosed() ? "closed" : week.shown();
    return "%s Without it the weekly hours hold: %s.".formatted(now, then);
  }
}
