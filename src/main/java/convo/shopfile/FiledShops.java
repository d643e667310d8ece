package convo.shopfile;

import convo.database.ShopId;
import convo.shops.PublicDetails;
import convo.shops.Shop;
import convo.shops.ShopRow;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.statement.Query;

/** The shop of a file in the database. */
final class FiledShops {
  private static final String INSERT =
      """
      insert into shops (slug, name, time_zone, currency, country, locale, accent, slot_step_minutes,
        minimum_notice_minutes, horizon_days, cancel_notice_minutes, require_approval, stylists_see_contacts,
        live_bookings_per_person, first_reminder_hours, second_reminder_hours, support_access, street, postcode, town, phone, website, about, language, familiar, frame_sites, created_at, updated_at)
      values (:slug, :name, :zone, :currencyCode, :country, :localeTag, :accent, :slotStepMinutes,
        :minimumNoticeMinutes, :horizonDays, :cancelNoticeMinutes, :requireApproval, :stylistsSeeContacts,
        :liveBookingsPerPerson, :firstReminderHours, :secondReminderHours, :supportAccess, :street, :postcode, :town, :phone, :website, :about, :language, :familiar, :frameSites, :now, :now)
      """;

  private FiledShops() {}

  /** A shop with what else its file says of it. */
  record Found(@Nested Shop shop, @Nested PublicDetails front, String supportAccess) {}

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

  /** The shop of a word in addresses. */
  static Optional<ShopId> lookUp(Handle handle, String slug) {
    return find(handle, slug).map(found -> found.shop().id());
  }

  /** The lock on the row lets one import of a shop wait for another. */
  static ShopId save(Handle handle, ShopFile file, Instant now) {
    return bound(
            handle,
            INSERT
                + """
                on conflict (slug) do update
                  set name = excluded.name, time_zone = excluded.time_zone, currency = excluded.currency,
                    country = excluded.country, locale = excluded.locale, accent = excluded.accent,
                    slot_step_minutes = excluded.slot_step_minutes,
                    minimum_notice_minutes = excluded.minimum_notice_minutes, horizon_days = excluded.horizon_days,
                    cancel_notice_minutes = excluded.cancel_notice_minutes,
                    require_approval = excluded.require_approval,
                    stylists_see_contacts = excluded.stylists_see_contacts,
                    live_bookings_per_person = excluded.live_bookings_per_person,
                    first_reminder_hours = excluded.first_reminder_hours,
                    second_reminder_hours = excluded.second_reminder_hours, support_access = excluded.support_access,
                    street = excluded.street, postcode = excluded.postcode, town = excluded.town,
                    phone = excluded.phone, website = excluded.website, about = excluded.about,
                    language = excluded.language, familiar = excluded.familiar,
                    frame_sites = excluded.frame_sites,
                    updated_at = excluded.updated_at
                returning id
                """,
            file,
            now)
        .mapTo(ShopId.class)
        .one();
  }

  /** The shop, made where there is none of its slug; of many at once one is. */
  static Optional<ShopId> add(Handle handle, ShopFile file, Instant now) {
    return bound(handle, INSERT + "on conflict (slug) do nothing\nreturning id", file, now)
        .mapTo(ShopId.class)
        .findOne();
  }

  private static Query bound(Handle handle, String sql, ShopFile file, Instant now) {
    return handle
        .createQuery(sql)
        .bindMethods(file)
        .bindMethods(file.policy())
        .bindMethods(file.front())
        .bindArray("frameSites", String.class, file.front().sites())
        .bind("currencyCode", file.currency().getCurrencyCode())
        .bind("localeTag", file.locale().toLanguageTag())
        .bind("now", now);
  }

  static Optional<Found> find(Handle handle, String slug) {
    return handle
        .createQuery(
            "select support_access,\n%s,\n%sfrom shops\nwhere slug = :slug"
                .formatted(PublicDetails.COLUMNS, ShopRow.COLUMNS))
        .bind("slug", slug)
        .mapTo(Found.class)
        .findOne();
  }
}
