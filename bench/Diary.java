import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * The hours in which a shop's stylists are booked: nine a day, six days a week, until three weeks
 * from now.
 */
record Diary(ShopPlan shop, Instant monday) {
  private static final int WEEKS = 156;
  private static final int WEEKS_AHEAD = 3;
  private static final int DAYS = 6;
  private static final int HOURS_OF_DAY = 9;
  private static final int FIRST_HOUR = 8;

  /** Of one stylist. */
  static final int HOURS = WEEKS * DAYS * HOURS_OF_DAY;

  static Diary of(ShopPlan shop, Instant begunAt) {
    var monday =
        begunAt
            .atOffset(ZoneOffset.UTC)
            .truncatedTo(ChronoUnit.DAYS)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(WEEKS - WEEKS_AHEAD);
    return new Diary(shop, monday.toInstant());
  }

  int stylist(int slot) {
    return slot % shop.stylists();
  }

  /** No two slots of a stylist are within the same hour. */
  Instant start(int slot) {
    var ofStylist = Math.ceilDiv(shop.slots(), shop.stylists());
    var hour = (int) ((long) (slot / shop.stylists()) * HOURS / ofStylist);
    var day = hour / HOURS_OF_DAY;
    return monday
        .plus(Duration.ofDays(day / DAYS * 7 + day % DAYS))
        .plus(Duration.ofHours(FIRST_HOUR + hour % HOURS_OF_DAY));
  }
}
