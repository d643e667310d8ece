package convo.hours;

import convo.web.Language;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One stretch of work on the wall clock of the shop.
 *
 * @param start minutes after midnight, 0 to 1439
 * @param end minutes after that same midnight; more than 1440 lies on the next day
 */
public record Span(int start, int end) {
  static final int DAY = 1440;
  private static final String TIME = "(\\d{1,2})(?:[:.h]?(\\d{2}))?";
  private static final Pattern TYPED =
      Pattern.compile("\\s*" + TIME + "\\s*(?:-|–|—|to)\\s*" + TIME + "\\s*");

  /** Reads "09:00–17:30", "9-17.30" or "22 to 2"; empty when it is no such thing. */
  static Optional<Span> read(String typed) {
    var match = TYPED.matcher(typed);
    return match.matches() ? of(minutes(match, 1), minutes(match, 3)) : Optional.empty();
  }

  private static Optional<Span> of(int start, int end) {
    if (start < 0 || start >= DAY || end < 0 || end == start) {
      return Optional.empty();
    }
    return Optional.of(new Span(start, end > start ? end : end + DAY));
  }

  /** The minutes of a time from 00:00 to 24:00; -1 for another. */
  private static int minutes(Matcher match, int group) {
    var hour = Integer.parseInt(match.group(group));
    var written = match.group(group + 1);
    var minute = written == null ? 0 : Integer.parseInt(written);
    var all = hour * 60 + minute;
    return minute > 59 || all > DAY ? -1 : all;
  }

  /**
   * As it is typed: "09:00–13:00"; the end may be "24:00", or lie on the next day as in
   * "22:00–02:00".
   */
  public String text() {
    return clock(start) + "–" + clock(end > DAY ? end - DAY : end);
  }

  /** The same as people read it: "09:00–13:00", or "9:00 AM–1:00 PM". */
  public String shown() {
    return shown(start) + "–" + (end == DAY ? Language.spoken().endOfDay() : shown(end));
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
