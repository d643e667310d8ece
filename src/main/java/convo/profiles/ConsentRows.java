package convo.profiles;

import convo.database.ShopId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The rows that say what a customer agreed to at a shop. */
public final class ConsentRows {
  private ConsentRows() {}

  /** What was ever asked or said. */
  public static List<Consent> list(Handle handle, ShopId shop, UUID profile) {
    return handle
        .createQuery(
            """
            select purpose, granted, changed_at, source
            from profile_consents
            where shop_id = :shop
            and profile_id = :profile
            """)
        .bind("shop", shop)
        .bind("profile", profile)
        .mapTo(Consent.class)
        .list();
  }

  /** Writes down the last word on its purpose. */
  public static void write(Handle handle, ShopId shop, UUID profile, Consent consent) {
    handle
        .createUpdate(
            """
            insert into profile_consents (shop_id, profile_id, purpose, granted, changed_at, source)
            values (:shop, :profile, :purpose, :granted, :changedAt, :source)
            on conflict (shop_id, profile_id, purpose) do update
              set granted = excluded.granted, changed_at = excluded.changed_at, source = excluded.source
            """)
        .bind("shop", shop)
        .bind("profile", profile)
        .bindMethods(consent)
        .execute();
  }
}
