package convo.ical;

import biweekly.Biweekly;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import java.util.List;

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
  /** The whole file. */
  public String text() {
    var file = CalendarFile.of(List.of(event));
    file.setMethod(
        event.state() == CalendarEvent.State.CANCELLED ? Method.cancel() : Method.request());
    var written = file.getEvents().getFirst();
    written.setOrganizer(new Organizer(organizerName, organizer));
    written.addAttendee(attending());
    return Biweekly.write(file).go();
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
