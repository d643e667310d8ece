package convo.availability;

import convo.availability.SlotAnswer.Refused;
import convo.availability.SlotAnswer.Slot;
import convo.availability.Step.Candidate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Which starts a shop offers, and why not the others: the one place that says so, for whatever asks
 * (docs/availability.md has the rules).
 */
public final class Availability {
  /** Days before the first that may reach into it. */
  private static final int BEFORE = 2;

  private final Inquiry inquiry;
  private final WallClock clock;
  private final long earliest;
  private final long lastDay;
  private final List<Step> steps;
  private final Reach reach;

  public Availability(Inquiry inquiry) {
    this.inquiry = inquiry;
    var days = days(inquiry);
    var zone = inquiry.rules().zone();
    clock = new WallClock(zone, days.getFirst(), days.getLast());
    earliest = HeldTime.up(inquiry.now()) + inquiry.rules().noticeMinutes();
    lastDay = inquiry.now().atZone(zone).toLocalDate().toEpochDay() + inquiry.rules().horizonDays();
    var team = team(inquiry, days);
    var within = TimeSet.of(midnight(days.getFirst()), midnight(days.getLast()));
    steps =
        inquiry.wishes().stream()
            .map(wish -> new Step(wish, team, inquiry.resources(), within))
            .toList();
    reach = new Reach(steps);
  }

  private Map<String, WorkTime> team(Inquiry inquiry, List<LocalDate> days) {
    var team = new HashMap<String, WorkTime>();
    for (var wish : inquiry.wishes()) {
      for (var diary : wish.stylists()) {
        team.computeIfAbsent(diary.stylist(), stylist -> new WorkTime(diary, clock, days));
      }
    }
    return team;
  }

  /**
   * All days that have to do with what is asked: those before it and those that it reaches into.
   */
  private static List<LocalDate> days(Inquiry inquiry) {
    var minutes = 0;
    for (var wish : inquiry.wishes()) {
      var service = wish.service();
      minutes +=
          Visit.HANDOVER
              + service.bufferBeforeMinutes()
              + service.minutes()
              + service.bufferAfterMinutes();
    }
    var from = inquiry.first().minusDays(BEFORE);
    var until = inquiry.first().plusDays(inquiry.days() + 2L + minutes / WallClock.DAY);
    return from.datesUntil(until).toList();
  }

  private long midnight(LocalDate day) {
    return clock.begin(day.toEpochDay() * WallClock.DAY);
  }

  /** The starts of all days that were asked for, in order, one entry each. */
  public List<Slot> slots() {
    return days().flatMap(day -> slots(day).stream()).toList();
  }

  /** The days that have a start. */
  public List<LocalDate> freeDays() {
    return days().filter(day -> !slots(day).isEmpty()).toList();
  }

  /** The first of them. */
  public Optional<LocalDate> firstFreeDay() {
    return days().filter(day -> !slots(day).isEmpty()).findFirst();
  }

  private Stream<LocalDate> days() {
    return inquiry.first().datesUntil(inquiry.first().plusDays(inquiry.days()));
  }

  /** The starts of one of the days, in order: each with the first stylist in rank who can. */
  public List<Slot> slots(LocalDate date) {
    var day = date.toEpochDay();
    if (day > lastDay) {
      return List.of();
    }
    var midnight = midnight(date);
    var found = new BitSet(WallClock.DAY);
    var slots = new ArrayList<Slot>();
    var visit = visit(day);
    for (var first : visit.firsts()) {
      grid(
          first,
          day,
          first.starts(),
          start -> {
            var place = (int) (start - midnight);
            if (start >= earliest && !found.get(place)) {
              visit
                  .find(first, start)
                  .ifPresent(slot -> {
                    found.set(place);
                    slots.add(slot);
                  });
            }
          });
    }
    slots.sort(Comparator.comparingLong(Slot::startMinute));
    return List.copyOf(slots);
  }

  /**
   * Every start of the grids of a day that is not offered, with the reason: one entry for each
   * stylist of the first service who has hours then, in the order of time and then of the team.
   */
  public List<Refused> refused(LocalDate date) {
    var day = date.toEpochDay();
    var visit = visit(day);
    var refused = new ArrayList<Refused>();
    for (var first : steps.getFirst().candidates()) {
      grid(
          first,
          day,
          first.work().shifts().joined(),
          start -> {
            if (answer(visit, first, start) instanceof Refused no) {
              refused.add(no);
            }
          });
    }
    refused.sort(Comparator.comparingLong(Refused::startMinute));
    return List.copyOf(refused);
  }

  /**
   * What is said of a start on one of the days, whether or not it is on the grid.
   *
   * @param start on a whole minute
   * @param stylist one of those who may do the first service
   */
  public SlotAnswer answer(Instant start, String stylist) {
    var minute = HeldTime.down(start);
    var visit = visit(clock.day(minute));
    return visit.firsts().stream()
        .filter(first -> first.work().stylist().equals(stylist))
        .findFirst()
        .map(first -> answer(visit, first, minute))
        .orElseThrow();
  }

  private SlotAnswer answer(Visit visit, Candidate first, long start) {
    return first
        .work()
        .absence(start)
        .or(() -> limit(start))
        .or(() -> steps.getFirst().obstacle(first, start))
        .<SlotAnswer>map(reason -> new Refused(start, first.work().stylist(), reason))
        .orElseGet(() -> visit.answer(first, start));
  }

  private Optional<Reason> limit(long start) {
    if (start < earliest) {
      return Optional.of(Reason.NOTICE);
    }
    return clock.day(start) > lastDay ? Optional.of(Reason.HORIZON) : Optional.empty();
  }

  private Visit visit(long day) {
    var ranked = steps.stream().map(step -> step.ranked(day, inquiry.preferred())).toList();
    return new Visit(steps, ranked, reach);
  }

  private void grid(Candidate first, long day, TimeSet among, LongConsumer found) {
    first.work().shifts().grid(day, clock, inquiry.rules().stepMinutes(), among, found);
  }
}
