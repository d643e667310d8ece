package convo.team;

import convo.access.Visitor;
import convo.audit.History;
import convo.hours.ExceptionalDay;
import convo.hours.TimeOff;
import convo.hours.Timetable;
import convo.stylists.Stylist;
import java.util.List;

/** One of the team who takes bookings, with all that her days depend on. */
public record StylistPage(
    Visitor visitor,
    Stylist stylist,
    Timetable timetable,
    List<ExceptionalDay> exceptions,
    List<TimeOff> absences,
    History history,
    SignInCard signIn) {}
