package convo.shopfile;

import convo.database.ShopId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes what the bookings of a file hold: the services, and the time of the stylists. */
final class FiledItems {
  private static final String ITEM =
      """
      insert into booking_items (shop_id, id, booking_id, customer_id, position, service_id, stylist_id,
        starts_at, ends_at, price_cents)
      select :shop, :id, bookings.id, customer_id, :position, services.id, stylists.id,
        :startsAt, :endsAt, :priceCents
      from bookings
      join services
        on services.shop_id = bookings.shop_id
        and services.key = :service
      join stylists
        on stylists.shop_id = bookings.shop_id
        and stylists.key = :stylist
      where bookings.shop_id = :shop
      and bookings.id = :booking
      """;

  /** The time that a stylist has given to a booking outside the file is not taken from it. */
  private static final String SEGMENT =
      """
      insert into booking_segments (shop_id, booking_id, item_id, stylist_id, during)
      select shop_id, booking_id, id, stylist_id, tstzrange(:from, :until)
      from booking_items
      where shop_id = :shop
      and id = :item
      on conflict do nothing
      """;

  /**
   * A booking that holds no time in its file held none where it came from, which is known of it.
   */
  private static final String UNHELD =
      """
      insert into adopted_bookings (shop_id, source, mark, booking_id, version, is_unheld)
      select shop_id, 'shop file/bookings', id::text, id, version, true
      from bookings
      where shop_id = :shop
      and id = any(:bookings)
      and not exists (
        select
        from adopted_bookings adopted
        where adopted.shop_id = bookings.shop_id
        and adopted.booking_id = bookings.id)
      """;

  private FiledItems() {}

  /**
   * Writes the items of all bookings.
   *
   * @param ids those of the bookings, in their order
   */
  static void save(
      Handle handle,
      ShopId shop,
      List<ResolvedBooking> bookings,
      List<UUID> ids,
      ZoneId zone,
      Problems problems) {
    var items = handle.prepareBatch(ITEM);
    var segments = handle.prepareBatch(SEGMENT);
    var unlessWritten = new ArrayList<FileProblem>();
    var unheld = new ArrayList<UUID>();
    for (var i = 0; i < bookings.size(); i++) {
      var booking = bookings.get(i);
      var position = 0;
      for (var item : booking.items()) {
        var id = UUID.randomUUID();
        items
            .bind("shop", shop)
            .bind("booking", ids.get(i))
            .bind("id", id)
            .bind("position", ++position)
            .bindMethods(item)
            .add();
        if (item.busy().isEmpty()) {
          unheld.add(ids.get(i));
        }
        for (var busy : booking.held(item)) {
          segments.bind("shop", shop).bind("item", id).bindMethods(busy).add();
          unlessWritten.add(new FileProblem(booking.path(), taken(item, zone)));
        }
      }
    }
    items.execute();
    var written = segments.execute();
    for (var i = 0; i < written.length; i++) {
      if (written[i] == 0) {
        problems.add(unlessWritten.get(i));
      }
    }
    handle
        .createUpdate(UNHELD)
        .bind("shop", shop)
        .bindArray("bookings", UUID.class, unheld)
        .execute();
    FiledPlaces.hold(handle, shop, ids);
  }

  private static String taken(ResolvedBooking.Item item, ZoneId zone) {
    return "overlaps with a booking that the shop has: %s is held around %s"
        .formatted(item.stylist(), Overlaps.moment(item.startsAt(), zone));
  }
}
