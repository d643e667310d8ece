package convo.availability;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * When somebody works, on the wall clock of the shop.
 *
 * @param week the hours of each weekday, in the order of the clock
 * @param exceptions hours that replace those of the week on a day; none at all is a closed day
 */
public record Schedule(
    Map<DayOfWeek, List<Shift>> week,
    Map<LocalDate, List<Shift>> exceptions,
    List<Absence> absences) {

  /**
   * One stretch of work.
   *
   * @param startMinute minutes of the clock after midnight, 0 to 1439
   * @param endMinute minutes after that same midnight; more than 1440 lies on the next day
   */
  public record Shift(int startMinute, int endMinute) {}

  /**
   * Time off.
   *
   * @param to when the stylist is back
   */
  public record Absence(LocalDateTime from, LocalDateTime to) {}

  List<Shift> on(LocalDate day) {
    var usual = week.getOrDefault(day.getDayOfWeek(), List.of());
    return exceptions.isEmpty() ? usual : exceptions.getOrDefault(day, usual);
  }
}
