package convo.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How somebody comes: how often, since when and until when, at what time of the day.
 *
 * @param minute of the day at which she likes to come
 * @param noShows in a hundred visits
 */
record Habit(int everyDays, LocalDate first, LocalDate last, int minute, int noShows) {

  /**
   * Habits as a shop finds them: half come regularly, some now and then, some no more, some only
   * lately.
   */
  static Habit of(Random random, LocalDate from, LocalDate asOf) {
    var days = (int) (asOf.toEpochDay() - from.toEpochDay());
    var minute = 60 * (9 + random.nextInt(10)) + 15 * random.nextInt(4);
    var noShows = random.nextInt(20) == 0 ? 35 : 2;
    var kind = random.nextInt(100);
    if (kind < 42) {
      var first = from.plusDays(random.nextInt(days / 2));
      return new Habit(26 + random.nextInt(12), first, asOf.plusYears(1), minute, noShows);
    }
    if (kind < 68) {
      var first = from.plusDays(random.nextInt(days));
      return new Habit(60 + random.nextInt(80), first, asOf.plusYears(1), minute, noShows);
    }
    if (kind < 82) {
      var first = from.plusDays(random.nextInt(days / 3));
      var stay = 90 + random.nextInt(days / 3);
      return new Habit(28 + random.nextInt(30), first, first.plusDays(stay), minute, noShows);
    }
    if (kind < 94) {
      var first = asOf.minusDays(random.nextInt(70));
      return new Habit(28 + random.nextInt(20), first, asOf.plusYears(1), minute, noShows);
    }
    var only = from.plusDays(random.nextInt(days));
    return new Habit(1_000, only, only.plusDays(1), minute, noShows);
  }

  /** Days on which she would like to come, before the end. */
  List<LocalDate> days(Random random, LocalDate end) {
    var wishes = new ArrayList<LocalDate>();
    var until = last.isBefore(end) ? last : end;
    for (var day = first; day.isBefore(until); ) {
      wishes.add(day);
      day = day.plusDays(Math.max(5, (int) (everyDays * (0.8 + 0.5 * random.nextDouble()))));
    }
    return wishes;
  }

  boolean isLost(LocalDate asOf) {
    return last.isBefore(asOf.minusDays(120));
  }
}
