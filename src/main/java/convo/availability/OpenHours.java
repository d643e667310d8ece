package convo.availability;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When somebody works on some days, by the clock of the shop and all its jumps.
 *
 * @param open the hours less time off; those that touch, also across midnight, are one
 * @param off what time off takes of the hours
 */
public record OpenHours(List<OpenTime> open, List<OpenTime> off) {

  /** From the begin of the hours of one day to the end of those of another. */
  public static OpenHours of(Schedule schedule, ZoneId zone, LocalDate first, LocalDate last) {
    var days = first.minusDays(1).datesUntil(last.plusDays(2)).toList();
    var clock = new WallClock(zone, days.getFirst(), days.getLast());
    var hours = new Shifts(schedule, clock, days).joined();
    var off = WorkTime.absences(schedule, clock);
    return new OpenHours(times(hours.minus(off)), times(hours.and(off)));
  }

  private static List<OpenTime> times(TimeSet set) {
    return IntStream.range(0, set.ranges())
        .mapToObj(range -> OpenTime.ofMinutes(set.from(range), set.until(range)))
        .toList();
  }
}
