package convo.reports;

import static convo.words.Words.reports;

import convo.database.EnumKey;
import convo.words.ReportsTexts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Function;

/** How long a report is. Weeks begin on Monday (ISO 8601). */
enum PeriodUnit implements EnumKey {
  WEEK(ReportsTexts::week, Period.ofWeeks(1)),
  MONTH(ReportsTexts::month, Period.ofMonths(1)),
  YEAR(ReportsTexts::year, Period.ofYears(1));

  private final Function<ReportsTexts, String> label;
  private final Period length;

  PeriodUnit(Function<ReportsTexts, String> label, Period length) {
    this.label = label;
    this.length = length;
  }

  String label() {
    return label.apply(reports());
  }

  /** The first day of the one in which a day lies. */
  LocalDate first(LocalDate day) {
    return switch (this) {
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The first day of the one after it. */
  LocalDate next(LocalDate first) {
    return first.plus(length);
  }

  /** The first day of the one before it. */
  LocalDate previous(LocalDate first) {
    return first.minus(length);
  }
}
