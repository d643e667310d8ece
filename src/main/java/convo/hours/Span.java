package convo.hours;

import static convo.words.Words.hours;

import convo.words.Language;
import java.time.LocalTime;
import java.util.Optional;

/**
 * One stretch of work on the wall clock of the shop.
 *
 * @param start minutes after midnight, 0 to 1439
 * @param end minutes after that same midnight; more than 1440 lies on the next day
 */
public record Span(int start, int end) {
  static final int DAY = 1440;
  static final int EVENING = 18 * 60;

  /** What follows a night that its hours alone do not tell from a slip. */
  static final String NEXT_DAY = "next day";

  private static final int LONGEST_NIGHT = 12 * 60;

  /**
   * As it is typed: "09:00–13:00"; the end may be "24:00", or lie on the next day as in
   * "22:00–02:00" and "17:00–06:00 next day".
   */
  public String text() {
    return clock(start) + "–" + clock(end > DAY ? end - DAY : end) + mark(NEXT_DAY);
  }

  /** The same as people read it: "09:00–13:00", or "9:00 AM–1:00 PM". */
  public String shown() {
    var until = end == DAY ? Language.spoken().endOfDay() : shown(end);
    return shown(start) + "–" + until + mark(hours().nextDay());
  }

  /** Work of at most twelve hours from the evening into the night, as "22:00–02:00" says. */
  boolean isPlainNight() {
    return end > DAY && start >= EVENING && length() <= LONGEST_NIGHT;
  }

  private String mark(String nextDay) {
    return end <= DAY || isPlainNight() ? "" : " " + nextDay;
  }

  /** In minutes. */
  public int length() {
    return end - start;
  }

  /** The part on the day of the start. */
  Span untilMidnight() {
    return new Span(start, Math.min(end, DAY));
  }

  /** The part on the next day, seen from its own midnight. */
  Optional<Span> afterMidnight() {
    return end > DAY ? Optional.of(new Span(0, end - DAY)) : Optional.empty();
  }

  boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The same stretch seen from the midnight of the day before. */
  Span aDayLater() {
    return new Span(start + DAY, end + DAY);
  }

  private static String shown(int minute) {
    return Language.spoken().time(LocalTime.ofSecondOfDay(minute % DAY * 60L));
  }

  private static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}
