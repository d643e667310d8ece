package convo.availability;

import static java.util.Objects.requireNonNull;

import convo.availability.Inquiry.Wish;
import convo.availability.Schedule.Shift;
import convo.availability.SlotAnswer.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The rules of availability written a second time and slowly: minute by minute, by java.time, and
 * by trying everything.
 */
final class BruteForce {
  private final Inquiry inquiry;
  private final ZoneId zone;
  private final long base;
  private final Map<String, Minutes> team = new HashMap<>();
  private final Map<String, BitSet> resources = new HashMap<>();

  /** What a stylist's minutes are, counted from the base. */
  private record Minutes(
      Diary diary, BitSet hours, BitSet off, BitSet held, BitSet worked, List<Written> shifts) {}

  /** Hours as written on a day, in minutes since 1970. */
  private record Written(LocalDate day, long from, long until) {}

  BruteForce(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.zone = inquiry.rules().zone();
    this.base = minute(inquiry.first().minusDays(4).atStartOfDay(zone).toInstant());
    inquiry.wishes().stream()
        .flatMap(wish -> wish.stylists().stream())
        .forEach(diary -> team.computeIfAbsent(diary.stylist(), stylist -> minutes(diary)));
    inquiry.resources().forEach(room -> resources.put(room.resource(), new BitSet()));
    inquiry
        .resources()
        .forEach(room ->
            room.held()
                .forEach(time ->
                    set(
                        requireNonNull(resources.get(room.resource())),
                        time.from(),
                        time.until())));
  }

  /** Every start of the grid of a day, by stylist of the first service, with why not if so. */
  Map<String, Map<Long, Optional<Reason>>> answers(LocalDate day) {
    var answers = new TreeMap<String, Map<Long, Optional<Reason>>>();
    for (var diary : inquiry.wishes().getFirst().stylists()) {
      var starts = new TreeMap<Long, Optional<Reason>>();
      for (var start : grid(diary.stylist(), day)) {
        starts.put(start, why(inquiry.wishes().getFirst(), diary.stylist(), start));
      }
      answers.put(diary.stylist(), starts);
    }
    return answers;
  }

  List<Long> grid(String stylist, LocalDate day) {
    var starts = new ArrayList<Long>();
    for (var shift : requireNonNull(team.get(stylist)).shifts) {
      for (var at = shift.from; at < shift.until; at += inquiry.rules().stepMinutes()) {
        if (day(at).equals(day)) {
          starts.add(at);
        }
      }
    }
    return starts;
  }

  /** Why one service cannot start then, in the order of the reasons. */
  private Optional<Reason> why(Wish wish, String stylist, long at) {
    var hers = requireNonNull(team.get(stylist));
    var rules = inquiry.rules();
    if (!is(hers.hours, at)) {
      return Optional.of(Reason.CLOSED);
    }
    if (is(hers.off, at)) {
      return Optional.of(Reason.TIME_OFF);
    }
    if (instant(at).isBefore(inquiry.now().plusSeconds(60L * rules.noticeMinutes()))) {
      return Optional.of(Reason.NOTICE);
    }
    if (day(at).isAfter(day(inquiry.now()).plusDays(rules.horizonDays()))) {
      return Optional.of(Reason.HORIZON);
    }
    return service(wish.service(), hers, at)
        .or(() ->
            rooms(wish).stream().anyMatch(room -> isFree(room, wish.service(), at))
                ? Optional.empty()
                : Optional.of(Reason.RESOURCE));
  }

  private Optional<Reason> service(ServiceTime service, Minutes hers, long at) {
    var reason = Optional.<Reason>empty();
    for (var minute = -service.bufferBeforeMinutes();
        minute < service.minutes() + service.bufferAfterMinutes();
        minute++) {
      var isGap =
          service.gapMinutes() > 0
              && service.gapAfterMinutes() + service.gapMinutes() < service.minutes()
              && minute >= service.gapAfterMinutes()
              && minute < service.gapAfterMinutes() + service.gapMinutes();
      var isWork = !isGap && minute >= 0 && minute < service.minutes();
      if (isWork && (!is(hers.hours, at + minute) || is(hers.off, at + minute))) {
        return Optional.of(Reason.DOES_NOT_FIT);
      }
      if (isGap && isAfterWork(hers, at, at + minute)) {
        return Optional.of(Reason.DOES_NOT_FIT);
      }
      if (isWork && is(hers.worked, at + minute)) {
        reason = Optional.of(Reason.BOOKING);
      } else if (!isGap && is(hers.held, at + minute) && reason.isEmpty()) {
        reason = Optional.of(Reason.BUFFER);
      }
    }
    return reason;
  }

  /** Whether the last hours of the day, or those that they run into, are over. */
  private boolean isAfterWork(Minutes hers, long start, long minute) {
    var day =
        hers.shifts.stream()
            .filter(shift -> shift.from <= start && start < shift.until)
            .findFirst()
            .orElseThrow()
            .day;
    var last =
        hers.shifts.stream()
            .filter(shift -> shift.day.equals(day) && shift.from < shift.until)
            .mapToLong(Written::until)
            .max()
            .orElseThrow();
    return minute - base >= hers.hours.nextClearBit((int) (last - 1 - base));
  }

  private List<Optional<String>> rooms(Wish wish) {
    return wish.service()
        .needs()
        .map(kind ->
            inquiry.resources().stream()
                .filter(room -> room.kind().equals(kind))
                .map(room -> Optional.of(room.resource()))
                .toList())
        .orElse(List.of(Optional.empty()));
  }

