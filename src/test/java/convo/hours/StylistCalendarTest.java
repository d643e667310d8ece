package convo.hours;

import static org.assertj.core.api.Assertions.assertThat;

import convo.bookings.StylistPart;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which work other hours leave out. The 7th of December 2026 is a Monday. */
class StylistCalendarTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);

  @Test
  void work_over_midnight_stays_as_long_as_the_hours_of_both_days_touch() {
    var night = part("2026-12-07T23:30", "2026-12-08T00:30");
    var both = week(DayOfWeek.MONDAY, new Span(1200, 1440), DayOfWeek.TUESDAY, new Span(0, 120));
    var later = week(DayOfWeek.MONDAY, new Span(1200, 1440), DayOfWeek.TUESDAY, new Span(5, 120));
    var one = week(DayOfWeek.MONDAY, new Span(1200, 1560), DayOfWeek.FRIDAY, new Span(0, 120));

    assertThat(both.leftOutBy(later, List.of(night), BERLIN)).containsExactly(night);
    assertThat(both.leftOutBy(one, List.of(night), BERLIN)).isEmpty();
    assertThat(one.leftOutBy(both, List.of(night), BERLIN)).isEmpty();
    assertThat(one.leftOutBy(one.with(MONDAY, DayHours.CLOSED), List.of(night), BERLIN))
        .containsExactly(night);
    assertThat(one.leftOutBy(one.with(MONDAY.plusDays(1), DayHours.CLOSED), List.of(night), BERLIN))
        .as("the night belongs to the day before")
        .isEmpty();
  }

  @Test
  void work_outside_all_hours_is_nobodys_news() {
    var early = part("2026-12-07T06:00", "2026-12-07T07:00");
    var nine = week(DayOfWeek.MONDAY, new Span(540, 1080), DayOfWeek.TUESDAY, new Span(540, 1080));

    assertThat(nine.leftOutBy(nine.with(MONDAY, DayHours.CLOSED), List.of(early), BERLIN))
        .isEmpty();
  }

  @Test
  void an_hour_that_comes_twice_is_work_both_times() {
    var night = part("2026-10-24T23:30", "2026-10-25T02:30");
    var saturdays =
        week(DayOfWeek.SATURDAY, new Span(1320, 1440 + 180), DayOfWeek.FRIDAY, new Span(540, 600));
    var shorter =
        week(DayOfWeek.SATURDAY, new Span(1320, 1440 + 120), DayOfWeek.FRIDAY, new Span(540, 600));

    assertThat(saturdays.leftOutBy(shorter, List.of(night), BERLIN)).containsExactly(night);
    assertThat(saturdays.leftOutBy(saturdays, List.of(night), BERLIN)).isEmpty();
  }

  private static StylistCalendar week(DayOfWeek day, Span hours, DayOfWeek other, Span its) {
    return StylistCalendar.of(Week.of(Map.of(day, List.of(hours), other, List.of(its))), List.of());
  }

  private static StylistPart part(String from, String until) {
    return new StylistPart(UUID.randomUUID(), "Cleo", false, "Cut", at(from), at(until));
  }

  private static Instant at(String wall) {
    return LocalDateTime.parse(wall).atZone(BERLIN).toInstant();
  }
}
