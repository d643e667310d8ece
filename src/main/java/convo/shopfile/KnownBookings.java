package convo.shopfile;

import convo.database.Instants;
import convo.database.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Which visits the shop has already, found by what tells visits of a file apart. */
final class KnownBookings {
  private final Map<String, UUID> byKey = new HashMap<>();
  private final Map<Occasion, UUID> withoutKey = new HashMap<>();

  /** A booking that somebody made by hand is known by its circumstances. */
  private record Occasion(UUID profile, String stylist, Instant startsAt) {}

  private record Known(UUID id, Optional<String> key, Occasion occasion) {}

  KnownBookings(Handle handle, ShopId shop) {
    handle
        .createQuery(
            """
            select distinct on (bookings.id) bookings.id, import_key, profile_id, bookings.starts_at, stylists.key
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
        .bind("shop", shop.value())
        .map(KnownBookings::known)
        .forEach(this::add);
  }

  private void add(Known known) {
    known.key().ifPresentOrElse(key -> byKey.put(key, known.id()), () -> addWithoutKey(known));
  }

  private void addWithoutKey(Known known) {
    withoutKey.put(known.occasion(), known.id());
    byKey.put(StoredBookings.madeKey(known.id()), known.id());
  }

  /** A booking without a key is found once: two visits of one occasion are two. */
  Optional<UUID> find(Visit visit, UUID profile) {
    var occasion =
        new Occasion(profile, visit.turns().getFirst().stylist(), visit.booking().startsAt());
    return Optional.ofNullable(byKey.get(visit.identity()))
        .or(() -> Optional.ofNullable(withoutKey.remove(occasion)));
  }

  private static Known known(ResultSet row, StatementContext context) throws SQLException {
    return new Known(
        row.getObject("id", UUID.class),
        Optional.ofNullable(row.getString("import_key")),
        new Occasion(
            row.getObject("profile_id", UUID.class),
            row.getString("key"),
            Instants.of(row, "starts_at")));
  }
}
