package convo.talk;

import static convo.talk.Meanings.number;

import convo.talk.Sense.Count;
import convo.talk.Sense.Day;
import convo.talk.Sense.Days;
import convo.talk.Sense.MonthName;
import convo.talk.Sense.Part;
import convo.talk.Sense.Weekday;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Those meanings that are days. What may be several days is the next of them, or today. */
final class Calendars {
  private static final int FARTHEST_DAYS = 3660;

  private Calendars() {}

  static Rule.Meaning of(String word, String... given) {
    return switch (word) {
      case "ahead" -> (senses, now) -> ahead(senses, now, number(given, 0), number(given, 1));
      case "following" -> (senses, now) -> day(now.subject().plusDays(number(given, 0)), senses);
      case "coming" -> (senses, now) -> day(coming(now.today(), senses), senses);
      case "week" -> (senses, now) -> week(senses, now.today(), given);
      case "weekend" -> (senses, now) -> weekend(now.today(), number(given, 0));
      case "date" -> (senses, now) -> date(senses, now.today());
      case "numeric" -> (senses, now) -> numeric(given[0], Meanings.counts(senses), now.today());
      case "dayOfMonth" -> (senses, now) -> dayOfMonth(senses, now.today());
      case "dayOf" -> (senses, now) -> dayOf(senses, now.today(), number(given, 0));
      case "weekdayOf" -> (senses, now) -> weekdayOf(senses, now.today(), number(given, 0));
      case "months" -> (senses, now) -> months(senses, now.today(), number(given, 0));
      default -> throw new IllegalArgumentException("There is no meaning " + word + ".");
    };
  }

  /** A day, or days, as days on end; nothing where it is neither. */
  static Optional<Days> days(Sense sense) {
    return switch (sense) {
      case Day day ->
          Optional.of(new Days(Optional.of(day.date()), Optional.of(day.date()), false));
      case Days days -> Optional.of(days);
      default -> Optional.empty();
    };
  }

  private static Optional<Sense> day(LocalDate date, List<Sense> senses) {
    return Optional.of(new Day(date, Meanings.first(senses, Part.class)));
  }

  /** So many days after a day that is named within, or after today. */
  private static Optional<Sense> ahead(List<Sense> senses, Now now, int fixed, int each) {
    var counts = Meanings.counts(senses);
    var days = fixed + each * (counts.isEmpty() ? 0L : counts.getFirst());
    var from = Meanings.first(senses, Day.class).map(Day::date).orElse(now.today());
    return Math.abs(days) > FARTHEST_DAYS ? Optional.empty() : day(from.plusDays(days), senses);
  }

  private static DayOfWeek weekday(List<Sense> senses) {
    return Meanings.first(senses, Weekday.class).orElseThrow().day();
  }

  /** Whoever means today says so. */
  private static LocalDate coming(LocalDate today, List<Sense> senses) {
    return today.with(TemporalAdjusters.next(weekday(senses)));
  }

  /**
   * All of a week, which begins on Monday, or its day that is named, or the days from one to
   * another number; what is over is not meant.
   */
  private static Optional<Sense> week(List<Sense> senses, LocalDate today, String... given) {
    var monday =
        today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(number(given, 0));
    if (Meanings.first(senses, Weekday.class).isEmpty()) {
      var last = given.length > 2 ? number(given, 2) : 6;
      return span(later(monday.plusDays(number(given, 1)), today), monday.plusDays(last));
    }
    var date = monday.with(TemporalAdjusters.nextOrSame(weekday(senses)));
    return day(date.isBefore(today) ? coming(today, senses) : date, senses);
  }

  private static Optional<Sense> weekend(LocalDate today, int later) {
    var sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).plusWeeks(later);
    return span(later(sunday.minusDays(1), today), sunday);
  }

  private static Optional<Sense> span(LocalDate first, LocalDate last) {
    return Optional.of(new Days(Optional.of(first), Optional.of(last), false));
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  private static Optional<Sense> date(List<Sense> senses, LocalDate today) {
    var counts = Meanings.counts(senses);
    var month = Meanings.first(senses, MonthName.class).orElseThrow().month().getValue();
    return counts.size() > 1
        ? exactly(counts.get(1), month, counts.getFirst())
        : next(month, counts.getFirst(), today);
  }

  /** Numbers in an order such as "dmy", of which the year may be missing. */
  private static Optional<Sense> numeric(String order, List<Integer> counts, LocalDate today) {
    var day = counts.get(order.indexOf('d'));
    var month = counts.get(order.indexOf('m'));
    var year = order.indexOf('y');
    return year >= 0 && year < counts.size()
        ? exactly(counts.get(year), month, day)
        : next(month, day, today);
  }

  private static Optional<Sense> exactly(int year, int month, int day) {
    try {
      return day(LocalDate.of(year < 100 ? year + 2000 : year, month, day), List.of());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<Sense> next(int month, int day, LocalDate today) {
    try {
      var date = MonthDay.of(month, day);
      return IntStream.range(today.getYear(), today.getYear() + 9)
          .filter(date::isValidYear)
          .mapToObj(date::atYear)
          .filter(one -> !one.isBefore(today))
          .findFirst()
          .flatMap(one -> day(one, List.of()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The next day with this number, and with this weekday where one is named. */
  private static Optional<Sense> dayOfMonth(List<Sense> senses, LocalDate today) {
    var number = Meanings.first(senses, Count.class).orElseThrow().value();
    var weekday = Meanings.first(senses, Weekday.class);
    return number < 1 || number > 31
        ? Optional.empty()
        : today
            .datesUntil(today.plusYears(weekday.isPresent() ? 5 : 1))
            .filter(date -> date.getDayOfMonth() == number)
            .filter(date -> weekday.stream().allMatch(it -> it.day() == date.getDayOfWeek()))
            .findFirst()
            .flatMap(date -> day(date, List.of()));
  }

  /** A number within the month that is so many after this one. */
  private static Optional<Sense> dayOf(List<Sense> senses, LocalDate today, int later) {
    var month = YearMonth.from(today).plusMonths(later);
    var number = Meanings.first(senses, Count.class).orElseThrow().value();
    return number > 0 && month.isValidDay(number)
        ? day(month.atDay(number), List.of())
        : Optional.empty();
  }

  /** Such as the first Saturday in April, or of the month that is so many after this one. */
  private static Optional<Sense> weekdayOf(List<Sense> senses, LocalDate today, int later) {
    var number = Meanings.first(senses, Count.class).orElseThrow().value();
    var month = month(senses, today, later);
    var which = TemporalAdjusters.dayOfWeekInMonth(number, weekday(senses));
    var isOver = month.atDay(1).with(which).isBefore(today);
    var isNamed = senses.stream().anyMatch(MonthName.class::isInstance);
    var date = (isOver && isNamed ? month.plusYears(1) : month).atDay(1).with(which);
    return number > 4 || date.isBefore(today) ? Optional.empty() : day(date, List.of());
  }

  /** All of a month: the one that is named, or so many after this one. */
  private static Optional<Sense> months(List<Sense> senses, LocalDate today, int later) {
    var meant = month(senses, today, later);
    return span(later(meant.atDay(1), today), meant.atEndOfMonth());
  }

  private static YearMonth month(List<Sense> senses, LocalDate today, int later) {
    var months =
        Meanings.first(senses, MonthName.class)
            .map(name -> Math.floorMod(name.month().getValue() - today.getMonthValue(), 12))
            .orElse(later);
    return YearMonth.from(today).plusMonths(months);
  }
}
