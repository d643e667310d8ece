package convo.shopfile;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sees that no work of a stylist in a file goes on after midnight into that of the next day. */
record Nights(
    Map<DayOfWeek, List<FiledStylist.Hours>> week,
    Map<LocalDate, List<FiledStylist.Hours>> exceptions) {
  private static final int DAY = 24 * 60;

  static void check(Located<FiledStylist> stylist, Problems problems) {
    var filed = stylist.value();
    var days =
        filed.exceptions().stream()
            .collect(
                toMap(
                    FiledStylist.HoursException::date,
                    FiledStylist.HoursException::hours,
                    (one, twice) -> one));
    var nights = new Nights(filed.hours(), days);
    nights.checkWeek(stylist.path() + ".hours.", problems);
    Located.in(stylist.path() + ".exceptions", filed.exceptions())
        .forEach(day -> nights.checkDay(day.path() + ".hours", day.value().date(), problems));
  }

  /** The key of a day in a file: "mon". */
  static String key(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.UK).toLowerCase(Locale.ROOT);
  }

  private void checkWeek(String path, Problems problems) {
    for (var day : week.keySet()) {
      problems.unless(
          areApart(of(day.minus(1)), of(day)),
          path + key(day),
          "begin before the work of %s, which goes on after midnight, ends"
              .formatted(key(day.minus(1))));
    }
  }

  private void checkDay(String path, LocalDate day, Problems problems) {
    problems.unless(
        areApart(on(day.minusDays(1)), on(day)),
        path,
        "begin before the work of the day before, which goes on after midnight, ends");
    problems.unless(
        exceptions.containsKey(day.plusDays(1)) || areApart(on(day), on(day.plusDays(1))),
        path,
        "go on after midnight into the work of the next day");
  }

  private List<FiledStylist.Hours> on(LocalDate day) {
    return exceptions.getOrDefault(day, of(day.getDayOfWeek()));
  }

  private List<FiledStylist.Hours> of(DayOfWeek day) {
    return week.getOrDefault(day, List.of());
  }

  private static boolean areApart(List<FiledStylist.Hours> before, List<FiledStylist.Hours> after) {
    var end = before.stream().mapToInt(FiledStylist.Hours::endMinute).max().orElse(0) - DAY;
    return after.stream().allMatch(hours -> hours.startMinute() >= end);
  }
}
