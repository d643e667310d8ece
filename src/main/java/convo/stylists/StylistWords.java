package convo.stylists;

import convo.hours.Week;
import convo.web.Form;
import convo.web.Language;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The history of a stylist in the words of the page. */
public final class StylistWords {
  private static final Map<String, String> LABELS =
      Map.of(
          "name", "Name",
          "services", "Services",
          "timeOff", "Time off",
          "active", "Takes bookings");
  private static final Map<String, DayOfWeek> DAYS =
      Stream.of(DayOfWeek.values()).collect(Collectors.toMap(Week::field, day -> day));

  /** As the page has them: the name and the services, then the week. */
  static final List<String> FIELDS =
      Stream.concat(
              Stream.of("name", "services", "active"),
              Stream.of(DayOfWeek.values()).map(Week::field))
          .toList();

  private StylistWords() {}

  /** "Monday" of "monday", and "Thu 24 Dec 2026" of a day with hours of its own. */
  public static String label(String field) {
    return Form.date(field)
        .map(Language.spoken()::day)
        .or(() -> Optional.ofNullable(DAYS.get(field)).map(Week::label))
        .orElseGet(() -> LABELS.getOrDefault(field, field));
  }

  /** A day of the week without hours is closed. */
  public static String shown(String field, String value) {
    return value.isEmpty() && DAYS.containsKey(field) ? "closed" : value;
  }
}
