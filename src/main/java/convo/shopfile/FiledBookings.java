package convo.shopfile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import convo.bookings.BookingStatus;
import convo.database.Json;
import convo.database.ShopId;
import convo.shops.Policy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The bookings of a file in the database; what they hold is in {@link FiledItems}. */
final class FiledBookings {
  private static final String SAVE =
      """
      insert into bookings (shop_id, id, profile_id, customer_id, import_key, status, starts_at, ends_at,
        price_cents, cancel_notice_minutes, customer_name, customer_email, customer_phone, customer_note,
        staff_note, cancelled_at, created_at, updated_at)
      select :shop, :id, id, customer_id, :identity, :status, :startsAt, :endsAt,
        :price, :cancelNotice, coalesce(:guestName, trim(first_name || ' ' || last_name)),
        case when :isGuest then :guestEmail else email end,
        case when :isGuest then :guestPhone else phone end, :customerNote,
        :staffNote, :cancelledAt, :bookedAt, :now
      from customer_shop_profiles
      where shop_id = :shop
      and id = :profile
      on conflict (shop_id, id) do update
        set profile_id = excluded.profile_id, customer_id = excluded.customer_id,
          import_key = excluded.import_key, status = excluded.status, starts_at = excluded.starts_at,
          ends_at = excluded.ends_at, price_cents = excluded.price_cents,
          cancel_notice_minutes = excluded.cancel_notice_minutes, customer_name = excluded.customer_name,
          customer_email = excluded.customer_email, customer_phone = excluded.customer_phone,
          customer_note = excluded.customer_note, staff_note = excluded.staff_note,
          cancelled_at = excluded.cancelled_at, created_at = excluded.created_at,
          version = bookings.version + 1, updated_at = excluded.updated_at
      """;

  private FiledBookings() {}

  /**
   * Gives the ids of the bookings, in their order.
   *
   * @param profiles by the identities of the customers
   */
  static List<UUID> save(
      Handle handle,
      ShopId shop,
      List<ResolvedBooking> bookings,
      Map<String, UUID> profiles,
      Policy policy,
      Instant now) {
    var known = new KnownBookings(handle, shop);
    var ids = new ArrayList<UUID>();
    var batch = handle.prepareBatch(SAVE);
    for (var resolved : bookings) {
      var profile = Objects.requireNonNull(profiles.get(resolved.customer()));
      var id = known.find(resolved, profile).orElseGet(UUID::randomUUID);
      ids.add(id);
      row(batch, resolved, policy, now)
          .bind("shop", shop)
          .bind("id", id)
          .bind("profile", profile)
          .add();
    }
    FiledRows.clear(handle, shop, "booking_items", "booking_id", ids);
    batch.execute();
    return ids;
  }

  private static PreparedBatch row(
      PreparedBatch batch, ResolvedBooking resolved, Policy policy, Instant now) {
    var booking = resolved.booking();
    var guest = booking.guest();
    return batch
        .bindMethods(booking)
        .bind("identity", resolved.identity())
        .bind("endsAt", resolved.endsAt())
        .bind("price", resolved.priceCents())
        .bind("cancelNotice", booking.cancelNoticeMinutes().orElse(policy.cancelNoticeMinutes()))
        .bind("isGuest", guest.isPresent())
        .bind("guestName", guest.map(FiledBooking.Guest::name))
        .bind("guestEmail", guest.flatMap(FiledBooking.Guest::email))
        .bind("guestPhone", guest.flatMap(FiledBooking.Guest::phone))
        .bind("bookedAt", booking.bookedAt().orElseGet(() -> booked(booking.startsAt(), now)))
        .bind("now", now);
  }

  /** A booking of the past was booked when it began at the latest. */
  private static Instant booked(Instant start, Instant now) {
    return start.isBefore(now) ? start : now;
  }

  /** What a booking says, without customer and items; with its key where one was given. */
  private record Row(
      UUID id,
      UUID profileId,
      Optional<String> importKey,
      Instant startsAt,
      BookingStatus status,
      String json,
      @Json List<ResolvedBooking.Item> items) {}

  /**
   * The bookings of a shop in no order, with only what services, customers and policy do not say
   * anyway. Those with a key are read first and have it to themselves.
   */
  static List<FiledBooking> read(
      Handle handle,
      ShopId shop,
      Map<UUID, FiledCustomer> customers,
      List<ShopFile.Service> services) {
    var shortener = new BookingShortener(services);
    var taken = new HashSet<String>();
    var bookings = new ArrayList<FiledBooking>();
    for (var row : rows(handle, shop)) {
      var customer =
          Objects.requireNonNull(customers.get(row.profileId())).identity().orElseThrow();
      var stylist = row.items().getFirst().stylist();
      var derived = BookingResolver.identity(customer, stylist, row.startsAt());
      var identity =
          row.importKey().orElseGet(() -> taken.contains(derived) ? madeKey(row.id()) : derived);
      taken.add(identity);
      var isCancelled = row.status() == BookingStatus.CANCELLED;
      var items = shortener.items(row.items(), row.startsAt(), isCancelled);
      var json = ShopFileJson.read(row.json(), ObjectNode.class);
      if (!identity.equals(derived)) {
        json.put("key", identity);
      }
      json.put("customer", customer);
      json.set("items", ShopFileJson.tree(items, ZoneOffset.UTC));
      bookings.add(ShopFileJson.read(json, FiledBooking.class, ZoneOffset.UTC));
    }
    return bookings;
  }

  /** The key of a booking that is like another one. */
  static String madeKey(UUID booking) {
    return "booking-" + booking;
  }

  private static List<Row> rows(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select bookings.id, profile_id, bookings.import_key, starts_at, bookings.status, json_build_object(
                'startsAt', starts_at, 'status', bookings.status,
                'priceCents', nullif(bookings.price_cents, items.price_cents),
                'cancelNoticeMinutes', nullif(bookings.cancel_notice_minutes, shops.cancel_notice_minutes),
                'customerNote', customer_note, 'staffNote', staff_note, 'guest', case
                  when (customer_name, customer_email, customer_phone)
                    is distinct from (trim(first_name || ' ' || last_name), profiles.email, profiles.phone)
                  then json_build_object('name', customer_name, 'email', customer_email, 'phone', customer_phone) end,
                'bookedAt', bookings.created_at, 'cancelledAt', cancelled_at) json, items.json items
            from bookings
            join shops on shops.id = bookings.shop_id
            join customer_shop_profiles profiles
              on profiles.shop_id = bookings.shop_id
              and profiles.id = bookings.profile_id
            cross join lateral (select sum(items.price_cents) price_cents,
                json_agg(json_build_object('service', services.key, 'stylist', stylists.key,
                  'starts_at', items.starts_at, 'ends_at', items.ends_at, 'price_cents', items.price_cents,
                  'busy', array(select json_build_object('from', lower(during), 'until', upper(during))
                    from booking_segments segments
                    where segments.shop_id = items.shop_id
                    and segments.item_id = items.id
                    and segments.stylist_id is not null
                    order by during)) order by items.position) json
              from booking_items items
              join services
                on services.shop_id = items.shop_id
                and services.id = items.service_id
              join stylists
                on stylists.shop_id = items.shop_id
                and stylists.id = items.stylist_id
              where items.shop_id = bookings.shop_id
              and items.booking_id = bookings.id) items
            where bookings.shop_id = :shop
            order by (bookings.import_key is not null) desc, bookings.created_at, bookings.id
            """)
        .bind("shop", shop)
        .mapTo(Row.class)
        .list();
  }
}
