package convo.shopfile;

import convo.bookings.BusyTime;
import convo.words.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/** Sees that no booking is in a file twice and that no stylist is held by two at a time. */
final class Overlaps {
  private Overlaps() {}

  /** A stylist's time with the booking that holds it. */
  private record Hold(String path, String stylist, BusyTime time) {}

  static void check(List<ResolvedBooking> bookings, ZoneId zone, Problems problems) {
    var first = new HashMap<String, String>();
    for (var booking : bookings) {
      var same = first.putIfAbsent(booking.identity(), booking.path());
      problems.unless(
          same == null,
          booking.path(),
          "is the same booking as %s; give one of them a key".formatted(same));
      problems.unless(
          booking.items().stream()
              .noneMatch(item -> item.startsAt().isBefore(booking.booking().startsAt())),
          booking.path() + ".startsAt",
          "must not lie after the start of an item");
    }
    checkHolds(holds(bookings), zone, problems);
  }

  /** "Tue 1 Dec 2026, 10:00" on the wall clock of the zone. */
  static String moment(Instant instant, ZoneId zone) {
    return Language.spoken().moment(instant.atZone(zone));
  }

  private static List<Hold> holds(List<ResolvedBooking> bookings) {
    return bookings.stream()
        .flatMap(Overlaps::holds)
        .sorted(Comparator.comparing(Hold::stylist).thenComparing(hold -> hold.time().from()))
        .toList();
  }

  private static Stream<Hold> holds(ResolvedBooking booking) {
    return booking.items().stream()
        .flatMap(item ->
            booking.held(item).stream()
                .map(time -> new Hold(booking.path(), item.stylist(), time)));
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
