package convo.availability;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is said of a start: yes, with whom and where, or why not. */
public sealed interface SlotAnswer {
  Instant startsAt();

  /**
   * It can be booked.
   *
   * @param startMinute minutes since 1970 in UTC
   * @param items the services in their order
   * @param fitsWell whether it leaves no hole in anybody's day that is too short for a service
   */
  record Slot(long startMinute, List<Item> items, boolean fitsWell) implements SlotAnswer {
    @Override
    public Instant startsAt() {
      return instant(startMinute);
    }

    /** Who does the first service. */
    public String stylist() {
      return items.getFirst().stylist();
    }
  }

  /**
   * One service of a slot.
   *
   * @param resource where it takes place, if it needs any
   * @param startMinute minutes since 1970 in UTC
   */
  record Item(String stylist, Optional<String> resource, long startMinute) {
    public Instant startsAt() {
      return instant(startMinute);
    }
  }

  /**
   * It cannot be booked with this stylist for the first service.
   *
   * @param startMinute minutes since 1970 in UTC
   */
  record Refused(long startMinute, String stylist, Reason reason) implements SlotAnswer {
    @Override
    public Instant startsAt() {
      return instant(startMinute);
    }
  }

  private static Instant instant(long minute) {
    return Instant.ofEpochSecond(60 * minute);
  }
}
