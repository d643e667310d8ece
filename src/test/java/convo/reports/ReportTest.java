package convo.reports;

import static org.assertj.core.api.Assertions.assertThat;

import convo.Answer;
import convo.TestConvo;
import convo.database.Database;
import convo.shops.Shop;
import convo.shops.ShopRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of a shop, beside the same counted from single rows by loops that know no SQL. */
class ReportTest {
  private static final TestConvo CONVO = TestConvo.demo();
  private static final Database DATABASE = CONVO.open();
  private static final Jdbi WITNESS = CONVO.database().witness();
  private static final Instant NOW = TestConvo.CLOCK.instant();
  private static final Shop BELLA = shop();
  private static final Duration WEEKS = Duration.ofDays(84);
  private static final Duration LOSS = Duration.ofDays(180);
  private static final Set<String> TAKING_PLACE =
      Set.of("requested", "confirmed", "checked_in", "completed");
  private static final List<Visit> VISITS = visits();

  record Visit(
      UUID id,
      UUID profile,
      boolean isErased,
      Instant start,
      String status,
      long price,
      long paid,
      long services,
      Set<String> stylists) {
    private boolean isDone() {
      return status.equals("completed");
    }

    private boolean isIn(Instant from, Instant until) {
      return !start.isBefore(from) && start.isBefore(until);
    }
  }

  @AfterAll
  static void close() {
    DATABASE.close();
    CONVO.close();
  }

  private static Shop shop() {
    return DATABASE
        .platform()
        .read(handle ->
            handle
                .createQuery("select\n" + ShopRow.COLUMNS + "from shops where slug = 'bella'")
                .mapTo(Shop.class)
                .one());
  }

  private static List<Visit> visits() {
    return WITNESS.withHandle(handle ->
        handle
            .createQuery(
                """
                select id, profile_id, starts_at, status, price_cents, coalesce(paid_cents, price_cents) paid,
                  (select erased_at is not null from customer_shop_profiles where id = profile_id) erased,
                  (select sum(price_cents) from booking_items where booking_id = bookings.id) services,
                  array(select distinct stylist_id::text from booking_items where booking_id = bookings.id) stylists
                from bookings
                where shop_id = 1
                and is_proved
                """)
            .map((row, _) ->
                new Visit(
                    row.getObject("id", UUID.class),
                    row.getObject("profile_id", UUID.class),
                    row.getBoolean("erased"),
                    row.getTimestamp("starts_at").toInstant(),
                    row.getString("status"),
                    row.getLong("price_cents"),
                    row.getLong("paid"),
                    row.getLong("services"),
                    Set.of((String[]) row.getArray("stylists").getArray())))
            .list());
  }

  @ParameterizedTest
  @CsvSource({
    "WEEK, 2026-11-23", "WEEK, 2026-11-16", "WEEK, 2026-10-25", "WEEK, 2027-01-04",
    "MONTH, 2026-11-23", "MONTH, 2026-10-01", "MONTH, 2026-03-31", "MONTH, 2026-02-11",
    "YEAR, 2026-11-23", "YEAR, 2025-06-01"
  })
  void every_number_is_that_of_the_rows(PeriodUnit unit, LocalDate day) {
    var period = ReportPeriod.of(BELLA, unit, day, NOW);

    var report = new ReportQueries(DATABASE.shops()).read(period, NOW);

    assertThat(report.figures()).isEqualTo(figures(period));
    assertThat(report.before()).isEqualTo(figures(period.before()));
    assertThat(report.days()).isEqualTo(days(period));
    assertThat(report.hours()).isEqualTo(hours(period));
    assertThat(report.ahead()).isEqualTo(ahead());
    assertThat(report.stylists())
        .allSatisfy(stylist -> {
          assertThat(stylist.openSeconds())
              .as(stylist.name())
              .isEqualTo(open(stylist.id(), period));
          assertThat(stylist.heldSeconds())
              .as(stylist.name())
              .isEqualTo(held(stylist.id(), period));
          assertThat(stylist.visits()).as(stylist.name()).isEqualTo(served(stylist.id(), period));
        });
    assertThat(report.stylists().stream().mapToLong(Report.Stylist::takingsCents).sum())
        .isEqualTo(done(period).mapToLong(Visit::services).sum());
  }

