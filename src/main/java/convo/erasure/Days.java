package convo.erasure;

import convo.shops.WallClock;
import java.time.Instant;
import java.time.ZoneOffset;

/** How a moment reads that belongs to no shop. */
public final class Days {
  private Days() {}

  /** "Tue 3 Mar 2026, 14:30 UTC". */
  public static String of(Instant moment) {
    return WallClock.moment(moment.atOffset(ZoneOffset.UTC)) + " UTC";
  }
}
