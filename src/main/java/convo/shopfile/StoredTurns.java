package convo.shopfile;

import convo.bookings.BookingStatus;
import convo.bookings.BusyTime;
import convo.database.Instants;
import convo.database.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * Reads what a shop's visits hold, as its file says it: only what the services do not say anyway.
 */
final class StoredTurns {
  private final Map<String, ShopFile.Service> services;
  private final Map<UUID, List<Visit.Turn>> byBooking = new HashMap<>();

  StoredTurns(Handle handle, ShopId shop, List<ShopFile.Service> services) {
    this.services =
        services.stream().collect(Collectors.toMap(ShopFile.Service::key, Function.identity()));
    handle
        .createQuery(
            """
            select items.booking_id, services.key service, stylists.key stylist, items.starts_at, items.ends_at,
              items.price_cents,
              array(select cast(extract(epoch from lower(during)) as bigint) from booking_segments segments
                where segments.shop_id = items.shop_id and segments.item_id = items.id
                order by during) busy_from,
              array(select cast(extract(epoch from upper(during)) as bigint) from booking_segments segments
                where segments.shop_id = items.shop_id and segments.item_id = items.id
                order by during) busy_until
            from booking_items items
            join services
              on services.shop_id = items.shop_id
              and services.id = items.service_id
            join stylists
              on stylists.shop_id = items.shop_id
              and stylists.id = items.stylist_id
            where items.shop_id = :shop
            order by items.booking_id, items.position
            """)
        .bind("shop", shop.value())
        .map((row, context) -> add(row))
        .list();
  }

  /** The turns of a booking in their order. */
  List<Visit.Turn> of(UUID booking) {
    return byBooking.getOrDefault(booking, List.of());
  }

  /** The items of a booking with these turns. */
  List<FiledBooking.Item> items(List<Visit.Turn> turns, Instant visitStart, BookingStatus status) {
    var before = new ArrayList<Visit.Turn>();
    var items = new ArrayList<FiledBooking.Item>();
    for (var turn : turns) {
      var service = Objects.requireNonNull(services.get(turn.service()));
      var usual = Visits.busy(service, turn.startsAt(), turn.endsAt());
      var start = Visits.nextStart(visitStart, before, turn.stylist(), service);
      var isUsual = status == BookingStatus.CANCELLED || turn.busy().equals(usual);
      items.add(item(turn, service, start, isUsual));
      before.add(isUsual ? turn.with(usual) : turn);
    }
    return items;
  }

  private static FiledBooking.Item item(
      Visit.Turn turn, ShopFile.Service service, Instant start, boolean isUsual) {
    var minutes = (int) Duration.between(turn.startsAt(), turn.endsAt()).toMinutes();
    return new FiledBooking.Item(
        turn.service(),
        turn.stylist(),
        Optional.of(turn.startsAt()).filter(at -> !at.equals(start)),
        Optional.of(turn.priceCents()).filter(price -> price != service.priceCents()),
        Optional.of(minutes).filter(length -> length != service.durationMinutes()),
        isUsual
            ? Optional.empty()
            : Optional.of(turn.busy().stream().map(busy -> held(turn.startsAt(), busy)).toList()));
  }

  private static FiledBooking.Held held(Instant start, BusyTime busy) {
    return new FiledBooking.Held(
        (int) Duration.between(start, busy.from()).toMinutes(),
        (int) Duration.between(start, busy.until()).toMinutes());
  }

  private boolean add(ResultSet row) throws SQLException {
    var turn =
        new Visit.Turn(
            row.getString("service"),
            row.getString("stylist"),
            Instants.of(row, "starts_at"),
            Instants.of(row, "ends_at"),
            row.getLong("price_cents"),
            busy(row));
    return byBooking
        .computeIfAbsent(row.getObject("booking_id", UUID.class), booking -> new ArrayList<>())
        .add(turn);
  }

  private static List<BusyTime> busy(ResultSet row) throws SQLException {
    var from = (Long[]) row.getArray("busy_from").getArray();
    var until = (Long[]) row.getArray("busy_until").getArray();
    return IntStream.range(0, from.length)
        .mapToObj(
            i -> new BusyTime(Instant.ofEpochSecond(from[i]), Instant.ofEpochSecond(until[i])))
        .toList();
  }
}