  @Test
  void the_demo_has_something_in_each_number() {
    var figures = figures(ReportPeriod.of(BELLA, PeriodUnit.YEAR, LocalDate.of(2026, 6, 1), NOW));

    assertThat(
            List.of(
                figures.visits(),
                figures.takingsCents(),
                figures.newcomers(),
                figures.missed(),
                figures.cancelled(),
                figures.cohort(),
                figures.returned(),
                figures.faithful(),
                figures.lost()))
        .doesNotContain(0L);
    assertThat(figures.faithful()).isLessThanOrEqualTo(figures.returned());
  }

  private Stream<Visit> done(ReportPeriod period) {
    return VISITS.stream()
        .filter(visit -> visit.isDone() && visit.isIn(period.from(), period.to()));
  }

  private ReportFigures figures(ReportPeriod period) {
    var all = VISITS.stream().filter(visit -> visit.isIn(period.from(), period.to())).toList();
    var missed = all.stream().filter(visit -> visit.status().equals("no_show")).toList();
    var firsts = firsts();
    var cohort = new TreeMap<UUID, Visit>();
    VISITS.stream()
        .filter(Visit::isDone)
        .filter(visit -> visit.isIn(period.from().minus(WEEKS), period.to().minus(WEEKS)))
        .sorted(Comparator.comparing(Visit::start).thenComparing(Visit::id))
        .forEach(visit -> cohort.putIfAbsent(visit.profile(), visit));
    var returned = cohort.values().stream().filter(first -> !again(first).isEmpty()).count();
    var faithful =
        cohort.values().stream()
            .filter(first ->
                again(first).stream()
                    .min(Comparator.comparing(Visit::start).thenComparing(Visit::id))
                    .filter(next -> next.stylists().stream().anyMatch(first.stylists()::contains))
                    .isPresent())
            .count();
    return new ReportFigures(
        done(period).count(),
        done(period).mapToLong(Visit::paid).sum(),
        done(period).map(Visit::profile).distinct().count(),
        done(period).filter(visit -> visit.equals(firsts.get(visit.profile()))).count(),
        missed.size(),
        missed.stream().mapToLong(Visit::price).sum(),
        all.stream().filter(visit -> visit.status().equals("cancelled")).count(),
        cohort.size(),
        returned,
        faithful,
        lost(period));
  }

  private Map<UUID, Visit> firsts() {
    var firsts = new TreeMap<UUID, Visit>();
    VISITS.stream()
        .filter(Visit::isDone)
        .sorted(Comparator.comparing(Visit::start))
        .forEach(visit -> firsts.putIfAbsent(visit.profile(), visit));
    return firsts;
  }

  private List<Visit> again(Visit first) {
    return VISITS.stream()
        .filter(later ->
            later.isDone()
                && later.profile().equals(first.profile())
                && later.start().isAfter(first.start())
                && !later.start().isAfter(first.start().plus(WEEKS)))
        .toList();
  }

  private long lost(ReportPeriod period) {
    return VISITS.stream()
        .filter(visit ->
            visit.isDone()
                && !visit.isErased()
                && visit.isIn(period.from().minus(LOSS), period.to().minus(LOSS))
                && VISITS.stream().noneMatch(later -> keeps(later, visit)))
        .count();
  }

  private static boolean keeps(Visit later, Visit visit) {
    return later.profile().equals(visit.profile())
        && later.start().isAfter(visit.start())
        && TAKING_PLACE.contains(later.status());
  }

  private List<Report.Day> days(ReportPeriod period) {
    var byDay =
        done(period)
            .collect(
                Collectors.groupingBy(
                    visit -> day(visit, period.unit()), TreeMap::new, Collectors.toList()));
    return byDay.entrySet().stream()
        .map(day ->
            new Report.Day(
                day.getKey(),
                day.getValue().size(),
                day.getValue().stream().mapToLong(Visit::paid).sum()))
        .toList();
  }

  private static LocalDate day(Visit visit, PeriodUnit unit) {
    var day = local(visit.start()).toLocalDate();
    return unit == PeriodUnit.YEAR ? day.withDayOfMonth(1) : day;
  }

  private static ZonedDateTime local(Instant instant) {
    return BELLA.local(instant);
  }

