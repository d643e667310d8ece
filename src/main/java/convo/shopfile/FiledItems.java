package convo.shopfile;

import convo.database.ShopId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes what the bookings of a file hold: the services, and the time of the stylists. */
final class FiledItems {
  private final Handle handle;
  private final ShopId shop;

  FiledItems(Handle handle, ShopId shop) {
    this.handle = handle;
    this.shop = shop;
  }

  /** An item with what it belongs to, and its ids. */
  private record Numbered(
      ResolvedBooking resolved, UUID booking, UUID id, int position, ResolvedBooking.Item item) {}

  /**
   * Writes the items of all bookings.
   *
   * @param ids those of the bookings, in their order
   * @param services the ids of the services by their keys
   * @param stylists the ids of the stylists by their keys
   */
  void save(
      List<ResolvedBooking> bookings,
      List<UUID> ids,
      Map<String, UUID> services,
      Map<String, UUID> stylists,
      ZoneId zone,
      Problems problems) {
    var all = new ArrayList<Numbered>();
    for (var i = 0; i < bookings.size(); i++) {
      var position = 0;
      for (var item : bookings.get(i).items()) {
        all.add(new Numbered(bookings.get(i), ids.get(i), UUID.randomUUID(), ++position, item));
      }
    }
    saveItems(all, services, stylists);
    saveSegments(all, stylists, zone, problems);
  }

  private void saveItems(
      List<Numbered> all, Map<String, UUID> services, Map<String, UUID> stylists) {
    var batch =
        handle.prepareBatch(
            """
            insert into booking_items (shop_id, id, booking_id, customer_id, position, service_id, stylist_id,
              starts_at, ends_at, price_cents)
            select shop_id, :id, id, customer_id, :position, :service, :stylist, :startsAt, :endsAt, :priceCents
            from bookings
            where shop_id = :shop
            and id = :booking
            """);
    for (var numbered : all) {
      batch
          .bind("shop", shop)
          .bind("id", numbered.id())
          .bind("booking", numbered.booking())
          .bind("position", numbered.position())
          .bind("startsAt", numbered.item().startsAt())
          .bind("endsAt", numbered.item().endsAt())
          .bind("priceCents", numbered.item().priceCents())
          .bind("service", services.get(numbered.item().service()))
          .bind("stylist", stylists.get(numbered.item().stylist()))
          .add();
    }
    batch.execute();
  }

  /** The time that a stylist has given to a booking outside the file is not taken from it. */
  private void saveSegments(
      List<Numbered> all, Map<String, UUID> stylists, ZoneId zone, Problems problems) {
    var batch =
        handle.prepareBatch(
            """
            insert into booking_segments (shop_id, booking_id, item_id, stylist_id, during)
            values (:shop, :booking, :id, :stylist, tstzrange(:from, :until))
            on conflict do nothing
            """);
    var written = new ArrayList<Numbered>();
    for (var numbered : all.stream().filter(item -> item.resolved().isHeld()).toList()) {
      for (var busy : numbered.item().busy()) {
        written.add(numbered);
        batch
            .bind("shop", shop)
            .bind("id", numbered.id())
            .bind("booking", numbered.booking())
            .bind("stylist", stylists.get(numbered.item().stylist()))
            .bindMethods(busy)
            .add();
      }
    }
    var counts = batch.execute();
    for (var i = 0; i < counts.length; i++) {
      var numbered = written.get(i);
      problems.unless(counts[i] != 0, numbered.resolved().path(), taken(numbered.item(), zone));
    }
  }

  private static String taken(ResolvedBooking.Item item, ZoneId zone) {
    return "overlaps with a booking that the shop has: %s is held around %s"
        .formatted(item.stylist(), Overlaps.moment(item.startsAt(), zone));
  }
}
