package convo.shopfile;

import convo.database.ShopId;
import convo.shops.Shop;
import convo.shops.ShopRow;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.Nested;

/** The shop of a file in the database. */
final class FiledShops {
  private FiledShops() {}

  /** A shop with what else its file says of it. */
  record Found(@Nested Shop shop, String supportAccess) {}

  /** The shop of a file when it is there; one import of it waits for another. */
  static Optional<ShopId> lock(Handle handle, String slug) {
    return handle
        .createQuery(
            """
            select id
            from shops
            where slug = :slug
            for no key update
            """)
        .bind("slug", slug)
        .mapTo(ShopId.class)
        .findOne();
  }

  /** The lock on the row lets one import of a shop wait for another. */
  static ShopId save(Handle handle, ShopFile file, Instant now) {
    return handle
        .createQuery(
            """
            insert into shops (slug, name, time_zone, currency, country, locale, accent, slot_step_minutes,
              minimum_notice_minutes, horizon_days, cancel_notice_minutes, require_approval, stylists_see_contacts,
              live_bookings_per_person, support_access, created_at, updated_at)
            values (:slug, :name, :zone, :currencyCode, :country, :language, :accent, :slotStepMinutes,
              :minimumNoticeMinutes, :horizonDays, :cancelNoticeMinutes, :requireApproval, :stylistsSeeContacts,
              :liveBookingsPerPerson, :supportAccess, :now, :now)
            on conflict (slug) do update
              set name = excluded.name, time_zone = excluded.time_zone, currency = excluded.currency,
                country = excluded.country, locale = excluded.locale, accent = excluded.accent,
                slot_step_minutes = excluded.slot_step_minutes,
                minimum_notice_minutes = excluded.minimum_notice_minutes, horizon_days = excluded.horizon_days,
                cancel_notice_minutes = excluded.cancel_notice_minutes,
                require_approval = excluded.require_approval,
                stylists_see_contacts = excluded.stylists_see_contacts,
                live_bookings_per_person = excluded.live_bookings_per_person, support_access = excluded.support_access,
                updated_at = excluded.updated_at
            returning id
            """)
        .bindMethods(file)
        .bindMethods(file.policy())
        .bind("currencyCode", file.currency().getCurrencyCode())
        .bind("language", file.locale().toLanguageTag())
        .bind("now", now)
        .mapTo(ShopId.class)
        .one();
  }

  static Optional<Found> find(Handle handle, String slug) {
    return handle
        .createQuery(
            "select support_access,\n" + ShopRow.COLUMNS + "from shops\nwhere slug = :slug")
        .bind("slug", slug)
        .mapTo(Found.class)
        .findOne();
  }
}
