package convo.hours;

import static convo.words.Words.web;

import convo.words.Language;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The weekly hours of a stylist; every day of the week has its own. */
public record Week(Map<DayOfWeek, DayHours> days) {

  static Week of(Map<DayOfWeek, List<Span>> spans) {
    var days = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
    spans.forEach((day, hours) -> days.put(day, DayHours.of(hours)));
    return new Week(days);
  }

  public DayHours of(DayOfWeek day) {
    return days.getOrDefault(day, DayHours.CLOSED);
  }

  public boolean isEmpty() {
    return Stream.of(DayOfWeek.values()).map(this::of).allMatch(DayHours::isClosed);
  }

  /** The work on one calendar day, also what is left of the evening before; to be drawn. */
  public List<Span> bars(DayOfWeek day) {
    var rest = of(day.minus(1)).spans().stream().flatMap(span -> span.afterMidnight().stream());
    return Stream.concat(rest, of(day).spans().stream().map(Span::untilMidnight)).toList();
  }

  /** Each day under the name of its field, "monday", as it is typed. */
  public Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    for (var day : DayOfWeek.values()) {
      values.put(field(day), of(day).text());
    }
    return values;
  }

  /** The name of a day's field: "monday". */
  public static String field(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  /** The day as people read it: "Monday". */
  public static String label(DayOfWeek day) {
    var language = Language.spoken();
    return language.figure(day.getDisplayName(TextStyle.FULL, language.locale()));
  }

  /** Days as people read them, in the order of the week: "Monday and Tuesday". */
  public static String labels(Set<DayOfWeek> days) {
    return days.isEmpty() ? "" : web().list(days.stream().sorted().map(Week::label).toList());
  }
}
