package convo.shopfile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import convo.shops.Accent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A stylist as a shop's file says it.
 *
 * @param accent what is not said stays, or is another than that of those before
 */
public record FiledStylist(
    String key,
    String name,
    Optional<Accent> accent,
    boolean active,
    List<String> services,
    Map<DayOfWeek, List<Hours>> hours,
    List<HoursException> exceptions,
    List<TimeOff> timeOff) {

  /** Days without hours are not in the week. */
  public FiledStylist {
    hours = new TreeMap<>(hours);
    hours.values().removeIf(List::isEmpty);
  }

  /** Minutes from midnight of the day; an end after 1440 lies on the next day. */
  public record Hours(int startMinute, int endMinute) {
    private static final int DAY = 24 * 60;

    /** Hours of two times such as "22:00" and "02:00". */
    @JsonCreator
    static Hours of(List<String> times) {
      var start = minute(times.getFirst());
      var end = minute(times.getLast());
      return new Hours(start, end <= start ? end + DAY : end);
    }

    @JsonValue
    List<String> times() {
      return List.of(clock(startMinute), clock(endMinute > DAY ? endMinute - DAY : endMinute));
    }

    private static int minute(String clock) {
      return Integer.parseInt(clock, 0, 2, 10) * 60 + Integer.parseInt(clock, 3, 5, 10);
    }

    private static String clock(int minute) {
      return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
  }

  /** Hours that replace those of the week on one day. */
  public record HoursException(LocalDate date, List<Hours> hours) {}

  /** Absence on the wall clock of the shop. */
  public record TimeOff(LocalDateTime from, LocalDateTime to, String reason) {}
}
