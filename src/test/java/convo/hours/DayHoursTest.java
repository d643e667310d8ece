package convo.hours;

import static org.assertj.core.api.Assertions.assertThat;

import convo.words.Language;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9am–5pm                     | 09:00–17:00",
        "9:00 AM-5:00 PM             | 09:00–17:00",
        "9 a.m. to 5 p.m.            | 09:00–17:00",
        "9-5pm                       | 09:00–17:00",
        "9am-5                       | 09:00–17:00",
        "1-5 pm                      | 13:00–17:00",
        "11-1pm                      | 11:00–13:00",
        "9h30-12h                    | 09:30–12:00",
        "9.30–13 Uhr                 | 09:30–13:00",
        "von 9 Uhr 30 bis 18 Uhr     | 09:30–18:00",
        "9–12.30 Uhr und 14–18 Uhr   | 09:00–12:30, 14:00–18:00",
        "from 10 until 19            | 10:00–19:00",
        "０９：００－１７：３０             | 09:00–17:30",
        "٠٩:٠٠-١٧:٠٠                 | 09:00–17:00",
        "9—17                        | 09:00–17:00",
        "9−17                        | 09:00–17:00",
        "9 ~ 17                      | 09:00–17:00",
        "930-1300                    | 09:30–13:00",
        "9-noon & 1pm-midnight       | 09:00–12:00, 13:00–24:00",
        "9-0                         | 09:00–24:00",
        "10pm-2am                    | 22:00–02:00",
        "10-2am                      | 22:00–02:00",
        "17-9 next day               | 17:00–09:00 next day",
        "18:00-06:00                 | 18:00–06:00",
        "02:00-04:00                 | 02:00–04:00",
        "Geschlossen                 | ''",
        "–                           | ''"
      })
  void both_englishes_and_german_are_understood(String typed, String read) {
    assertThat(DayHours.read(typed).map(DayHours::text)).contains(read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9-5                 | 09:00–17:00",
        "9 to 5              | 09:00–17:00",
        "9:00-5:00           | 09:00–17:00",
        "09:00-05:00         | 09:00–17:00",
        "8-8                 | 08:00–20:00",
        "12-4                | 12:00–16:00",
        "2-6                 | 14:00–18:00",
        "9-12, 1-5           | 09:00–12:00, 13:00–17:00",
        "9-1, 2-6            | 09:00–13:00, 14:00–18:00",
        "9-13 14-18          | 09:00–13:00, 14:00–18:00",
        "7am-9               | 07:00–09:00",
        "7-9pm               | 19:00–21:00",
        "13-5                | 13:00–17:00",
        "17:00-09:00         | 17:00–21:00",
        "20-9                | 20:00–21:00"
      })
  void what_may_mean_two_things_is_no_reading_but_a_question(String typed, String likeliest) {
    assertThat(DayHours.read(typed)).isEmpty();
    assertThat(DayReading.of(typed).guesses()).extracting(DayHours::text).startsWith(likeliest);
  }

  @Test
  void nine_to_five_is_a_night_only_when_it_is_said_to_be() {
    assertThat(DayReading.of("9-5").guesses())
        .extracting(DayHours::text)
        .containsExactly("09:00–17:00", "09:00–05:00 next day");
  }

  @Test
  void what_the_page_shows_can_be_typed_back() {
    for (var start = 0; start < 1440; start += 15) {
      for (var end = start + 15; end < start + 1440 && end < 2880; end += 15) {
        var day = DayHours.of(List.of(new Span(start, end)));
        assertThat(DayHours.read(day.text())).as(day.text()).contains(day);
        assertThat(DayHours.read(day.shown())).as(day.shown()).contains(day);
        assertThat(DayHours.read(american(day))).as(american(day)).contains(day);
      }
    }
  }

  private static String american(DayHours day) {
    return Language.of("en-US").speak(day::shown);
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

    assertThat(night.runsInto(DayHours.read("02-04").orElseThrow())).isTrue();
    assertThat(night.runsInto(DayHours.read("03-04").orElseThrow())).isFalse();
  }

  @Test
  void a_night_is_written_and_read_in_the_language_of_the_reader() {
    var night = DayHours.read("17-9 next day").orElseThrow();
    var german = Language.of("de");
    assertThat(german.<String, RuntimeException>speak(night::shown))
        .isEqualTo("17:00–09:00 am nächsten Tag");
    assertThat(german.<String, RuntimeException>speak(() -> DayHours.typed(night.text())))
        .isEqualTo("17:00–09:00 am nächsten Tag");
    assertThat(
            german.<String, RuntimeException>speak(
                () -> DayHours.kept("17:00–09:00 am nächsten Tag")))
        .isEqualTo(night.text());
    assertThat(DayHours.read("17-9 Uhr am nächsten Tag")).contains(night);
  }

  @Test
  void the_rest_of_a_night_is_drawn_on_the_next_day() {
    var week = new Week(Map.of(DayOfWeek.SUNDAY, DayHours.read("22-3").orElseThrow()));

    assertThat(week.bars(DayOfWeek.SUNDAY)).isEqualTo(List.of(new Span(1320, 1440)));
    assertThat(week.bars(DayOfWeek.MONDAY)).isEqualTo(List.of(new Span(0, 180)));
  }
}
