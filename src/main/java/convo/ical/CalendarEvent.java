package convo.ical;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Something that stands in a calendar from one instant to another.
 *
 * @param uid the same for all of its life, whatever becomes of it
 * @param sequence grows with each change that calendars are told of
 * @param zone whose wall clock calendars go by
 * @param summary what it is, in a few words
 * @param description lines of text
 * @param location where it is, or empty
 * @param changedAt when this was true of it
 */
public record CalendarEvent(
    String uid,
    int sequence,
    State state,
    Instant startsAt,
    Instant endsAt,
    ZoneId zone,
    String summary,
    String description,
    String location,
    Instant changedAt) {
  /** How sure it is. */
  public enum State {
    TENTATIVE,
    CONFIRMED,
    CANCELLED
  }

  /**
   * Whether the zone's wall clock can say both ends: of an hour that comes twice it names the first
   * time alone (RFC 5545, 3.3.5).
   */
  boolean isOnWallClock() {
    return isSaid(startsAt) && isSaid(endsAt);
  }

  private boolean isSaid(Instant instant) {
    var here = instant.atZone(zone);
    return here.equals(here.withEarlierOffsetAtOverlap());
  }
}