  private List<Report.Hour> hours(ReportPeriod period) {
    var hours = new ArrayList<Report.Hour>();
    for (var weekday = 1; weekday <= 7; weekday++) {
      for (var hour = 0; hour < 24; hour++) {
        var day = weekday;
        var begun = hour;
        var count =
            VISITS.stream()
                .filter(visit -> visit.isIn(period.from(), period.to()))
                .filter(visit -> visit.isDone() || visit.status().equals("checked_in"))
                .filter(visit -> local(visit.start()).getDayOfWeek().getValue() == day)
                .filter(visit -> local(visit.start()).getHour() == begun)
                .count();
        if (count > 0) {
          hours.add(new Report.Hour(weekday, hour, count));
        }
      }
    }
    return hours;
  }

  private Report.Ahead ahead() {
    return new Report.Ahead(
        ahead(7).size(), cents(7), ahead(30).size(), cents(30), ahead(90).size(), cents(90));
  }

  private List<Visit> ahead(int days) {
    return VISITS.stream()
        .filter(visit -> visit.isIn(NOW, NOW.plus(Duration.ofDays(days))))
        .filter(visit -> Set.of("requested", "confirmed").contains(visit.status()))
        .toList();
  }

  private long cents(int days) {
    return ahead(days).stream().mapToLong(Visit::price).sum();
  }

  private long served(UUID stylist, ReportPeriod period) {
    return done(period).filter(visit -> visit.stylists().contains(stylist.toString())).count();
  }

  /** Of hours that begin and end at five minutes. */
  private static long open(UUID stylist, ReportPeriod period) {
    var open = 0L;
    var step = Duration.ofMinutes(5);
    var week =
        texts(
            "select weekday || ' ' || start_minute || ' ' || end_minute from working_hours",
            stylist);
    var special = texts("select day::text from hours_exceptions", stylist);
    var away = texts("select starts_at || '/' || ends_at from time_off", stylist);
    for (var at = period.from(); at.isBefore(period.to()); at = at.plus(step)) {
      var here = local(at).toLocalDateTime();
      if (!special.contains(here.toLocalDate().toString())
          && week.stream().anyMatch(hours -> isWithin(hours, here))
          && away.stream().noneMatch(time -> isAway(time, here))) {
        open += step.toSeconds();
      }
    }
    return open;
  }

  private static List<String> texts(String query, UUID stylist) {
    return WITNESS.withHandle(handle ->
        handle
            .createQuery(query + " where stylist_id = :stylist")
            .bind("stylist", stylist)
            .mapTo(String.class)
            .list());
  }

  private static boolean isWithin(String hours, LocalDateTime at) {
    var parts = Stream.of(hours.split(" ")).mapToInt(Integer::parseInt).toArray();
    var minute = at.getHour() * 60 + at.getMinute();
    return at.getDayOfWeek().getValue() == parts[0] && minute >= parts[1] && minute < parts[2];
  }

  private static boolean isAway(String away, LocalDateTime at) {
    var ends = away.replace(' ', 'T').split("/");
    return !at.isBefore(LocalDateTime.parse(ends[0])) && at.isBefore(LocalDateTime.parse(ends[1]));
  }

  private static long held(UUID stylist, ReportPeriod period) {
    var times =
        WITNESS.withHandle(handle ->
            handle
                .createQuery(
                    "select extract(epoch from lower(during))::bigint || ' ' || extract(epoch from upper(during))::bigint"
                        + " from booking_segments where stylist_id = :stylist")
                .bind("stylist", stylist)
                .mapTo(String.class)
                .list());
    return times.stream()
        .map(time -> time.split(" "))
        .mapToLong(time ->
            Math.max(
                0,
                Math.min(Long.parseLong(time[1]), period.to().getEpochSecond())
                    - Math.max(Long.parseLong(time[0]), period.from().getEpochSecond())))
        .sum();
  }

  @Test
  void the_page_shows_them_and_each_leads_to_the_bookings_behind_it() {
    var page = CONVO.bella().get("/shops/bella/reports?by=month&date=2026-10-05");
    var figures = figures(ReportPeriod.of(BELLA, PeriodUnit.MONTH, LocalDate.of(2026, 10, 5), NOW));

    assertThat(shown(page, "Visits")).isEqualTo(String.valueOf(figures.visits()));
    assertThat(shown(page, "Takings")).isEqualTo(BELLA.money(figures.takingsCents()));
    for (var list : List.of("Visits", "New customers", "No-shows", "Cancelled", "Lost customers")) {
      var number = shown(page, list).replaceAll(" .*", "");
      assertThat(behind(tile(page, list).select("a").attr("href"))).as(list).hasToString(number);
    }
    assertThat(page.text()).contains("Compared with September 2026.").doesNotContain("So far");
    assertThat(CONVO.bella().get("/shops/bella/reports").text())
        .contains("So far, compared with October 2026 up to Fri 23 Oct 2026.");
  }

