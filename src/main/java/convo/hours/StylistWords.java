package convo.hours;

import convo.audit.AuditField;
import convo.audit.AuditSubject;
import java.time.DayOfWeek;
import java.util.stream.Stream;

/** The history of a stylist in the words of the page: the name and the services, then the week. */
public final class StylistWords {
  public static final AuditSubject SUBJECT =
      AuditSubject.named(
          "stylist",
          "the stylist %s",
          "somebody who is gone",
          "stylists",
          "name",
          Stream.of(
                  Stream.of(
                      AuditField.of("name", "Name"),
                      AuditField.of("services", "Services"),
                      AuditField.of("active", "Takes bookings")),
                  Stream.of(DayOfWeek.values()).map(StylistWords::day),
                  Stream.of(AuditField.of("timeOff", "Time off")))
              .flatMap(fields -> fields)
              .toList());

  private StylistWords() {}

  /** A day of the week without hours is closed. */
  private static AuditField day(DayOfWeek day) {
    return AuditField.of(
        Week.field(day), Week.label(day), hours -> hours.isEmpty() ? "closed" : hours);
  }
}
