package convo.shopfile;

import convo.database.ShopId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes what the visits of a file hold: the services, and the time of the stylists. */
final class TurnRows {
  private final Handle handle;
  private final ShopId shop;
  private final Map<String, UUID> services;
  private final Map<String, UUID> stylists;

  TurnRows(Handle handle, ShopId shop, Map<String, UUID> services, Map<String, UUID> stylists) {
    this.handle = handle;
    this.shop = shop;
    this.services = services;
    this.stylists = stylists;
  }

  /** A turn with what it belongs to. */
  private record Row(Visit visit, UUID booking, UUID item, int position, Visit.Turn turn) {}

  /**
   * Writes the turns of all visits.
   *
   * @param bookings the ids of the visits, in their order
   */
  void save(List<Visit> visits, List<UUID> bookings, ZoneId zone, Problems problems) {
    var rows = new ArrayList<Row>();
    for (var i = 0; i < visits.size(); i++) {
      var position = 0;
      for (var turn : visits.get(i).turns()) {
        rows.add(new Row(visits.get(i), bookings.get(i), UUID.randomUUID(), ++position, turn));
      }
    }
    saveItems(rows);
    saveSegments(rows, zone, problems);
  }

  private void saveItems(List<Row> rows) {
    var batch =
        handle.prepareBatch(
            """
            insert into booking_items (shop_id, id, booking_id, customer_id, position, service_id, stylist_id,
              starts_at, ends_at, price_cents)
            select shop_id, :item, id, customer_id, :position, :service, :stylist, :startsAt, :endsAt, :priceCents
            from bookings
            where shop_id = :shop
            and id = :booking
            """);
    for (var row : rows) {
      batch
          .bind("shop", shop.value())
          .bind("item", row.item())
          .bind("booking", row.booking())
          .bind("position", row.position())
          .bind("startsAt", row.turn().startsAt())
          .bind("endsAt", row.turn().endsAt())
          .bind("priceCents", row.turn().priceCents())
          .bind("service", services.get(row.turn().service()))
          .bind("stylist", stylists.get(row.turn().stylist()))
          .add();
    }
    batch.execute();
  }

  /** The time that a stylist has given to a booking outside the file is not taken from it. */
  private void saveSegments(List<Row> rows, ZoneId zone, Problems problems) {
    var batch =
        handle.prepareBatch(
            """
            insert into booking_segments (shop_id, booking_id, item_id, stylist_id, during)
            values (:shop, :booking, :item, :stylist, tstzrange(:from, :until))
            on conflict do nothing
            """);
    var written = new ArrayList<Row>();
    for (var row : rows.stream().filter(row -> row.visit().isHeld()).toList()) {
      for (var busy : row.turn().busy()) {
        written.add(row);
        batch
            .bind("shop", shop.value())
            .bind("booking", row.booking())
            .bind("item", row.item())
            .bind("stylist", stylists.get(row.turn().stylist()))
            .bindMethods(busy)
            .add();
      }
    }
    var counts = batch.execute();
    for (var i = 0; i < counts.length; i++) {
      problems.unless(
          counts[i] != 0, written.get(i).visit().path(), taken(written.get(i).turn(), zone));
    }
  }

  private static String taken(Visit.Turn turn, ZoneId zone) {
    return "overlaps with a booking that the shop has: %s is held around %s"
        .formatted(turn.stylist(), Overlaps.moment(turn.startsAt(), zone));
  }
}
