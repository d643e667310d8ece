package convo.scheduling;

import convo.shops.Shop;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Holds the time of stylists and resources for visits, and gives it back. */
final class SegmentRows {
  private static final String SEGMENT =
      """
      insert into booking_segments (shop_id, booking_id, item_id, stylist_id, resource_id, during)
      values (:shop, :booking, :item, :stylist, :resource, tstzrange(:from, :until))
      on conflict do nothing
      """;

  private SegmentRows() {}

  /**
   * Holds all the time of a visit, or what of it is free.
   *
   * @return whether it was all
   */
  static boolean hold(Handle handle, Shop shop, BookedVisit visit) {
    if (visit.segments().size() > 1) {
      lock(handle, shop, visit.segments().stream().map(BookedVisit.Segment::held).toList());
    }
    var batch = handle.prepareBatch(SEGMENT);
    for (var segment : visit.segments()) {
      batch
          .bind("shop", shop.id())
          .bind("booking", visit.id())
          .bind("from", segment.time().from())
          .bind("until", segment.time().until())
          .bindMethods(segment)
          .add();
    }
    return Arrays.stream(batch.execute()).sum() == visit.segments().size();
  }

  /**
   * Whoever holds more than one piece of time, or gives some up for other, does so one after the
   * other for each stylist and resource: two that each have what the other wants would wait for
   * ever.
   */
  static void lock(Handle handle, Shop shop, List<UUID> held) {
    for (var table : List.of("stylists", "resources")) {
      handle
          .createQuery(
              """
              select id
              from <table>
              where shop_id = :shop
              and id = any(:held)
              order by id
              for no key update
              """)
          .define("table", table)
          .bind("shop", shop.id())
          .bindArray("held", UUID.class, held)
          .mapTo(UUID.class)
          .list();
    }
  }

  /** All that a booking holds. */
  static void free(Handle handle, Shop shop, UUID booking) {
    handle
        .createUpdate(
            """
            delete from booking_segments
            where shop_id = :shop
            and booking_id = :booking
            """)
        .bind("shop", shop.id())
        .bind("booking", booking)
        .execute();
  }
}
