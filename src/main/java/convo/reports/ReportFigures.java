package convo.reports;

/**
 * What the bookings of a period add up to. Visits are those that are completed; who has not proved
 * the address she booked with is in none of them.
 *
 * @param visits that took place
 * @param takingsCents what was paid for them, in minor units: the price where nothing else is noted
 * @param customers who came, each once
 * @param newcomers of them, who had never been here before
 * @param missed visits to which nobody came
 * @param missedCents their prices
 * @param cancelled visits that were called off
 * @param cohort customers who came in the same time 12 weeks earlier
 * @param returned of those, who came again within 12 weeks
 * @param faithful of those, who then came to somebody who had served them the first of these times
 * @param lost customers whose last visit became 180 days old, who have nothing booked
 */
record ReportFigures(
    long visits,
    long takingsCents,
    long customers,
    long newcomers,
    long missed,
    long missedCents,
    long cancelled,
    long cohort,
    long returned,
    long faithful,
    long lost) {

  boolean isEmpty() {
    return visits + missed + cancelled + cohort + lost == 0;
  }

  /** What a visit brings, rounded down; 0 without a visit. */
  long averageCents() {
    return visits == 0 ? 0 : takingsCents / visits;
  }

  /** In percent of those that were to take place; 0 where there were none. */
  long missedShare() {
    return share(missed, visits + missed);
  }

  long returnedShare() {
    return share(returned, cohort);
  }

  long faithfulShare() {
    return share(faithful, cohort);
  }

  /** In percent, rounded half up. */
  static long share(long part, long whole) {
    return whole == 0 ? 0 : (200 * part + whole) / (2 * whole);
  }
}
