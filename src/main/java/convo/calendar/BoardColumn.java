package convo.calendar;

import convo.availability.OpenHours;
import convo.availability.OpenTime;
import convo.shops.Accent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One column of the calendar: a stylist or a room on a day, or a day of one stylist.
 *
 * @param number counted from 1
 * @param stylist whose time it is; empty for a room
 * @param items what is booked in it, in order
 * @param isHere whether a phone shows this one of all
 */
public record BoardColumn(
    int number,
    String title,
    String url,
    Optional<UUID> stylist,
    Accent accent,
    boolean isHere,
    DayScale scale,
    OpenHours hours,
    List<CalendarItem> items) {

  /** Less is no target for a finger, and no time for a service. */
  private static final Duration SHORTEST = Duration.ofMinutes(15);

  /** The hours as far as they lie on its day. */
  List<OpenTime> open() {
    return within(hours.open());
  }

  /** The time off that lies in hours of its day. */
  List<OpenTime> off() {
    return within(hours.off());
  }

  private List<OpenTime> within(List<OpenTime> times) {
    return times.stream()
        .filter(scale.whole()::meets)
        .map(time -> new OpenTime(later(time.from(), scale.begin()), earlier(time.until())))
        .toList();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Instant earlier(Instant one) {
    return one.isBefore(scale.end()) ? one : scale.end();
  }

  /** What nobody has booked of the hours from now on, cut at whole hours of the column. */
  List<OpenTime> free(Instant now) {
    var taken = items.stream().flatMap(item -> item.busy().stream()).toList();
    return open().stream()
        .flatMap(time -> time.without(taken).stream())
        .flatMap(time -> hourly(time).stream())
        .filter(time -> time.until().isAfter(now))
        .filter(time -> !time.until().isBefore(time.from().plus(SHORTEST)))
        .toList();
  }

  private List<OpenTime> hourly(OpenTime time) {
    var pieces = new ArrayList<OpenTime>();
    var from = time.from();
    while (from.isBefore(time.until())) {
      var next = scale.at(Math.floorDiv(scale.minute(from), 60) * 60 + 60);
      var until = next.isAfter(from) && next.isBefore(time.until()) ? next : time.until();
      pieces.add(new OpenTime(from, until));
      from = until;
    }
    return pieces;
  }

  /** Whether something else in this column lasts when it begins, such as a service with a gap. */
  boolean isWithin(CalendarItem item) {
    return items.stream()
        .takeWhile(other -> !other.equals(item))
        .anyMatch(other -> other.time().meets(item.time()));
  }

  /** The minutes of its day that have something in them. */
  Stream<ShownTime> filled() {
    var booked = items.stream().map(CalendarItem::time);
    var hours = Stream.concat(open().stream(), off().stream());
    return Stream.concat(booked, hours)
        .map(time ->
            new ShownTime(
                Math.max(0, scale.minute(time.from())),
                Math.min(scale.minutes(), scale.minute(time.until()))));
  }
}