  private static Element tile(Answer page, String label) {
    return page.html().select(".report .stat").stream()
        .filter(stat -> stat.expectFirst("dt").text().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static String shown(Answer page, String label) {
    var value = tile(page, label).expectFirst("dd").clone();
    value.select("small").remove();
    return value.text();
  }

  /** How many bookings its pages show, none twice. */
  private static int behind(String list) {
    var seen = new HashSet<String>();
    for (var address = list; !address.isEmpty(); ) {
      var page = CONVO.bella().get(address).html();
      for (var link : page.select("main td a[href*=/bookings/]")) {
        assertThat(seen.add(link.attr("href"))).isTrue();
      }
      address = page.select(".pages-next").attr("href");
    }
    return seen.size();
  }

  @Test
  void what_is_ahead_comes_with_the_next_one_first() {
    assertThat(behind("/shops/bella/reports/bookings?list=ahead")).isEqualTo(ahead(90).size());
    var first = CONVO.bella().get("/shops/bella/reports/bookings?list=ahead").html();
    var next = ahead(90).stream().min(Comparator.comparing(Visit::start).thenComparing(Visit::id));
    assertThat(first.expectFirst("main td a[href*=/bookings/]").attr("href"))
        .endsWith(next.orElseThrow().id().toString());
  }

  @Test
  void the_time_before_is_as_long_as_what_has_passed() {
    var month = ReportPeriod.of(BELLA, PeriodUnit.MONTH, LocalDate.of(2026, 11, 23), NOW);
    assertThat(month.before().to()).isEqualTo(Instant.parse("2026-10-23T08:00:00Z"));
    var march =
        ReportPeriod.of(
            BELLA,
            PeriodUnit.MONTH,
            LocalDate.of(2026, 3, 1),
            Instant.parse("2026-03-31T12:00:00Z"));
    assertThat(march.before().to()).isEqualTo(Instant.parse("2026-02-28T23:00:00Z"));
    var over = ReportPeriod.of(BELLA, PeriodUnit.WEEK, LocalDate.of(2026, 10, 28), NOW);
    assertThat(Duration.between(over.before().from(), over.before().to()))
        .isEqualTo(Duration.ofHours(7 * 24 + 1));
  }

  @Test
  void tables_hold_the_same_and_no_formula() {
    var days = CONVO.bella().get("/shops/bella/reports/days.csv?by=month&date=2026-10-05");
    assertThat(days.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("bella-days-month-2026-10-01.csv");
    var figures = figures(ReportPeriod.of(BELLA, PeriodUnit.MONTH, LocalDate.of(2026, 10, 5), NOW));
    var rows = days.body().lines().skip(1).map(line -> line.split("[;,]", 3)).toList();
    assertThat(rows).hasSize(31);
    assertThat(rows.stream().mapToLong(row -> Long.parseLong(row[1])).sum())
        .isEqualTo(figures.visits());
    var numbers = CONVO.bella().get("/shops/bella/reports/numbers.csv?by=month&date=2026-10-05");
    assertThat(numbers.body())
        .contains("Visits")
        .contains("October 2026")
        .contains("September 2026");
  }

  @ParameterizedTest
  @CsvSource({
    "by=day, Choose a week",
    "date=tomorrow, Give the day as",
    "date=9999-12-31, Give the day as",
    "date=0001-01-01, Give the day as",
  })
  void what_no_report_is_is_told(String query, String told) {
    var answer = CONVO.bella().get("/shops/bella/reports?" + query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains(told);
  }

  @Test
  void a_list_that_is_none_is_told() {
    for (var query : List.of("", "?list=all", "?list=visits&after=x")) {
      assertThat(CONVO.bella().get("/shops/bella/reports/bookings" + query).status())
          .isEqualTo(400);
    }
  }
}
