package convo.profiles;

import convo.database.Instants;
import convo.database.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
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
        .bind("shop", shop.value())
        .bind("profile", profile)
        .map((row, context) -> consent(row))
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
        .bind("shop", shop.value())
        .bind("profile", profile)
        .bind("purpose", consent.purpose().key())
        .bind("granted", consent.granted())
        .bind("changedAt", consent.changedAt())
        .bind("source", consent.source().key())
        .execute();
  }

  /**
   * The consent of a row that has its purpose, whether it is granted, since when and the source.
   */
  public static Consent consent(ResultSet row) throws SQLException {
    return new Consent(
        Consent.Purpose.named(row.getString("purpose")).orElseThrow(),
        row.getBoolean("granted"),
        Instants.of(row, "changed_at"),
        Consent.Source.of(row.getString("source")));
  }
}
