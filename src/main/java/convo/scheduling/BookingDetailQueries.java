package convo.scheduling;

import convo.access.Visitor;
import convo.audit.AuditEntry;
import convo.audit.AuditQueries;
import convo.audit.History;
import convo.bookings.Unreminded;
import convo.database.Answers;
import convo.database.ShopDoor;
import convo.shops.Shop;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads a booking and what was done with it. */
public final class BookingDetailQueries {
  private static final String DETAILS =
      """
      select booking.id, booking.profile_id profile, profile.erased_at is not null is_erased,
        profile.allergy_note, booking.customer_name name, booking.customer_email email,
        booking.customer_phone phone, booking.status, booking.previous_status, booking.status_changed_at,
        booking.starts_at, booking.ends_at, booking.price_cents, booking.paid_cents, booking.customer_note,
        booking.staff_note, booking.is_proved, booking.denied_at is not null is_denied, booking.created_at,
        booking.version,
        booking.cancelled_at > booking.starts_at - make_interval(mins => booking.cancel_notice_minutes)
          and exists (
            select from audit_entries entry
            where entry.shop_id = booking.shop_id
            and entry.subject_id = booking.id
            and entry.at = booking.cancelled_at
            and entry.actor_kind = 'customer') is_cancelled_late, coalesce((
          select json_agg(json_build_object('service', service.id, 'name', service.name, 'stylist', stylist.id,
            'by', stylist.name, 'resource', resource.name, 'starts_at', item.starts_at, 'ends_at', item.ends_at,
            'price_cents', item.price_cents, 'usual_minutes', service.duration_minutes) order by item.position)
          from booking_items item
          join services service on service.shop_id = item.shop_id and service.id = item.service_id
          join stylists stylist on stylist.shop_id = item.shop_id and stylist.id = item.stylist_id
          left join resources resource on resource.shop_id = item.shop_id and resource.id = item.resource_id
          where item.shop_id = booking.shop_id
          and item.booking_id = booking.id), '[]') items,
      """
          + Unreminded.column(Unreminded.ADDRESS)
          + """
          from bookings booking
          join customer_shop_profiles profile
            on profile.shop_id = booking.shop_id
            and profile.id = booking.profile_id
          where booking.shop_id = :shop
          and booking.id = :subject
          """;

  private final ShopDoor door;

  public BookingDetailQueries(ShopDoor door) {
    this.door = door;
  }

  /** A booking of the shop. */
  Optional<BookingDetails> find(Shop shop, UUID id) {
    return door.read(shop.id(), handle -> find(handle, shop, id));
  }

  /** The same in a transaction that is open. */
  public static Optional<BookingDetails> find(Handle handle, Shop shop, UUID id) {
    return handle
        .createQuery(DETAILS)
        .bind("shop", shop.id())
        .bind("subject", id)
        .mapTo(BookingDetails.class)
        .findOne();
  }

  /** What was done with a booking since a version of it, oldest first. */
  List<AuditEntry> since(Shop shop, UUID id, int version) {
    return door.read(shop.id(), handle -> AuditQueries.since(handle, shop.id(), id, version));
  }

  /** The whole page in one message, unless the shop has no such booking. */
  Optional<BookingDetailsPage> page(Visitor visitor, UUID id, Instant now) {
    return door.read(visitor.shop().id(), handle -> page(handle, visitor, id, now));
  }

  private static Optional<BookingDetailsPage> page(
      Handle handle, Visitor visitor, UUID id, Instant now) {
    var query = handle.createQuery(DETAILS + ";\n" + AuditQueries.HISTORY);
    AuditQueries.bindHistory(query, visitor.shop().id(), id, Optional.empty(), History.ON_CARD + 1);
    return Answers.of(
        query,
        answers -> {
          var found = answers.list(BookingDetails.class);
          List<AuditEntry> entries = answers.list(AuditEntry.class);
          return found.stream()
              .findFirst()
              .map(booking -> BookingDetailsPage.of(visitor, booking, entries, now));
        });
  }
}
