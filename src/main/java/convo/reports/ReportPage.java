package convo.reports;

import static convo.words.Words.reports;

import convo.access.Visitor;
import convo.shops.Shop;
import convo.web.Bar;
import convo.web.Link;
import convo.words.Language;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The numbers of a period as people read them. */
public record ReportPage(Visitor visitor, ReportPeriod period, Instant now, Report report) {
  private static final int SHADES = 5;

  public Shop shop() {
    return visitor.shop();
  }

  public String title() {
    return period.name();
  }

  /** What the numbers are compared with. */
  public String lead() {
    var before = period.before();
    if (period.isAhead()) {
      return reports().notYet();
    }
    return period.isOver()
        ? reports().comparedWith(before.name())
        : reports().comparedUntil(before.name(), shop().day(last(before)));
  }

  /** The last day of which something is told. */
  private static LocalDate last(ReportPeriod period) {
    return period.until().minusNanos(1).toLocalDate();
  }

  public List<Link> units() {
    return Arrays.stream(PeriodUnit.values())
        .map(unit -> new Link(unit.label(), period.url("", unit, anchor()), unit == period.unit()))
        .toList();
  }

  /** A shorter period opens where one is: at today if it lies in this one. */
  private LocalDate anchor() {
    var today = today();
    return period.first().isAfter(today) || !period.end().isAfter(today) ? period.first() : today;
  }

  private LocalDate today() {
    return shop().local(now).toLocalDate();
  }

  public String earlier() {
    return period.url("", period.unit(), period.unit().previous(period.first()));
  }

  public String later() {
    return period.url("", period.unit(), period.end());
  }

  public String current() {
    return shop().url("/reports?by=" + period.unit().key());
  }

  public boolean isCurrent() {
    return period.first().equals(period.unit().first(today()));
  }

  public String numbersFile() {
    return period.url("/numbers.csv");
  }

  public String daysFile() {
    return period.url("/days.csv");
  }

  /** Nothing took place, neither then nor in the time before. */
  public boolean isEmpty() {
    return Stream.of(report.figures(), report.before()).allMatch(ReportFigures::isEmpty);
  }

  public List<ReportTile> tiles() {
    return List.of(
        tile(
            reports().takings(),
            money(ReportFigures::takingsCents),
            reports().takingsMean(),
            ReportList.VISITS),
        tile(ReportList.VISITS, count(ReportFigures::visits)),
        tile(reports().average(), money(ReportFigures::averageCents), reports().averageMean()),
        tile(
            reports().customers(),
            count(ReportFigures::customers),
            reports().customersMean(),
            ReportList.VISITS),
        tile(ReportList.NEWCOMERS, count(ReportFigures::newcomers)),
        tile(reports().returned(), share(ReportFigures::returnedShare), reports().returnedMean()),
        tile(reports().faithful(), share(ReportFigures::faithfulShare), reports().faithfulMean()),
        tile(ReportList.LOST, count(ReportFigures::lost)),
        tile(ReportList.MISSED, this::missed),
        tile(
            reports().missedCost(),
            money(ReportFigures::missedCents),
            reports().missedCostMean(),
            ReportList.MISSED),
        tile(ReportList.CANCELLED, count(ReportFigures::cancelled)));
  }

  private String missed(ReportFigures figures) {
    return reports().countAndShare(figures.missed(), figures.missedShare());
  }

  private Function<ReportFigures, String> money(ToLongFunction<ReportFigures> cents) {
    return figures -> shop().money(cents.applyAsLong(figures));
  }

  private static Function<ReportFigures, String> count(ToLongFunction<ReportFigures> number) {
    return figures -> Language.spoken().number(number.applyAsLong(figures));
  }

  /** Of nobody there is no share. */
  private static Function<ReportFigures, String> share(ToLongFunction<ReportFigures> percent) {
    return figures -> figures.cohort() == 0 ? "–" : reports().percent(percent.applyAsLong(figures));
  }

  private ReportTile tile(ReportList list, Function<ReportFigures, String> number) {
    return tile(list.label(), number, list.meaning(), list);
  }

  private ReportTile tile(
      String label, Function<ReportFigures, String> number, String meaning, ReportList list) {
    return new ReportTile(
        label,
        number.apply(report.figures()),
        number.apply(report.before()),
        meaning,
        Optional.of(list.url(period)));
  }

