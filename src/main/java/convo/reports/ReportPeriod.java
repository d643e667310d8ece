package convo.reports;

import static convo.words.Words.reports;
import static convo.words.Words.scheduling;

import convo.database.EnumKey;
import convo.shops.Shop;
import convo.web.BadInput;
import convo.web.Form;
import convo.words.Language;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A week, a month or a year of a shop, in its zone, as far as it has passed.
 *
 * @param first its first day
 * @param end the first day after it
 * @param until up to when it is told, not included: its end, or the wall clock's time while it
 *     lasts
 */
public record ReportPeriod(
    Shop shop, PeriodUnit unit, LocalDate first, LocalDate end, LocalDateTime until) {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  /**
   * The one that the address asks for: this month where it asks for none.
   *
   * @throws BadInput when it says no unit or no day
   */
  static ReportPeriod from(Context ctx, Shop shop, Instant now) {
    var by = Form.query(ctx, "by", 10);
    var unit =
        by.isEmpty()
            ? PeriodUnit.MONTH
            : EnumKey.named(PeriodUnit.values(), by)
                .orElseThrow(() -> new BadInput(reports().whichPeriod()));
    var typed = Form.query(ctx, "date", 40);
    var day =
        typed.isEmpty()
            ? shop.local(now).toLocalDate()
            : Form.date(typed)
                .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR)
                .orElseThrow(() -> new BadInput(scheduling().whichDay()));
    return of(shop, unit, day, now);
  }

  static ReportPeriod of(Shop shop, PeriodUnit unit, LocalDate day, Instant now) {
    var first = unit.first(day);
    var end = unit.next(first);
    return new ReportPeriod(shop, unit, first, end, least(wall(shop, now), end.atStartOfDay()));
  }

  private static LocalDateTime wall(Shop shop, Instant now) {
    return shop.local(now).toLocalDateTime();
  }

  private static LocalDateTime least(LocalDateTime one, LocalDateTime other) {
    return one.isBefore(other) ? one : other;
  }

  /**
   * The same time of the period before: of a month that has lasted for ten days and an hour, the
   * first ten days and an hour, or all of it where it is shorter.
   */
  ReportPeriod before() {
    var start = unit.previous(first);
    var passed = ChronoUnit.DAYS.between(first, until.toLocalDate());
    var same = isAhead() ? until : start.plusDays(passed).atTime(until.toLocalTime());
    var whole = first.atStartOfDay();
    return new ReportPeriod(shop, unit, start, first, isOver() ? whole : least(same, whole));
  }

  boolean isOver() {
    return until.equals(end.atStartOfDay());
  }

  /** Whether nothing of it has passed yet. */
  boolean isAhead() {
    return !until.isAfter(first.atStartOfDay());
  }

  Instant from() {
    return first.atStartOfDay(shop.zone()).toInstant();
  }

  /** Not included; never before {@link #from}. */
  Instant to() {
    var to = until.atZone(shop.zone()).toInstant();
    return to.isBefore(from()) ? from() : to;
  }

  /** "Week from Mon 2 Mar 2026", "March 2026", "2026". */
  String name() {
    var language = Language.spoken();
    return switch (unit) {
      case WEEK -> reports().weekFrom(shop.day(first));
      case MONTH ->
          language.figure(
              DateTimeFormatter.ofLocalizedPattern("yMMMM")
                  .withLocale(language.locale())
                  .format(first));
      case YEAR -> language.figure(String.valueOf(first.getYear()));
    };
  }

  /** The address of a page of this period. */
  String url(String page) {
    return url(page, unit, first);
  }

  /** The same page of another period. */
  String url(String page, PeriodUnit other, LocalDate day) {
    return shop.url("/reports" + page + "?by=" + other.key() + "&date=" + day);
  }
}
