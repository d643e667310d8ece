package convo.scheduling;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.bookings.BookingStatus;
import convo.profiles.OwnProfile;
import convo.profiles.OwnProfileRow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What a person still has before them at one shop: told before they leave, cancelled as they do.
 */
public final class UpcomingBookings {
  private static final String STARTS =
      """
      select starts_at
      from bookings
      where shop_id = :shop
      and profile_id = :profile
      and customer_id = :person
      and status = any(:ahead)
      and starts_at > :now
      order by starts_at, id
      """;
  private static final String CANCEL =
      """
      update bookings
      set status = :cancelled, cancelled_at = :now, status_changed_at = :now,
        invite_sequence = invite_sequence + 1, version = version + 1, updated_at = :now
      where shop_id = :shop
      and profile_id = :profile
      and customer_id = :person
      and status = any(:ahead)
      and starts_at > :now
      returning id, version, starts_at, (select time_zone from shops where shops.id = :shop) zone
      """;

  /** One that was. */
  public record Cancelled(UUID id, int version, Instant startsAt, ZoneId zone) {}

  private UpcomingBookings() {}

  /** When they begin, soonest first. */
  public static List<Instant> starts(Handle handle, OwnProfile profile, Instant now) {
    return OwnProfileRow.bound(handle.createQuery(STARTS), profile)
        .bindArray("ahead", BookingStatus.class, BookingStatus.AHEAD)
        .bind("now", now)
        .mapTo(Instant.class)
        .list();
  }

  /**
   * Cancels them all and frees their time.
   *
   * @return which they were
   */
  static List<Cancelled> cancel(Handle handle, OwnProfile profile, Actor actor, Instant now) {
    var cancelled =
        OwnProfileRow.bound(handle.createQuery(CANCEL), profile)
            .bindArray("ahead", BookingStatus.class, BookingStatus.AHEAD)
            .bind("cancelled", BookingStatus.CANCELLED)
            .bind("now", now)
            .mapTo(Cancelled.class)
            .list();
    free(handle, profile, cancelled);
    cancelled.forEach(booking ->
        AuditQueries.record(
            handle,
            profile.shop(),
            now,
            actor,
            AuditAction.CANCELLED,
            BookingWords.SUBJECT,
            booking.id(),
            booking.version(),
            Map.of()));
    return cancelled;
  }

  private static void free(Handle handle, OwnProfile profile, List<Cancelled> cancelled) {
    handle
        .createUpdate(
            """
            delete from booking_segments
            where shop_id = :shop
            and booking_id = any(:bookings)
            """)
        .bind("shop", profile.shop())
        .bind("bookings", cancelled.stream().map(Cancelled::id).toArray(UUID[]::new))
        .execute();
  }
}
