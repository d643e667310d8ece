package convo.shopfile;

import convo.database.ShopId;
import convo.shops.Shop;
import convo.shops.ShopRow;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The shop of a file in the database. */
final class FiledShops {
  private FiledShops() {}

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
              support_access, created_at, updated_at)
            values (:slug, :name, :zone, :currency, :country, :locale, :accent, :slotStepMinutes,
              :minimumNoticeMinutes, :horizonDays, :cancelNoticeMinutes, :requireApproval, :stylistsSeeContacts,
              :supportAccess, :now, :now)
            on conflict (slug) do update
              set name = excluded.name, time_zone = excluded.time_zone, currency = excluded.currency,
                country = excluded.country, locale = excluded.locale, accent = excluded.accent,
                slot_step_minutes = excluded.slot_step_minutes,
                minimum_notice_minutes = excluded.minimum_notice_minutes, horizon_days = excluded.horizon_days,
                cancel_notice_minutes = excluded.cancel_notice_minutes,
                require_approval = excluded.require_approval,
                stylists_see_contacts = excluded.stylists_see_contacts, support_access = excluded.support_access,
                updated_at = excluded.updated_at
            returning id
            """)
        .bind("slug", file.slug())
        .bind("name", file.name())
        .bind("zone", file.zone().getId())
        .bind("currency", file.currency().getCurrencyCode())
        .bind("country", file.country())
        .bind("locale", file.locale().toLanguageTag())
        .bind("accent", file.accent().key())
        .bindMethods(file.policy())
        .bind("supportAccess", file.supportAccess())
        .bind("now", now)
        .mapTo(ShopId.class)
        .one();
  }

  static Optional<Shop> find(Handle handle, String slug) {
    return handle
        .createQuery("select\n" + ShopRow.COLUMNS + "from shops\nwhere slug = :slug")
        .bind("slug", slug)
        .mapTo(Shop.class)
        .findOne();
  }

  static String supportAccess(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select support_access
            from shops
            where id = :shop
            """)
        .bind("shop", shop)
        .mapTo(String.class)
        .one();
  }
}
