package convo.talk;

import convo.talk.Sense.Clock;
import convo.talk.Sense.Day;
import convo.talk.Sense.Days;
import convo.talk.Sense.Moment;
import convo.talk.Sense.Part;
import convo.talk.Sense.Window;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The day and the time that a text names, put together of all that was found. */
final class When {
  /** A time that may be of either half of the day is in the morning from here on. */
  private static final int EARLIEST = 8 * 60;

  private static final int HALF_DAY = 12 * 60;
  private static final int NEAR = 6;

  private final List<Found> found;
  private final Clauses clauses;

  /**
   * @param moving whether "from Monday to Tuesday" are no days on end but the old and the new
   */
  When(List<Found> found, Clauses clauses, boolean moving) {
    this.found = moving ? found.stream().map(When::moved).toList() : found;
    this.clauses = clauses;
  }

  private static Found moved(Found one) {
    return switch (one.sense()) {
      case Days days when days.pair() && days.last().isPresent() ->
          new Found(one.begin(), one.end(), new Day(days.last().get(), Optional.empty()));
      case Window window when window.from().isPresent() && window.to().isPresent() ->
          new Found(one.begin(), one.end(), after(settled(window.from().get()), window.to().get()));
      default -> one;
    };
  }

  /** The day. */
  Optional<LocalDate> date() {
    return day()
        .map(one -> one.sense() instanceof Day day ? day.date() : moment(one).toLocalDate());
  }

  /** The time. */
  Optional<LocalTime> time() {
    return clauses
        .meant(only(Clock.class, Moment.class))
        .map(one ->
            one.sense() instanceof Clock clock
                ? time(settled(one, clock))
                : moment(one).toLocalTime());
  }

  /** The first day and time of a span. */
  Optional<Bound> from() {
    return Bound.of(days().flatMap(Days::first), window().flatMap(Window::from).map(When::time));
  }

  /** The last day and time of a span. */
  Optional<Bound> to() {
    return Bound.of(days().flatMap(Days::last), window().flatMap(Window::to).map(When::last));
  }

  private Optional<Found> day() {
    var days = only(Day.class, Moment.class);
    var meant = clauses.meant(days);
    return meant.map(
        last -> days.stream().filter(one -> isSaidBefore(one, last)).findFirst().orElse(last));
  }

  /** In "the 14th, that is Thursday" the weekday says nothing new. */
  private static boolean isSaidBefore(Found one, Found last) {
    return one.sense() instanceof Day day
        && last.sense() instanceof Day again
        && one.end() <= last.begin()
        && last.begin() - one.end() <= 5
        && day.date().isAfter(again.date())
        && day.date().getDayOfWeek() == again.date().getDayOfWeek();
  }

  private Optional<Days> days() {
    return day().isPresent()
        ? Optional.empty()
        : clauses.meant(only(Days.class, Days.class)).map(one -> (Days) one.sense());
  }

  private Optional<Window> window() {
    return time().isPresent()
        ? Optional.empty()
        : clauses
            .meant(only(Window.class, Window.class))
            .map(one -> settled(one, (Window) one.sense()))
            .or(this::part);
  }

  private Optional<Window> part() {
    return clauses
        .meant(found.stream().filter(one -> part(one).isPresent()).toList())
        .flatMap(When::part)
        .map(part ->
            new Window(
                Optional.of(new Clock(part.from(), false)),
                Optional.of(new Clock(part.to(), false))));
  }

  private Clock settled(Found where, Clock clock) {
    return near(where).map(part -> Meanings.inPart(clock, part)).orElseGet(() -> settled(clock));
  }

  private Window settled(Found where, Window window) {
    var said = near(where).map(part -> Meanings.inPart(window, part)).orElse(window);
    var from = said.from().map(When::settled);
    return new Window(
        from, said.to().map(to -> from.isPresent() ? after(from.get(), to) : settled(to)));
  }

  private static Clock after(Clock from, Clock to) {
    var settled = settled(to);
    return to.open() && settled.minute() <= from.minute() && settled.minute() < HALF_DAY
        ? new Clock(settled.minute() + HALF_DAY, false)
        : settled;
  }

  private static Clock settled(Clock clock) {
    return clock.open() && clock.minute() < EARLIEST
        ? new Clock(clock.minute() + HALF_DAY, false)
        : clock;
  }

  /** The part of the day that is named nearest. */
  private Optional<Part> near(Found where) {
    return found.stream()
        .filter(one -> part(one).isPresent() && distance(one, where) <= NEAR)
        .min(Comparator.comparingInt(one -> distance(one, where)))
        .flatMap(When::part);
  }

  private static int distance(Found one, Found other) {
    return Math.max(one.begin() - other.end(), other.begin() - one.end());
  }

  private static Optional<Part> part(Found one) {
    return switch (one.sense()) {
      case Part part -> Optional.of(part);
      case Day day -> day.part();
      default -> Optional.empty();
    };
  }

  private static LocalDateTime moment(Found one) {
    return ((Moment) one.sense()).time();
  }

  /** Midnight after the span would be before it began. */
  private static LocalTime last(Clock clock) {
    return clock.minute() == 2 * HALF_DAY ? LocalTime.of(23, 59) : time(clock);
  }

  private static LocalTime time(Clock clock) {
    return LocalTime.ofSecondOfDay(clock.minute() % (2 * HALF_DAY) * 60L);
  }

  private List<Found> only(Class<? extends Sense> kind, Class<? extends Sense> other) {
    return found.stream()
        .filter(one -> kind.isInstance(one.sense()) || other.isInstance(one.sense()))
        .toList();
  }
}
