package convo.hours;

import static convo.words.Words.hours;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import convo.availability.OpenHours;
import convo.availability.OpenTime;
import convo.availability.Schedule;
import convo.bookings.StylistPart;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** When a stylist works day by day: the hours of the week, and on special days their own. */
record StylistCalendar(Week week, Map<LocalDate, DayHours> special) {

  static StylistCalendar of(Week week, List<ExceptionalDay> days) {
    return new StylistCalendar(
        week, days.stream().collect(toMap(ExceptionalDay::day, ExceptionalDay::hours)));
  }

  /** What is wrong with other hours on a day: work of the night that meets work of the morning. */
  Optional<String> clash(LocalDate day, DayHours hours) {
    var before = day.minusDays(1);
    var after = day.plusDays(1);
    if (on(before).runsInto(hours)) {
      return Optional.of(hours().dayGoesOn(before));
    }
    return hours.runsInto(on(after)) ? Optional.of(hours().goesOnInto(after)) : Optional.empty();
  }

  /** The first special day that a usual day beside it meets in the night, with that day. */
  Optional<Clash> clash() {
    return special.keySet().stream().sorted().flatMap(this::clashes).findFirst();
  }

  /** A usual day that meets the special one beside it. */
  record Clash(LocalDate usual, LocalDate special) {
    String sentence() {
      return hours().meetsSpecial(special);
    }
  }

  /** The same with other hours on one day. */
  StylistCalendar with(LocalDate day, DayHours hours) {
    var days = new HashMap<>(special);
    days.put(day, hours);
    return new StylistCalendar(week, days);
  }

  /** The same with the usual hours on one day. */
  StylistCalendar without(LocalDate day) {
    var days = new HashMap<>(special);
    days.remove(day);
    return new StylistCalendar(week, days);
  }

  /** Of what lies within these hours that which the others leave out, by the clock of a zone. */
  List<StylistPart> leftOutBy(StylistCalendar others, List<StylistPart> parts, ZoneId zone) {
    return parts.stream().filter(part -> holds(part, zone) && !others.holds(part, zone)).toList();
  }

  /** What lies in the hours of the days around a time. */
  private OpenHours around(StylistPart part, ZoneId zone) {
    var day = LocalDate.ofInstant(part.startsAt(), zone);
    return OpenHours.of(schedule(), zone, day, day.plusDays(1));
  }

  private boolean holds(StylistPart part, ZoneId zone) {
    var work = new OpenTime(part.startsAt(), part.endsAt());
    return work.without(around(part, zone).open()).isEmpty();
  }

  private Schedule schedule() {
    return new Schedule(
        Arrays.stream(DayOfWeek.values()).collect(toMap(identity(), day -> week.of(day).shifts())),
        special.entrySet().stream()
            .collect(toMap(Map.Entry::getKey, day -> day.getValue().shifts())),
        List.of());
  }

  private Stream<Clash> clashes(LocalDate day) {
    var before = day.minusDays(1);
    var after = day.plusDays(1);
    return Stream.of(
            new Clash(on(before).runsInto(on(day)) ? before : day, day),
            new Clash(on(day).runsInto(on(after)) ? after : day, day))
        .filter(clash -> !special.containsKey(clash.usual));
  }

  private DayHours on(LocalDate day) {
    return special.getOrDefault(day, week.of(day.getDayOfWeek()));
  }
}
