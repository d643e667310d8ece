package convo.settings;

import convo.database.ShopId;
import convo.shops.Country;
import convo.shops.Limits;
import convo.supportsession.SupportRule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.jdbi.v3.core.Handle;

/** A shop's own row, as far as its settings go. */
final class SettingsRows {
  private SettingsRows() {}

  static ShopSettings find(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select name, accent, country, time_zone, currency, slot_step_minutes, minimum_notice_minutes, horizon_days, cancel_notice_minutes,
              require_approval, stylists_see_contacts, live_bookings_per_person, first_reminder_hours,
              second_reminder_hours, support_access, version,
              steps_put_away <> '{}' has_put_away,
              exists (select from bookings where bookings.shop_id = shops.id) booked
            from shops
            where id = :shop
            """)
        .bind("shop", shop)
        .mapTo(ShopSettings.class)
        .one();
  }

  /** The settings, which nobody else changes before this transaction ends. */
  static ShopSettings lock(Handle handle, ShopId shop) {
    handle
        .createQuery(
            """
            select id
            from shops
            where id = :shop
            for no key update
            """)
        .bind("shop", shop)
        .mapTo(Long.class)
        .one();
    return find(handle, shop);
  }

  /** As {@link #lock}, and nobody books before this transaction ends. */
  static ShopSettings lockBooking(Handle handle, ShopId shop) {
    handle
        .createQuery(
            """
            select id
            from shops
            where id = :shop
            for update
            """)
        .bind("shop", shop)
        .mapTo(Long.class)
        .one();
    return find(handle, shop);
  }

  /**
   * Goes by another clock and other money. A price stays the number that it is: 55.00 becomes 55
   * where money has no cents.
   */
  static void move(
      Handle handle, ShopId shop, Country country, ZoneId zone, Currency from, Currency to) {
    handle
        .createUpdate(
            """
            update shops
            set country = :country, time_zone = :zone, currency = :currency
            where id = :shop
            """)
        .bind("country", country.code())
        .bind("zone", zone)
        .bind("currency", to.getCurrencyCode())
        .bind("shop", shop)
        .execute();
    if (from.getDefaultFractionDigits() != to.getDefaultFractionDigits()) {
      handle
          .createUpdate(
              """
              update services
              set price_cents = least(:most, round(price_cents * power(cast(10 as numeric), :digits)))
              where shop_id = :shop
              """)
          .bind("most", Limits.PRICE)
          .bind("digits", to.getDefaultFractionDigits() - from.getDefaultFractionDigits())
          .bind("shop", shop)
          .execute();
    }
  }

  /**
   * Writes what was typed.
   *
   * @param privacy whether who may see contacts is written as well
   */
  static void update(Handle handle, ShopId shop, SettingsForm form, boolean privacy, Instant now) {
    handle
        .createUpdate(
            """
            update shops
            set name = :name, accent = :accent, slot_step_minutes = :slotStepMinutes,
              minimum_notice_minutes = :minimumNoticeMinutes, horizon_days = :horizonDays,
              cancel_notice_minutes = :cancelNoticeMinutes,
              live_bookings_per_person = :liveBookingsPerPerson, first_reminder_hours = :firstReminderHours,
              second_reminder_hours = :secondReminderHours, require_approval = :requireApproval,
              stylists_see_contacts = case when :privacy then :stylistsSeeContacts else stylists_see_contacts end,
              version = version + 1, updated_at = :now
            where id = :shop
            """)
        .bind("name", form.value("name"))
        .bind("accent", form.accent())
        .bindMethods(form.policy())
        .bind("privacy", privacy)
        .bind("now", now)
        .bind("shop", shop)
        .execute();
  }

  static void update(Handle handle, ShopId shop, SupportRule rule, Instant now) {
    handle
        .createUpdate(
            """
            update shops
            set support_access = :rule, version = version + 1, updated_at = :now
            where id = :shop
            """)
        .bind("rule", rule)
        .bind("now", now)
        .bind("shop", shop)
        .execute();
  }
}
