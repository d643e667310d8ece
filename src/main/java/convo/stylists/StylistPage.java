package convo.stylists;

import convo.access.Visitor;
import convo.audit.History;
import convo.hours.ExceptionalDay;
import convo.hours.TimeOff;
import convo.hours.Timetable;
import java.util.List;

/** One stylist with everything that decides when and for what she can be booked. */
public record StylistPage(
    Visitor visitor,
    Stylist stylist,
    Timetable timetable,
    List<ExceptionalDay> exceptions,
    List<TimeOff> absences,
    History history) {}
