package convo.shopfile;

import com.fasterxml.jackson.databind.JsonNode;
import convo.shops.Limits;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a stylist with her hours. */
final class StylistReader {
  private static final int DAY = 24 * 60;
  private static final LocalDate SOME_DAY = LocalDate.EPOCH;

  private StylistReader() {}

  static FiledStylist stylist(Fields fields) {
    return new FiledStylist(
        fields.required("key", Notation.SLUG, ""),
        fields.required("name", Notation.line(Limits.NAME), ""),
        fields.flag("active", true),
        fields.texts("services", Notation.SLUG, ""),
        fields.object("hours").map(StylistReader::week).orElse(Map.of()),
        fields.objects("exceptions", StylistReader::exception),
        fields.objects("timeOff", StylistReader::timeOff));
  }

  /** The name of a weekday in a file: "mon". */
  static String key(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.UK).toLowerCase(Locale.ROOT);
  }

  private static Map<DayOfWeek, List<FiledStylist.Hours>> week(Fields fields) {
    var week = new EnumMap<DayOfWeek, List<FiledStylist.Hours>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      var hours = hours(fields, key(day));
      if (!hours.isEmpty()) {
        week.put(day, hours);
      }
    }
    fields.end();
    return week;
  }

  private static FiledStylist.HoursException exception(Fields fields) {
    return new FiledStylist.HoursException(
        fields.required("date", Notation.DATE, SOME_DAY), hours(fields, "hours"));
  }

  private static FiledStylist.TimeOff timeOff(Fields fields) {
    var from = fields.required("from", Notation.WALL_TIME, SOME_DAY.atStartOfDay());
    var to = fields.required("to", Notation.WALL_TIME, LocalDateTime.MAX);
    fields.problems().unless(to.isAfter(from), fields.path("to"), "must lie after from");
    return new FiledStylist.TimeOff(
        from, to, fields.optional("reason", Notation.line(Limits.REASON)).orElse(""));
  }

  private static List<FiledStylist.Hours> hours(Fields fields, String name) {
    var hours = fields.list(name, (node, at) -> hours(fields, node, at));
    fields
        .problems()
        .unless(
            hours.size() <= Limits.SPANS,
            fields.path(name),
            "must be at most %d pairs".formatted(Limits.SPANS));
    for (var later = 1; later < hours.size(); later++) {
      fields
          .problems()
          .unless(
              hours.get(later).startMinute() >= hours.get(later - 1).endMinute(),
              "%s[%d]".formatted(fields.path(name), later),
              "must begin after the hours before it end");
    }
    return hours;
  }

  private static FiledStylist.Hours hours(Fields fields, JsonNode node, String at) {
    if (!node.isArray() || node.size() != 2) {
      fields.problems().add(at, "must be a pair such as [\"09:00\", \"13:00\"]");
      return new FiledStylist.Hours(0, 1);
    }
    var start = fields.text(node.get(0), at + "[0]", Notation.MINUTE_OF_DAY).orElse(0);
    var end = fields.text(node.get(1), at + "[1]", Notation.MINUTE_OF_DAY).orElse(DAY);
    fields.problems().unless(start < DAY, at + "[0]", "must lie before 24:00");
    fields
        .problems()
        .unless(start.intValue() != end.intValue(), at, "must not begin and end at the same time");
    return new FiledStylist.Hours(start, end <= start ? end + DAY : end);
  }
}
