package convo.availability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The days of a stylist on the axis of minutes since 1970 in UTC. */
final class WorkTime {
  private final Diary diary;
  private final WallClock clock;
  private final Shifts shifts;
  private final TimeSet off;
  private final TimeSet open;
  private final TimeSet held;
  private final long firstDay;
  private final int[] bookings;

  /** Reads the diary of days that follow each other. */
  WorkTime(Diary diary, WallClock clock, List<LocalDate> days) {
    this.diary = diary;
    this.clock = clock;
    this.shifts = new Shifts(diary.schedule(), clock, days);
    this.off = absences(diary.schedule(), clock);
    this.open = shifts.joined().minus(off);
    var holding = new TimeSet.Builder(diary.held().size());
    this.firstDay = days.getFirst().toEpochDay();
    this.bookings = new int[days.size()];
    for (var time : diary.held()) {
      holding.add(time.from(), time.until());
      count(time);
    }
    this.held = holding.build();
  }

  private void count(HeldTime time) {
    var day = clock.day(time.workFrom()) - firstDay;
    if (time.begins() && day >= 0 && day < bookings.length) {
      bookings[(int) day]++;
    }
  }

  /** What absences take of any day. */
  static TimeSet absences(Schedule schedule, WallClock clock) {
    return schedule.absences().stream()
        .map(absence ->
            TimeSet.of(
                clock.begin(WallClock.wall(absence.from())),
                clock.begin(WallClock.wall(absence.to()))))
        .reduce(TimeSet.EMPTY, TimeSet::or);
  }

  String stylist() {
    return diary.stylist();
  }

  Shifts shifts() {
    return shifts;
  }

  /** How many bookings begin on a day of the wall, counted from 1970. */
  int bookings(long day) {
    return bookings[(int) (day - firstDay)];
  }

  /** The starts at which she can do a service, whatever it needs beside her. */
  TimeSet starts(ServiceTime service) {
    var starts = fitting(service);
    for (var piece : service.held()) {
      starts = starts.minus(held.startsMeeting(piece));
    }
    return starts;
  }

  /** The starts at which the work of a service lies in open time. */
  private TimeSet fitting(ServiceTime service) {
    var work = service.work();
    var fitting = open.startsWithin(work.getFirst());
    return service.hasGap()
        ? fitting
            .and(open.startsWithin(work.getLast()))
            .and(shifts.startsBeforeEndOfWork(service.afterGap()))
        : fitting;
  }

  /** Why she does not start to work then, whatever the service is. */
  Optional<Reason> absence(long start) {
    if (!shifts.joined().contains(start)) {
      return Optional.of(Reason.CLOSED);
    }
    return off.contains(start) ? Optional.of(Reason.TIME_OFF) : Optional.empty();
  }

  /** Why a service that starts then, when she works, cannot be done by her. */
  Optional<Reason> obstacle(ServiceTime service, long start) {
    if (!fitting(service).contains(start)) {
      return Optional.of(Reason.DOES_NOT_FIT);
    }
    if (service.work().stream().anyMatch(piece -> isServing(piece, start))) {
      return Optional.of(Reason.BOOKING);
    }
    return service.held().stream().anyMatch(piece -> isHeld(piece, start))
        ? Optional.of(Reason.BUFFER)
        : Optional.empty();
  }

  private boolean isServing(Piece piece, long start) {
    return diary.held().stream()
        .anyMatch(time ->
            time.workFrom() < start + piece.until() && time.workUntil() > start + piece.from());
  }

  private boolean isHeld(Piece piece, long start) {
    return held.meets(start + piece.from(), start + piece.until());
  }

  /**
   * Whether a service that she can start then leaves no hole beside it that is too short for any of
   * hers.
   *
   * @param visit what the other services of the same visit hold of her
   */
  boolean fitsWell(ServiceTime service, long start, TimeSet visit) {
    var taken = visit == TimeSet.EMPTY ? held : held.or(visit);
    var whole = service.whole();
    return isUseful(before(start, start + whole.from(), taken))
        && isUseful(after(start + service.minutes(), start + whole.until(), taken));
  }

  private boolean isUseful(long hole) {
    return hole <= 0 || hole >= diary.shortestMinutes();
  }

  /** Minutes that are free before what is held from then on. */
  private long before(long start, long from, TimeSet taken) {
    var opening = open.from(open.rangeAfter(start));
    var earlier = taken.rangeAfter(from) - 1;
    return from - (earlier < 0 ? opening : Math.max(opening, taken.until(earlier)));
  }

  private long after(long end, long until, TimeSet taken) {
    var closing = open.until(open.rangeAfter(end - 1));
    var later = taken.rangeAfter(until);
    return (later == taken.ranges() ? closing : Math.min(closing, taken.from(later))) - until;
  }
}
