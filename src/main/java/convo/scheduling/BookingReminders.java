package convo.scheduling;

import convo.audit.Actor;
import convo.bookings.BookingStatus;
import convo.database.PlatformDoor;
import convo.profiles.Consent.Purpose;
import convo.shops.Shop;
import convo.shops.ShopRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Reminds of visits by mail. Nothing is made beforehand: each round looks at the bookings as they
 * are, so what was cancelled or moved meanwhile needs no thought, and of reminders that fell due
 * while nobody looked one goes out. One that was due before the visit was booked, or moved there,
 * does not. Whole days before are counted by the clock of the shop, hours as they pass.
 */
public record BookingReminders(BookingMails mails) {
  private static final String SHOPS =
      "select "
          + ShopRow.COLUMNS
          + """
          from shops
          where first_reminder_hours > 0
          or second_reminder_hours > 0
          order by id
          """;

  /** Of two nodes that ask at once, the later finds nothing left. */
  private static final String DUE =
      """
      update bookings
      set reminded_at = :now
      where shop_id = :shop
      and status = :confirmed
      and is_proved
      and starts_at > :now
      and starts_at < cast(:now as timestamptz) + make_interval(hours => greatest(:first, :second) + 1)
      and exists (
        select
        from unnest(array[:first, :second]) hours
        cross join lateral (
          select ((starts_at at time zone :zone) - make_interval(days => hours / 24)) at time zone :zone
            - make_interval(hours => hours % 24) due_at) reminder
        where hours > 0
        and due_at <= :now
        and due_at > coalesce(reminded_at, created_at))
      and not exists (
        select
        from profile_consents consent
        where consent.shop_id = :shop
        and consent.profile_id = bookings.profile_id
        and consent.purpose = :purpose
        and not consent.granted)
      returning id
      """;

  /** Adds to the outbox what is due at all shops, each in a transaction of its own. */
  public void remind(PlatformDoor platform, Instant now) {
    for (var shop : platform.read(BookingReminders::shops)) {
      platform.useWrite(shop.id(), handle -> remind(handle, shop, now));
    }
  }

  private static List<Shop> shops(Handle handle) {
    return handle.createQuery(SHOPS).mapTo(Shop.class).list();
  }

  private void remind(Handle handle, Shop shop, Instant now) {
    var policy = shop.policy();
    handle
        .createQuery(DUE)
        .bind("shop", shop.id())
        .bind("zone", shop.zone().getId())
        .bind("first", policy.firstReminderHours())
        .bind("second", policy.secondReminderHours())
        .bind("confirmed", BookingStatus.CONFIRMED)
        .bind("purpose", Purpose.EMAIL_NOTIFICATIONS)
        .bind("now", now)
        .mapTo(UUID.class)
        .list()
        .forEach(booking ->
            mails.send(handle, shop, booking, BookingNews.REMINDER, Actor.system("reminder"), now));
  }
}