  private ReportTile tile(String label, Function<ReportFigures, String> number, String meaning) {
    return new ReportTile(
        label,
        number.apply(report.figures()),
        number.apply(report.before()),
        meaning,
        Optional.empty());
  }

  /** What is booked in the next 7, 30 and 90 days. */
  public List<ReportTile> ahead() {
    var ahead = report.ahead();
    return List.of(
        ahead(7, ahead.visits7(), ahead.cents7()),
        ahead(30, ahead.visits30(), ahead.cents30()),
        ahead(90, ahead.visits90(), ahead.cents90()));
  }

  private ReportTile ahead(int days, long visits, long cents) {
    return new ReportTile(
        reports().nextDays(days),
        shop().money(cents),
        "",
        reports().visitsAhead(visits),
        Optional.of(ReportList.AHEAD.url(period)));
  }

  public List<Bar> takings() {
    return bars(
        day -> new Bar(label(day.day()), day.takingsCents(), shop().money(day.takingsCents())));
  }

  public List<Bar> visits() {
    return bars(day -> new Bar(label(day.day()), day.visits()));
  }

  private List<Bar> bars(Function<Report.Day, Bar> bar) {
    return days().stream().map(bar).toList();
  }

  /** Each day of a week or a month, each month of a year. */
  List<Report.Day> days() {
    var each =
        period.unit() == PeriodUnit.YEAR
            ? IntStream.range(0, 12).mapToObj(period.first()::plusMonths)
            : period.first().datesUntil(period.end());
    return each.map(this::day).toList();
  }

  private Report.Day day(LocalDate date) {
    return report.days().stream()
        .filter(day -> day.day().equals(date))
        .findFirst()
        .orElseGet(() -> new Report.Day(date, 0, 0));
  }

  String label(LocalDate day) {
    var language = Language.spoken();
    return period.unit() == PeriodUnit.YEAR
        ? language.figure(
            DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(language.locale()).format(day))
        : shop().day(day);
  }

  /** The days of the week in short, Monday first. */
  public List<String> weekdays() {
    var language = Language.spoken();
    return Arrays.stream(DayOfWeek.values())
        .map(day -> language.figure(day.getDisplayName(TextStyle.SHORT, language.locale())))
        .toList();
  }

  /** The hours from the first in which a visit began to the last. */
  public List<Integer> hours() {
    var hours = report.hours().stream().mapToInt(Report.Hour::hour).summaryStatistics();
    return hours.getCount() == 0
        ? List.of()
        : IntStream.rangeClosed(hours.getMin(), hours.getMax()).boxed().toList();
  }

  /** "14:00". */
  public String hour(int hour) {
    return Language.spoken().time(period.first().atTime(hour, 0));
  }

  /** Visits that began in an hour of a weekday, 0 for Monday. */
  public long began(int weekday, int hour) {
    return report.hours().stream()
        .filter(one -> one.weekday() == weekday + 1 && one.hour() == hour)
        .mapToLong(Report.Hour::visits)
        .sum();
  }

  /** How dark an hour is: 0 for none, 5 for the busiest. */
  public long shade(int weekday, int hour) {
    var most = report.hours().stream().mapToLong(Report.Hour::visits).max().orElse(1);
    return (began(weekday, hour) * SHADES + most - 1) / most;
  }

  public List<StylistLine> stylists() {
    return report.stylists().stream().map(this::line).toList();
  }

  private StylistLine line(Report.Stylist stylist) {
    var hasHours = stylist.openSeconds() > 0;
    return new StylistLine(
        stylist.name(),
        shop().url("/stylists/" + stylist.id()),
        hasHours ? reports().percent(stylist.utilisation()) : "–",
        hasHours ? Math.min(100, stylist.utilisation()) : 0,
        reports().heldOfOpen(hours(stylist.heldSeconds()), hours(stylist.openSeconds())),
        Language.spoken().number(stylist.visits()),
        shop().money(stylist.takingsCents()));
  }

  private static long hours(long seconds) {
    return Math.round(seconds / 3600.0);
  }

  /**
   * One of the team as the table shows her.
   *
   * @param width of her bar, in percent
   * @param hours held, of how many
   */
  public record StylistLine(
      String name,
      String url,
      String utilisation,
      long width,
      String hours,
      String visits,
      String takings) {}
}
