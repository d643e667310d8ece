package convo.bookings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import convo.availability.Diary;
import convo.availability.HeldTime;
import convo.availability.OpenHours;
import convo.availability.Schedule;
import convo.availability.Schedule.Absence;
import convo.availability.Schedule.Shift;
import convo.database.Json;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * When a stylist works, as it stands in the database.
 *
 * @param shortestMinutes the shortest of her services, with its buffers
 */
public record StylistDiary(
    UUID id,
    String name,
    int shortestMinutes,
    @Json List<Hours> week,
    @Json List<Special> specials,
    @Json List<Away> absences) {

  /** A stretch of work on a weekday, 1 for Monday, in minutes after midnight. */
  public record Hours(int weekday, int start, int end) {}

  /** A day with hours of its own, or none. */
  public record Special(LocalDate day, List<Stretch> hours) {}

  /** In minutes after midnight. */
  public record Stretch(int start, int end) {}

  /** Time off on the shop's wall clock. */
  public record Away(LocalDateTime from, LocalDateTime until) {}

  /** When she works from one day to another, of a shop in this zone. */
  public OpenHours hours(ZoneId zone, LocalDate first, LocalDate last) {
    return OpenHours.of(schedule(), zone, first, last);
  }

  Diary diary(List<HeldTime> held) {
    return new Diary(id.toString(), schedule(), held, shortestMinutes);
  }

  private Schedule schedule() {
    return new Schedule(
        week.stream()
            .collect(
                groupingBy(
                    hours -> DayOfWeek.of(hours.weekday),
                    mapping(hours -> new Shift(hours.start, hours.end), toList()))),
        specials.stream().collect(toMap(Special::day, StylistDiary::shifts)),
        absences.stream().map(away -> new Absence(away.from, away.until)).toList());
  }

  private static List<Shift> shifts(Special special) {
    return special.hours.stream().map(hours -> new Shift(hours.start, hours.end)).toList();
  }
}
