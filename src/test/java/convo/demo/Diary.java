package convo.demo;

import convo.bookings.BusyTime;
import convo.shopfile.FiledStylist;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The diary of one stylist: when she works, and what is written in. */
final class Diary {
  private final FiledStylist stylist;
  private final ZoneId zone;
  private final Map<LocalDate, List<BusyTime>> written = new HashMap<>();

  Diary(FiledStylist stylist, ZoneId zone) {
    this.stylist = stylist;
    this.zone = zone;
  }

  String key() {
    return stylist.key();
  }

  boolean does(String service) {
    return stylist.services().contains(service);
  }

  /** The stretches of work that begin on the day. */
  List<BusyTime> open(LocalDate day) {
    var hours =
        stylist.exceptions().stream()
            .filter(exception -> exception.date().equals(day))
            .findFirst()
            .map(FiledStylist.HoursException::hours)
            .orElseGet(() -> stylist.hours().getOrDefault(day.getDayOfWeek(), List.of()));
    return hours.stream()
        .map(span -> new BusyTime(at(day, span.startMinute()), at(day, span.endMinute())))
        .filter(span -> stylist.timeOff().stream().noneMatch(off -> span.overlaps(away(off))))
        .toList();
  }

  boolean isOpen(LocalDate day, Instant start, Instant end) {
    return open(day).stream()
        .anyMatch(span -> !span.from().isAfter(start) && !span.until().isBefore(end));
  }

  boolean isFree(LocalDate day, List<BusyTime> wanted) {
    var taken = written.getOrDefault(day, List.of());
    return wanted.stream().noneMatch(one -> taken.stream().anyMatch(one::overlaps));
  }

  void write(LocalDate day, List<BusyTime> times) {
    written.computeIfAbsent(day, any -> new ArrayList<>()).addAll(times);
  }

  private BusyTime away(FiledStylist.TimeOff off) {
    return new BusyTime(off.from().atZone(zone).toInstant(), off.to().atZone(zone).toInstant());
  }

  private Instant at(LocalDate day, int minute) {
    var later = day.plusDays(minute / 1_440);
    return later.atTime(LocalTime.ofSecondOfDay(minute % 1_440 * 60L)).atZone(zone).toInstant();
  }
}
