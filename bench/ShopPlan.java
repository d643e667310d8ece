import java.util.List;
import java.util.UUID;

/**
 * One shop of the bench.
 *
 * @param first the place of its first customer in the line of all
 */
record ShopPlan(long id, long first, int profiles, int bookings) {
  /** Profiles that are made and sent together. */
  static final int AT_ONCE = 2_000;

  /** Of a stylist in three years, an hour each, of which some stay free. */
  private static final int HOURS = Diary.HOURS * 7 / 10;

  static final List<Work> SERVICES =
      List.of(
          new Work("cut", "Cut", 4_500, 45, 0, 0),
          new Work("beard", "Beard", 2_500, 30, 0, 0),
          new Work("colour", "Colour", 8_900, 60, 20, 20),
          new Work("blow-dry", "Blow-dry", 3_200, 30, 0, 0));

  /** A service; without a gap its length is 0. */
  record Work(String key, String name, int cents, int minutes, int gapAfter, int gap) {}

  String slug() {
    return "bench-" + id;
  }

  String owner() {
    return "owner-%d@bench.example".formatted(id);
  }

  int chunks() {
    return Math.ceilDiv(profiles, AT_ONCE);
  }

  /** Of the chunk that has most. */
  int bookingsAtOnce() {
    return (int) Math.ceilDiv((long) bookings * Math.min(profiles, AT_ONCE), profiles) + 1;
  }

  int slots() {
    return bookingsAtOnce() * chunks();
  }

  int stylists() {
    return Math.max(2, Math.ceilDiv(slots(), HOURS));
  }

  UUID stylist(int number) {
    return Ids.of('s', id, number);
  }

  UUID service(int number) {
    return Ids.of('v', id, number);
  }
}
