package convo.shopfile;

import convo.database.ShopId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes what a shop noted of the customers of a file: tags and consents. */
final class NoteRows {
  private final Handle handle;
  private final ShopId shop;

  NoteRows(Handle handle, ShopId shop) {
    this.handle = handle;
    this.shop = shop;
  }

  void save(List<Patron> patrons) {
    saveTags(patrons);
    saveConsents(patrons);
  }

  private void saveTags(List<Patron> patrons) {
    handle
        .createUpdate(
            """
            delete from profile_tags
            where shop_id = :shop
            and profile_id = any(:profiles)
            """)
        .bind("shop", shop.value())
        .bind("profiles", patrons.stream().map(Patron::profile).toArray(UUID[]::new))
        .execute();
    var batch =
        handle.prepareBatch(
            """
            insert into profile_tags (shop_id, profile_id, tag)
            values (:shop, :profile, :tag)
            """);
    for (var patron : patrons) {
      for (var tag : patron.customer().tags()) {
        batch.bind("shop", shop.value()).bind("profile", patron.profile()).bind("tag", tag).add();
      }
    }
    batch.execute();
  }

  /**
   * A consent of which the file does not say when is as old as the customer, and stays as old as it
   * is. What customers said themselves gives way only to what is newer: to their own word, or to a
   * no.
   */
  private void saveConsents(List<Patron> patrons) {
    var batch =
        handle.prepareBatch(
            """
            insert into profile_consents (shop_id, profile_id, purpose, granted, changed_at, source)
            values (:shop, :profile, :purpose, :granted, :changedAt, :sourceKey)
            on conflict (shop_id, profile_id, purpose) do update
              set granted = excluded.granted, changed_at = excluded.changed_at, source = excluded.source
              where case profile_consents.source
                when 'customer' then :isDated
                  and excluded.changed_at > profile_consents.changed_at
                  and (excluded.source = 'customer' or not excluded.granted)
                else :isDated or profile_consents.granted <> excluded.granted
              end
            """);
    for (var patron : patrons) {
      patron
          .customer()
          .consents()
          .forEach((purpose, agreement) ->
              batch
                  .bind("shop", shop.value())
                  .bind("profile", patron.profile())
                  .bind("purpose", purpose.key())
                  .bind("granted", agreement.granted())
                  .bind("isDated", agreement.changedAt().isPresent())
                  .bind("sourceKey", agreement.source().key())
                  .bind("changedAt", agreement.changedAt().orElseGet(patron::since))
                  .add());
    }
    batch.execute();
  }
}