  private boolean isFree(Optional<String> room, ServiceTime service, long at) {
    return room.map(resources::get)
        .map(taken -> {
          var from = (int) (at - service.bufferBeforeMinutes() - base);
          var next = taken.nextSetBit(from);
          return next < 0 || next >= from + length(service);
        })
        .orElse(true);
  }

  private static int length(ServiceTime service) {
    return service.bufferBeforeMinutes() + service.minutes() + service.bufferAfterMinutes();
  }

  /** All visits of a day by their start, each the first that is found by rank. */
  Map<Long, List<Item>> visits(LocalDate day) {
    var visits = new TreeMap<Long, List<Item>>();
    for (var first : ranked(0, day)) {
      for (var start : grid(first, day)) {
        if (why(inquiry.wishes().getFirst(), first, start).isEmpty()) {
          visit(day, List.of(), first, start).ifPresent(items -> visits.putIfAbsent(start, items));
        }
      }
    }
    return visits;
  }

  private Optional<List<Item>> visit(LocalDate day, List<Item> before, String stylist, long at) {
    var wish = inquiry.wishes().get(before.size());
    for (var room : rooms(wish)) {
      var items = new ArrayList<>(before);
      items.add(new Item(stylist, room, at));
      if (isFree(room, wish.service(), at)
          && service(wish.service(), requireNonNull(team.get(stylist)), at).isEmpty()
          && isHandedOver(items)) {
        var whole = rest(day, items);
        if (whole.isPresent()) {
          return whole;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<List<Item>> rest(LocalDate day, List<Item> items) {
    if (items.size() == inquiry.wishes().size()) {
      return Optional.of(items);
    }
    for (var stylist : ranked(items.size(), day)) {
      for (var wait = 0; wait <= Math.max(15, 2 * RandomShop.LONGEST_BUFFER); wait++) {
        var whole = visit(day, items, stylist, end(items, items.size() - 1) + wait);
        if (whole.isPresent()) {
          return whole;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the last item keeps the buffers, and nothing but buffers makes it wait longer. */
  private boolean isHandedOver(List<Item> items) {
    var step = items.size() - 1;
    var item = items.get(step);
    if (step == 0) {
      return true;
    }
    var end = end(items, step - 1);
    var free = end;
    for (var earlier = 0; earlier < step; earlier++) {
      var other = items.get(earlier);
      var isSame =
          other.stylist().equals(item.stylist())
              || (item.resource().isPresent() && item.resource().equals(other.resource()));
      var buffers =
          inquiry.wishes().get(earlier).service().bufferAfterMinutes()
              + inquiry.wishes().get(step).service().bufferBeforeMinutes();
      free = isSame ? Math.max(free, end(items, earlier) + buffers) : free;
    }
    return item.startMinute() >= free && item.startMinute() <= Math.max(free, end + 15);
  }

  private long end(List<Item> items, int step) {
    return items.get(step).startMinute() + inquiry.wishes().get(step).service().minutes();
  }

  private List<String> ranked(int step, LocalDate day) {
    return inquiry.wishes().get(step).stylists().stream()
        .sorted(
            Comparator.comparing(
                    (Diary diary) -> !inquiry.preferred().equals(Optional.of(diary.stylist())))
                .thenComparing(diary ->
                    diary.held().stream()
                        .filter(time -> time.begins() && day(time.workFrom()).equals(day))
                        .count()))
        .map(Diary::stylist)
        .toList();
  }

  private Minutes minutes(Diary diary) {
    var written = new ArrayList<Written>();
    var minutes =
        new Minutes(diary, new BitSet(), new BitSet(), new BitSet(), new BitSet(), written);
    for (var day = inquiry.first().minusDays(3);
        day.isBefore(inquiry.first().plusDays(inquiry.days() + 4L));
        day = day.plusDays(1)) {
      for (var shift : hours(diary.schedule(), day)) {
        var hours =
            new Written(
                day,
                begin(day.atStartOfDay().plusMinutes(shift.startMinute())),
                end(day.atStartOfDay().plusMinutes(shift.endMinute())));
        written.add(hours);
        set(minutes.hours, hours.from, hours.until);
      }
    }
    diary
        .schedule()
        .absences()
        .forEach(off -> set(minutes.off, begin(off.from()), begin(off.to())));
    for (var time : diary.held()) {
      set(minutes.held, time.from(), time.until());
      set(minutes.worked, time.workFrom(), time.workUntil());
    }
    return minutes;
  }

  private static List<Shift> hours(Schedule schedule, LocalDate day) {
    var week = schedule.week().get(day.getDayOfWeek());
    var special = schedule.exceptions().get(day);
    return special != null ? special : week != null ? week : List.of();
  }

  private long begin(LocalDateTime wall) {
    return minute(wall.atZone(zone).toInstant());
  }

  private long end(LocalDateTime wall) {
    var change = zone.getRules().getTransition(wall);
    return change != null && change.isGap() ? minute(change.getInstant()) : begin(wall);
  }

  private void set(BitSet minutes, long from, long until) {
    var first = Math.max(0, from - base);
    if (until - base > first) {
      minutes.set((int) first, (int) (until - base));
    }
  }

  private boolean is(BitSet minutes, long minute) {
    return minute >= base && minutes.get((int) (minute - base));
  }

  private LocalDate day(long minute) {
    return day(instant(minute));
  }

  private LocalDate day(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  private static Instant instant(long minute) {
    return Instant.ofEpochSecond(60 * minute);
  }

  private static long minute(Instant instant) {
    return instant.getEpochSecond() / 60;
  }
}
