package convo.availability;

import static org.assertj.core.api.Assertions.assertThat;

import convo.availability.Inquiry.Wish;
import convo.availability.Schedule.Absence;
import convo.availability.Schedule.Shift;
import convo.availability.SlotAnswer.Slot;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Days on which the clock on the wall does what nobody expects, each with its date. */
class ClockChangeTest {
  private static final ServiceTime HALF_HOUR = new ServiceTime(30, 0, 0, 0, 0, Optional.empty());

  @Test
  void berlin_2026_03_29_01_to_05_has_three_hours() {
    assertThat(starts("Europe/Berlin", "2026-03-29", 60, hours(1, 5)))
        .containsExactly("01:00+01:00", "03:00+02:00", "04:00+02:00");
  }

  @Test
  void berlin_2026_03_29_02_to_03_is_not_there_at_all() {
    assertThat(starts("Europe/Berlin", "2026-03-29", 15, hours(2, 3))).isEmpty();
  }

  @Test
  void berlin_2026_03_29_hours_that_end_in_the_jump_end_at_it() {
    assertThat(starts("Europe/Berlin", "2026-03-29", 30, new Shift(60, 150)))
        .containsExactly("01:00+01:00", "01:30+01:00");
  }

  @Test
  void berlin_2026_03_29_hours_that_begin_in_the_jump_move_forward_by_it() {
    assertThat(starts("Europe/Berlin", "2026-03-29", 30, new Shift(150, 300)))
        .containsExactly("03:30+02:00", "04:00+02:00", "04:30+02:00");
  }

  @Test
  void berlin_2026_10_25_02_to_03_comes_twice() {
    assertThat(starts("Europe/Berlin", "2026-10-25", 30, hours(2, 3)))
        .containsExactly("02:00+02:00", "02:30+02:00", "02:00+01:00", "02:30+01:00");
  }

  @Test
  void berlin_2026_10_25_hours_that_end_in_what_comes_twice_end_the_first_time() {
    assertThat(starts("Europe/Berlin", "2026-10-25", 30, new Shift(60, 150)))
        .containsExactly("01:00+02:00", "01:30+02:00", "02:00+02:00");
  }

  @Test
  void the_longest_day_has_25_hours_and_the_shortest_23() {
    assertThat(starts("Europe/Berlin", "2026-10-25", 60, hours(0, 24))).hasSize(25);
    assertThat(starts("Europe/Berlin", "2026-03-29", 60, hours(0, 24))).hasSize(23);
    assertThat(starts("Europe/Berlin", "2026-06-01", 60, hours(0, 24))).hasSize(24);
  }

  @Test
  void lord_howe_2026_jumps_by_half_an_hour() {
    assertThat(starts("Australia/Lord_Howe", "2026-10-04", 30, hours(1, 3)))
        .containsExactly("01:00+10:30", "01:30+10:30", "02:30+11:00");
    assertThat(starts("Australia/Lord_Howe", "2026-04-05", 30, hours(1, 3)))
        .containsExactly("01:00+11:00", "01:30+11:00", "01:30+10:30", "02:00+10:30", "02:30+10:30");
  }

  @Test
  void kathmandu_and_kolkata_are_a_quarter_and_half_an_hour_off() {
    assertThat(starts("Asia/Kathmandu", "2026-12-01", 30, hours(9, 10)))
        .containsExactly("09:00+05:45", "09:30+05:45");
    assertThat(starts("Asia/Kolkata", "2026-12-01", 30, hours(9, 10)))
        .containsExactly("09:00+05:30", "09:30+05:30");
  }

  @Test
  void santiago_2026_09_06_has_no_midnight() {
    assertThat(starts("America/Santiago", "2026-09-06", 30, hours(0, 2)))
        .containsExactly("01:00-03:00", "01:30-03:00");
    assertThat(starts("America/Santiago", "2026-09-05", 30, new Shift(23 * 60, 24 * 60)))
        .containsExactly("23:00-04:00", "23:30-04:00");
    assertThat(starts("America/Santiago", "2026-09-06", 30, new Shift(23 * 60, 26 * 60)))
        .containsExactly("01:00-03:00", "01:30-03:00", "23:00-03:00", "23:30-03:00");
  }

  @Test
  void santiago_2026_04_04_has_its_last_hour_twice() {
    assertThat(starts("America/Santiago", "2026-04-04", 30, new Shift(23 * 60, 24 * 60)))
        .containsExactly("23:00-03:00", "23:30-03:00", "23:00-04:00", "23:30-04:00");
  }

  @Test
  void cairo_2026_04_24_has_no_midnight() {
    assertThat(starts("Africa/Cairo", "2026-04-24", 60, hours(0, 24)))
        .hasSize(23)
        .startsWith("01:00+03:00");
  }

  @Test
  void a_night_belongs_to_two_days_and_is_work_without_a_break() {
    var night = new Shift(22 * 60, 26 * 60);
    assertThat(starts("Europe/Berlin", "2026-12-01", 60, night))
        .containsExactly("00:00+01:00", "01:00+01:00", "22:00+01:00", "23:00+01:00");
    var hourAndHalf = new ServiceTime(90, 0, 0, 0, 0, Optional.empty());
    assertThat(starts("Europe/Berlin", "2026-12-01", 30, hourAndHalf, List.of(), night))
        .contains("23:00+01:00", "23:30+01:00", "00:30+01:00")
        .doesNotContain("01:00+01:00");
  }

  @Test
  void whole_days_are_one_stretch_over_midnight() {
    var day = new ServiceTime(1440, 0, 0, 0, 0, Optional.empty());
    assertThat(starts("Europe/Berlin", "2026-12-01", 60, day, List.of(), hours(0, 24))).hasSize(24);
  }

  @Test
  void time_off_from_the_jump_of_berlin_2026_03_29_moves_forward_with_it() {
    var off =
        new Absence(
            LocalDateTime.parse("2026-03-29T02:30"), LocalDateTime.parse("2026-03-29T04:00"));
    assertThat(starts("Europe/Berlin", "2026-03-29", 30, HALF_HOUR, List.of(off), hours(1, 5)))
        .containsExactly("01:00+01:00", "01:30+01:00", "03:00+02:00", "04:00+02:00", "04:30+02:00");
  }

  private static Shift hours(int from, int until) {
    return new Shift(60 * from, 60 * until);
  }

  private static List<String> starts(String zone, String day, int step, Shift... hours) {
    return starts(zone, day, step, HALF_HOUR, List.of(), hours);
  }

  /** Hours of every day; the starts of one as the wall and its offset say them. */
  private static List<String> starts(
      String zone, String day, int step, ServiceTime service, List<Absence> off, Shift... hours) {
    var first = LocalDate.parse(day);
    var week =
        Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(Function.identity(), weekday -> List.of(hours)));
    var diary = new Diary("sam", new Schedule(week, Map.of(), off), List.of(), 15);
    return new Availability(
            new Inquiry(
                new SlotRules(ZoneId.of(zone), step, 0, 730),
                first.minusDays(10).atStartOfDay(ZoneId.of(zone)).toInstant(),
                first,
                1,
                List.of(new Wish(service, List.of(diary))),
                List.of(),
                Optional.empty()))
        .slots().stream().map(Slot::startsAt).map(at -> written(at, zone)).toList();
  }

  private static String written(Instant at, String zone) {
    return at.atZone(ZoneId.of(zone)).toOffsetDateTime().toString().substring(11);
  }
}
