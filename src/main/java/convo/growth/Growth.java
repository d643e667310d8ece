package convo.growth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How many customers there were at one moment.
 *
 * @param live persons in {@code core.customers} who are neither merged into another nor erased
 * @param visited those of them who have a completed booking at one shop or more
 * @param days the live ones by the day on which they came, in UTC, for 30 days
 * @param months the same by month, each by its first day, for 12 months
 */
public record Growth(
    long live,
    long visited,
    List<Day> days,
    List<Day> months,
    List<ShopGrowth> shops,
    Instant countedAt) {

  /** How many of them came on one day. */
  public record Day(LocalDate day, long customers) {}

  /** In hundredths of the live ones, rounded down; 0 when there are none. */
  public long visitedShare() {
    return live == 0 ? 0 : visited * 100 / live;
  }

  public long newToday() {
    return days.getLast().customers();
  }

  public long newThisMonth() {
    return months.getLast().customers();
  }
}
