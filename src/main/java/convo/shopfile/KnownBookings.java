package convo.shopfile;

import convo.database.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.Nested;

/** Which bookings the shop has already, found by what tells bookings of a file apart. */
final class KnownBookings {
  private final Map<String, UUID> byKey = new HashMap<>();
  private final Map<Occasion, UUID> withoutKey = new HashMap<>();

  /** A booking that somebody made by hand is known by its circumstances. */
  public record Occasion(UUID profileId, String stylist, Instant startsAt) {}

  private record Known(UUID id, Optional<String> importKey, @Nested Occasion occasion) {}

  KnownBookings(Handle handle, ShopId shop) {
    handle
        .createQuery(
            """
            select distinct on (bookings.id) bookings.id, import_key, profile_id, bookings.starts_at,
              stylists.key stylist
            from bookings
            join booking_items items
              on items.shop_id = bookings.shop_id
              and items.booking_id = bookings.id
            join stylists
              on stylists.shop_id = items.shop_id
              and stylists.id = items.stylist_id
            where bookings.shop_id = :shop
            order by bookings.id, items.position
            """)
        .bind("shop", shop)
        .mapTo(Known.class)
        .forEach(this::add);
  }

  private void add(Known known) {
    byKey.put(known.importKey().orElseGet(() -> FiledBookings.madeKey(known.id())), known.id());
    if (known.importKey().isEmpty()) {
      withoutKey.put(known.occasion(), known.id());
    }
  }

  /** A booking without a key is found once: two bookings of one occasion are two. */
  Optional<UUID> find(ResolvedBooking booking, UUID profile) {
    var occasion =
        new Occasion(profile, booking.items().getFirst().stylist(), booking.booking().startsAt());
    return Optional.ofNullable(byKey.get(booking.identity()))
        .or(() -> Optional.ofNullable(withoutKey.remove(occasion)));
  }
}
