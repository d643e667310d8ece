package convo.shops;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** How days and times are written on every page: one way, on the clock of the place. */
public final class WallClock {
  private static final DateTimeFormatter MOMENT = pattern("EEE d MMM uuuu, HH:mm");
  private static final DateTimeFormatter DAY = pattern("EEE d MMM uuuu");
  private static final DateTimeFormatter LONG_DAY = pattern("d MMMM uuuu");
  private static final DateTimeFormatter TIME = pattern("HH:mm");

  private WallClock() {}

  /** "Tue 3 Mar 2026, 14:30". */
  public static String moment(TemporalAccessor time) {
    return MOMENT.format(time);
  }

  /** "Tue 3 Mar 2026". */
  public static String day(TemporalAccessor day) {
    return DAY.format(day);
  }

  /** A day of a life: "31 May 1990". */
  public static String longDay(TemporalAccessor day) {
    return LONG_DAY.format(day);
  }

  /** "14:30". */
  public static String time(TemporalAccessor time) {
    return TIME.format(time);
  }

  private static DateTimeFormatter pattern(String letters) {
    return DateTimeFormatter.ofPattern(letters, Locale.UK);
  }
}
