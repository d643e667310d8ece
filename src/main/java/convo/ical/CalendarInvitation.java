package convo.ical;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.util.Date;
import java.util.TimeZone;

/**
 * What a mail brings to the calendar of its reader (RFC 5546): an event to be entered or changed,
 * or, once it is cancelled, to be taken out. Nobody is asked for an answer.
 *
 * @param organizer the address that the mail comes from
 * @param organizerName who invites
 * @param attendee the address of the reader
 */
public record CalendarInvitation(
    CalendarEvent event, String organizer, String organizerName, String attendee) {
  private static final String PRODUCT = "-//Convo//Convo//EN";

  /** The whole file. */
  public String text() {
    var file = new ICalendar();
    file.setProductId(PRODUCT);
    file.setMethod(
        event.state() == CalendarEvent.State.CANCELLED ? Method.cancel() : Method.request());
    var written = written();
    if (event.isOnWallClock()) {
      var clock =
          new TimezoneAssignment(
              TimeZone.getTimeZone(event.zone()),
              ClockChanges.of(event.zone(), event.startsAt(), event.endsAt()));
      file.getTimezoneInfo().setTimezone(written.getDateStart(), clock);
      file.getTimezoneInfo().setTimezone(written.getDateEnd(), clock);
    }
    file.addEvent(written);
    return Biweekly.write(file).go();
  }

  private VEvent written() {
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
    written.setOrganizer(new Organizer(organizerName, organizer));
    written.addAttendee(attending());
    return written;
  }

  private Attendee attending() {
    var reader = new Attendee(null, attendee);
    reader.setParticipationStatus(
        event.state() == CalendarEvent.State.TENTATIVE
            ? ParticipationStatus.TENTATIVE
            : ParticipationStatus.ACCEPTED);
    reader.setRsvp(false);
    return reader;
  }
}
