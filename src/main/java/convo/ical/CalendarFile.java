package convo.ical;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

/** What all calendar files have: events, and the clock of each zone that they go by. */
final class CalendarFile {
  private static final String PRODUCT = "-//Convo//Convo//EN";

  private CalendarFile() {}

  static ICalendar of(List<CalendarEvent> events) {
    var file = new ICalendar();
    file.setProductId(PRODUCT);
    var clocks = clocks(events);
    for (var event : events) {
      var written = written(event);
      if (event.isOnWallClock()) {
        file.getTimezoneInfo().setTimezone(written.getDateStart(), clocks.get(event.zone()));
        file.getTimezoneInfo().setTimezone(written.getDateEnd(), clocks.get(event.zone()));
      }
      file.addEvent(written);
    }
    return file;
  }

  /** One for each zone, from the first event there to the last. */
  private static Map<ZoneId, TimezoneAssignment> clocks(List<CalendarEvent> events) {
    return events.stream()
        .filter(CalendarEvent::isOnWallClock)
        .collect(groupingBy(CalendarEvent::zone, collectingAndThen(toList(), CalendarFile::clock)));
  }

  private static TimezoneAssignment clock(List<CalendarEvent> events) {
    var first = events.stream().map(CalendarEvent::startsAt).min(Comparator.naturalOrder());
    var last = events.stream().map(CalendarEvent::endsAt).max(Comparator.naturalOrder());
    return clock(events.getFirst().zone(), first.orElseThrow(), last.orElseThrow());
  }

  static TimezoneAssignment clock(ZoneId zone, Instant first, Instant last) {
    return new TimezoneAssignment(TimeZone.getTimeZone(zone), ClockChanges.of(zone, first, last));
  }

  private static VEvent written(CalendarEvent event) {
    var written = new VEvent();
    written.setUid(event.uid());
    written.setSequence(event.sequence());
    written.setDateTimeStamp(Date.from(event.changedAt()));
    written.setStatus(
        switch (event.state()) {
          case TENTATIVE -> Status.tentative();
          case CONFIRMED -> Status.confirmed();
          case CANCELLED -> Status.cancelled();
        });
    written.setDateStart(Date.from(event.startsAt()));
    written.setDateEnd(Date.from(event.endsAt()));
    written.setSummary(event.summary());
    written.setDescription(event.description());
    if (!event.location().isEmpty()) {
      written.setLocation(event.location());
    }
    return written;
  }
}
