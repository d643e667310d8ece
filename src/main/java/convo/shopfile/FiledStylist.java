package convo.shopfile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** A stylist as a shop's file says it. */
public record FiledStylist(
    String key,
    String name,
    boolean active,
    List<String> services,
    Map<DayOfWeek, List<Hours>> hours,
    List<HoursException> exceptions,
    List<TimeOff> timeOff) {

  FiledStylist with(List<HoursException> otherExceptions, List<TimeOff> otherTimeOff) {
    return new FiledStylist(key, name, active, services, hours, otherExceptions, otherTimeOff);
  }

  /** Minutes from midnight of the day; an end after 1440 lies on the next day. */
  public record Hours(int startMinute, int endMinute) {}

  /** Hours that replace those of the week on one day. */
  public record HoursException(LocalDate date, List<Hours> hours) {}

  /** Absence on the wall clock of the shop. */
  public record TimeOff(LocalDateTime from, LocalDateTime to, String reason) {}
}
