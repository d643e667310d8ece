package convo.talk;

import convo.talk.Sense.Clock;
import convo.talk.Sense.Count;
import convo.talk.Sense.Days;
import convo.talk.Sense.Mark;
import convo.talk.Sense.Moment;
import convo.talk.Sense.MonthName;
import convo.talk.Sense.Part;
import convo.talk.Sense.Weekday;
import convo.talk.Sense.Window;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The words on the right side of a rule, which are the same in every language. */
final class Meanings {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  private Meanings() {}

  /**
   * Reads such as {@code shift -30 1}. Without a word the meaning is that of the last rule within.
   *
   * @throws IllegalArgumentException if there is no such word
   */
  static Rule.Meaning of(String text) {
    var words = text.split(" ");
    var given = Arrays.copyOfRange(words, 1, words.length);
    return switch (words[0]) {
      case "" -> (senses, now) -> senses.stream().reduce((_, last) -> last);
      case "number" -> (senses, now) -> Optional.of(new Count(Integer.parseInt(given[0]), false));
      case "range" -> (senses, now) -> range(senses, number(given, 0), number(given, 1));
      case "weekday" -> (senses, now) -> Optional.of(new Weekday(DayOfWeek.of(number(given, 0))));
      case "month" -> (senses, now) -> Optional.of(new MonthName(Month.of(number(given, 0))));
      case "mark" -> (senses, now) -> Optional.of(new Mark(given[0]));
      case "clock" -> (senses, now) -> clock(all(senses, Count.class));
      case "shift" -> (senses, now) -> shifted(counts(senses), number(given, 0), number(given, 1));
      case "at" -> (senses, now) -> Optional.of(new Clock(minute(given[0]), false));
      case "part" -> (senses, now) -> Optional.of(new Part(minute(given[0]), minute(given[1])));
      case "half" -> (senses, now) -> half(senses);
      case "later" -> (senses, now) -> later(senses, now, number(given, 0), number(given, 1));
      case "from", "after", "until", "before", "between" -> span(words[0]);
      default -> Calendars.of(words[0], given);
    };
  }

  /** Zero where none is given. */
  static int number(String[] given, int place) {
    return place < given.length ? Integer.parseInt(given[place]) : 0;
  }

  static List<Integer> counts(List<Sense> senses) {
    return all(senses, Count.class).stream().map(Count::value).toList();
  }

  static <S extends Sense> List<S> all(List<Sense> senses, Class<S> kind) {
    return senses.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static <S extends Sense> Optional<S> first(List<Sense> senses, Class<S> kind) {
    return senses.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** The time that is meant by one that may be of either half of the day. */
  static Clock inPart(Clock clock, Part part) {
    if (!clock.open()) {
      return clock;
    }
    var middle = (part.from() + part.to()) / 2;
    var nearest = clock.minute() % (DAY / 2);
    for (var minute = nearest; minute <= DAY; minute += DAY / 2) {
      nearest = Math.abs(minute - middle) < Math.abs(nearest - middle) ? minute : nearest;
    }
    return new Clock(nearest % DAY, false);
  }

  /** In "9 to 1 pm" and "8 to 9 pm" the end decides where the beginning is. */
  static Window inPart(Window window, Part part) {
    var to = window.to().map(clock -> inPart(clock, part));
    var from =
        window
            .from()
            .map(clock ->
                to.map(end -> before(clock, end.minute())).orElseGet(() -> inPart(clock, part)));
    return new Window(from, to);
  }

  private static Clock before(Clock clock, int end) {
    var later = clock.minute() % (DAY / 2) + DAY / 2;
    return clock.open() && later < end ? new Clock(later, false) : new Clock(clock.minute(), false);
  }

  private static int minute(String time) {
    return "24:00".equals(time) ? DAY : LocalTime.parse(time).toSecondOfDay() / HOUR;
  }

  /** The number, if it lies there; one with a zero before it counts as one of two digits. */
  private static Optional<Sense> range(List<Sense> senses, int least, int most) {
    return first(senses, Count.class)
        .filter(count -> count.padded() || (least <= count.value() && count.value() <= most))
        .map(count -> count);
  }

  private static Optional<Sense> clock(List<Count> counts) {
    var hour = counts.getFirst();
    var minute = counts.size() > 1 ? counts.get(1).value() : 0;
    return clock(hour.value(), minute, 0, hour.padded());
  }

  private static Optional<Sense> clock(int hour, int minute, int shift, boolean padded) {
    if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) {
      return Optional.empty();
    }
    var time = Math.floorMod(hour * HOUR + minute + shift, DAY);
    return Optional.of(new Clock(time, hour > 0 && hour <= 12 && !padded));
  }

  /** A part of an hour before or after the last number, with as many minutes as a number before. */
  private static Optional<Sense> shifted(List<Integer> counts, int fixed, int each) {
    var minutes = counts.size() > 1 ? counts.getFirst() : 0;
    return minutes > 30
        ? Optional.empty()
        : clock(counts.getLast(), 0, fixed + each * minutes, false);
  }

  private static Optional<Sense> half(List<Sense> senses) {
    var part = first(senses, Part.class).orElseThrow();
    return first(senses, Window.class)
        .<Sense>map(window -> inPart(window, part))
        .or(() -> first(senses, Clock.class).map(clock -> inPart(clock, part)));
  }

  private static Optional<Sense> later(List<Sense> senses, Now now, int fixed, int each) {
    var counts = counts(senses);
    var minutes = fixed + each * (counts.isEmpty() ? 0 : counts.getFirst());
    return Optional.of(new Moment(now.time().plusMinutes(minutes).withSecond(0).withNano(0)));
  }

  private static Rule.Meaning span(String word) {
    return (senses, now) -> {
      var clocks = all(senses, Clock.class);
      return clocks.isEmpty()
          ? days(word, senses)
          : Optional.of(
              switch (word) {
                case "between" ->
                    new Window(Optional.of(clocks.getFirst()), Optional.of(clocks.getLast()));
                case "from", "after" ->
                    new Window(Optional.of(clocks.getFirst()), Optional.empty());
                default -> new Window(Optional.empty(), Optional.of(clocks.getFirst()));
              });
    };
  }

  private static Optional<Sense> days(String word, List<Sense> senses) {
    var days = senses.stream().flatMap(sense -> Calendars.days(sense).stream()).toList();
    if (days.isEmpty()) {
      return Optional.empty();
    }
    var first = days.getFirst();
    return Optional.of(
        switch (word) {
          case "between" -> new Days(first.first(), days.getLast().last(), true);
          case "from" -> new Days(first.first(), Optional.empty(), false);
          case "after" ->
              new Days(first.last().map(day -> day.plusDays(1)), Optional.empty(), false);
          case "until" -> new Days(Optional.empty(), first.last(), false);
          default -> new Days(Optional.empty(), first.first().map(day -> day.minusDays(1)), false);
        });
  }
}
