package convo.settings;

import convo.audit.Actor;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.audit.Edit;
import convo.database.ShopDoor;
import convo.database.ShopId;
import convo.shops.PublicDetails;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;

/** What a shop shows to its customers, in the shop's own row. */
public final class PublicPageQueries {
  private static final String FIND =
      "select country, version,\n" + PublicDetails.COLUMNS + "from shops\nwhere id = :shop";

  private final ShopDoor door;
  private final InstantSource clock;

  public PublicPageQueries(ShopDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  PublicPageSettings find(ShopId shop) {
    return door.read(shop, handle -> find(handle, shop));
  }

  Edit<PublicPageSettings> save(ShopId shop, PublicPageForm form, Actor actor) {
    return door.write(
        shop,
        handle -> {
          SettingsRows.lock(handle, shop);
          var before = find(handle, shop);
          var subject = SettingsQueries.subject(shop);
          var since =
              AuditQueries.since(handle, shop, subject, form.version(), form.values().keySet());
          if (!since.isEmpty()) {
            return new Edit.Overtaken<>(before, since);
          }
          update(handle, shop, form.details(), clock.instant());
          var now = find(handle, shop);
          var changes = Change.between(before.values(), now.values());
          SettingsQueries.record(handle, shop, clock.instant(), actor, now.version(), changes);
          return new Edit.Saved<>(now);
        });
  }

  static PublicPageSettings find(Handle handle, ShopId shop) {
    return handle.createQuery(FIND).bind("shop", shop).mapTo(PublicPageSettings.class).one();
  }

  private static void update(Handle handle, ShopId shop, PublicDetails details, Instant now) {
    handle
        .createUpdate(
            """
            update shops
            set street = :street, postcode = :postcode, town = :town, phone = :phone, website = :website,
              about = :about, language = :language, familiar = :familiar, frame_sites = :frameSites,
              version = version + 1, updated_at = :now
            where id = :shop
            """)
        .bindMethods(details)
        .bindArray("frameSites", String.class, details.sites())
        .bind("now", now)
        .bind("shop", shop)
        .execute();
  }
}
