package convo.scheduling;

import convo.availability.Availability;
import convo.availability.SlotAnswer.Slot;
import convo.bookings.OfferQueries;
import convo.bookings.Wish;
import convo.shops.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The starts that are free around one that is not. */
final class NearestStarts {
  private static final int MOST = 3;
  private static final int BEFORE = 3;
  private static final int DAYS = 14;

  private NearestStarts() {}

  /**
   * The three nearest, in order.
   *
   * @param moving a booking whose own time does not count
   */
  static List<Slot> of(
      Handle handle,
      Shop shop,
      List<Wish> wishes,
      Instant start,
      Instant now,
      Optional<UUID> moving) {
    var day = first(shop, start, now);
    var offers = OfferQueries.ofWishes(handle, shop, wishes, day, DAYS, moving);
    return new Availability(offers.inquiry(wishes, now, day, DAYS, Optional.empty()))
        .slots().stream()
            .sorted(Comparator.comparing(slot -> distance(slot, start)))
            .limit(MOST)
            .sorted(Comparator.comparing(Slot::startsAt))
            .toList();
  }

  /** A start of long ago, or of far ahead, has its nearest ones where there are any. */
  private static LocalDate first(Shop shop, Instant start, Instant now) {
    var today = LocalDate.ofInstant(now, shop.zone());
    var last = today.plusDays(shop.policy().horizonDays());
    var around = LocalDate.ofInstant(start, shop.zone()).minusDays(BEFORE);
    if (around.isAfter(last.minusDays(DAYS))) {
      around = last.minusDays(DAYS);
    }
    return around.isBefore(today) ? today : around;
  }

  private static Duration distance(Slot slot, Instant start) {
    return Duration.between(slot.startsAt(), start).abs();
  }
}
