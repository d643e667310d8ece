package convo.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayHoursTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "09:00–13:00, 14:00–18:00 | 09:00–13:00, 14:00–18:00",
        "14-18, 9-13              | 09:00–13:00, 14:00–18:00",
        "9.30 to 17.30            | 09:30–17:30",
        "0900-1730                | 09:00–17:30",
        "22:00-02:00              | 22:00–02:00",
        "22-0                     | 22:00–24:00",
        "0-24                     | 00:00–24:00",
        "8–12; 12–16              | 08:00–12:00, 12:00–16:00",
        "closed                   | ''",
        "''                       | ''"
      })
  void people_write_times_in_many_ways(String typed, String read) {
    assertThat(DayHours.read(typed).map(DayHours::text)).contains(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9",
        "9-25",
        "24-3",
        "9-9",
        "9:60-10",
        "-1-5",
        "9-13,",
        ",",
        "nine to five",
        "9-13 14-18",
        "🌸",
        "9999999999999-3",
        "00:00–24:01"
      })
  void what_is_no_time_is_not_guessed_at(String typed) {
    assertThat(DayHours.read(typed)).isEmpty();
  }

  @Test
  void times_that_touch_do_not_overlap() {
    assertThat(DayHours.read("9-12, 12-15").orElseThrow().overlapsItself()).isFalse();
    assertThat(DayHours.read("9-12, 11:59-15").orElseThrow().overlapsItself()).isTrue();
    assertThat(DayHours.read("9-18, 10-11").orElseThrow().overlapsItself()).isTrue();
  }

  @Test
  void a_night_runs_into_the_next_morning() {
    var night = DayHours.read("22-3").orElseThrow();

    assertThat(night.runsInto(DayHours.read("2-4").orElseThrow())).isTrue();
    assertThat(night.runsInto(DayHours.read("3-4").orElseThrow())).isFalse();
  }

  @Test
  void the_rest_of_a_night_is_drawn_on_the_next_day() {
    var week = new Week(Map.of(DayOfWeek.SUNDAY, DayHours.read("22-3").orElseThrow()));

    assertThat(week.bars(DayOfWeek.SUNDAY)).isEqualTo(List.of(new Span(1320, 1440)));
    assertThat(week.bars(DayOfWeek.MONDAY)).isEqualTo(List.of(new Span(0, 180)));
  }
}
