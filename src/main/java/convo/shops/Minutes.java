package convo.shops;

/** Lengths of time as people say them. */
public final class Minutes {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  private Minutes() {}

  /** "45 min", "2 h", "1 h 30 min", "2 days". */
  public static String text(int minutes) {
    if (minutes >= DAY && minutes % DAY == 0) {
      return minutes == DAY ? "1 day" : minutes / DAY + " days";
    }
    var hours = minutes / HOUR + " h";
    var rest = minutes % HOUR + " min";
    if (minutes < HOUR) {
      return rest;
    }
    return minutes % HOUR == 0 ? hours : hours + " " + rest;
  }
}
