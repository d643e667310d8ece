package convo.shopfile;

import convo.database.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes the visits of a file: the bookings and, through {@link TurnRows}, what they hold. */
final class BookingRows {
  private final Handle handle;
  private final ShopId shop;
  private final Map<String, UUID> profiles;
  private final Instant now;

  /**
   * Rows of bookings whose customers are there.
   *
   * @param profiles by the identities of the customers
   */
  BookingRows(Handle handle, ShopId shop, Map<String, UUID> profiles, Instant now) {
    this.handle = handle;
    this.shop = shop;
    this.profiles = profiles;
    this.now = now;
  }

  /** Gives the ids of the bookings, in the order of the visits. */
  List<UUID> save(List<Visit> visits, ShopFile file) {
    var known = new KnownBookings(handle, shop);
    var ids =
        visits.stream()
            .map(visit -> known.find(visit, profile(visit)).orElseGet(UUID::randomUUID))
            .toList();
    deleteTurns(ids);
    saveBookings(visits, ids, file);
    return ids;
  }

  /** The items take their segments with them. */
  private void deleteTurns(List<UUID> bookings) {
    handle
        .createUpdate(
            """
            delete from booking_items
            where shop_id = :shop
            and booking_id = any(:bookings)
            """)
        .bind("shop", shop.value())
        .bind("bookings", bookings.toArray(UUID[]::new))
        .execute();
  }

  private void saveBookings(List<Visit> visits, List<UUID> ids, ShopFile file) {
    var batch =
        handle.prepareBatch(
            """
            insert into bookings (shop_id, id, profile_id, customer_id, import_key, status, starts_at, ends_at,
              price_cents, cancel_notice_minutes, customer_name, customer_email, customer_phone, customer_note,
              staff_note, cancelled_at, created_at, updated_at)
            select :shop, :id, id, customer_id, :identity, :statusKey, :startsAt, :endsAt,
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
            """);
    for (var i = 0; i < visits.size(); i++) {
      row(batch, visits.get(i), file).bind("id", ids.get(i)).add();
    }
    batch.execute();
  }

  private PreparedBatch row(PreparedBatch batch, Visit visit, ShopFile file) {
    var booking = visit.booking();
    var guest = booking.guest();
    return batch
        .bind("shop", shop.value())
        .bind("profile", profile(visit))
        .bindMethods(booking)
        .bind("identity", visit.identity())
        .bind("statusKey", booking.status().key())
        .bind("endsAt", visit.endsAt())
        .bind("price", visit.priceCents())
        .bind(
            "cancelNotice",
            booking.cancelNoticeMinutes().orElse(file.policy().cancelNoticeMinutes()))
        .bind("isGuest", guest.isPresent())
        .bind("guestName", guest.map(FiledBooking.Guest::name))
        .bind("guestEmail", guest.flatMap(FiledBooking.Guest::email))
        .bind("guestPhone", guest.flatMap(FiledBooking.Guest::phone))
        .bind("bookedAt", booking.bookedAt().orElseGet(() -> booked(booking.startsAt())))
        .bind("now", now);
  }

  /** A visit of the past was booked when it began at the latest. */
  private Instant booked(Instant start) {
    return start.isBefore(now) ? start : now;
  }

  private UUID profile(Visit visit) {
    return Objects.requireNonNull(profiles.get(visit.customer()));
  }
}
