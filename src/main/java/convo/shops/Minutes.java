package convo.shops;

import static convo.words.Words.shops;

/** Lengths of time as people say them. */
public final class Minutes {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  private Minutes() {}

  /** "45 min", "2 h", "1 h 30 min", "2 days". */
  public static String text(int minutes) {
    if (minutes >= DAY && minutes % DAY == 0) {
      return shops().days(minutes / DAY);
    }
    var hours = minutes / HOUR;
    var rest = minutes % HOUR;
    if (hours == 0) {
      return shops().minutes(rest);
    }
    return rest == 0 ? shops().hours(hours) : shops().hoursAndMinutes(hours, rest);
  }
}
