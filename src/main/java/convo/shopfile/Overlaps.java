package convo.shopfile;

import convo.bookings.BusyTime;
import convo.web.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** Sees that no visit is in a file twice and that no stylist is held by two at a time. */
final class Overlaps {
  private Overlaps() {}

  /** A stylist's time with the visit that holds it. */
  private record Hold(String path, String stylist, BusyTime time) {}

  static void check(List<Visit> visits, ZoneId zone, Problems problems) {
    var first = new HashMap<String, String>();
    for (var visit : visits) {
      var same = first.putIfAbsent(visit.identity(), visit.path());
      problems.unless(
          same == null,
          visit.path(),
          "is the same booking as %s; give one of them a key".formatted(same));
      problems.unless(
          visit.turns().stream()
              .noneMatch(turn -> turn.startsAt().isBefore(visit.booking().startsAt())),
          visit.path() + ".startsAt",
          "must not lie after the start of an item");
    }
    checkHolds(holds(visits), zone, problems);
  }

  /** "Tue 1 Dec 2026, 10:00" on the wall clock of the zone. */
  static String moment(Instant instant, ZoneId zone) {
    return Language.spoken().moment(instant.atZone(zone));
  }

  private static List<Hold> holds(List<Visit> visits) {
    return visits.stream()
        .filter(Visit::isHeld)
        .flatMap(Overlaps::holds)
        .sorted(Comparator.comparing(Hold::stylist).thenComparing(hold -> hold.time().from()))
        .toList();
  }

  private static Stream<Hold> holds(Visit visit) {
    return visit.turns().stream()
        .flatMap(
            turn -> turn.busy().stream().map(time -> new Hold(visit.path(), turn.stylist(), time)));
  }

  /** Goes through the holds in order, always comparing with the one before that ends last. */
  private static void checkHolds(List<Hold> holds, ZoneId zone, Problems problems) {
    for (int last = 0, next = 1; next < holds.size(); next++) {
      var before = holds.get(last);
      var hold = holds.get(next);
      if (!before.stylist().equals(hold.stylist())) {
        last = next;
        continue;
      }
      if (before.time().overlaps(hold.time())) {
        problems.add(
            hold.path(),
            "overlaps with %s: %s is held until %s"
                .formatted(before.path(), hold.stylist(), moment(before.time().until(), zone)));
      }
      last = hold.time().until().isAfter(before.time().until()) ? next : last;
    }
  }
}
