package convo.shopfile;

import convo.database.ShopId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes what a shop noted of the customers of a file: tags and consents. */
final class FiledNotes {
  private final Handle handle;
  private final ShopId shop;

  FiledNotes(Handle handle, ShopId shop) {
    this.handle = handle;
    this.shop = shop;
  }

  void save(List<ImportedProfile> profiles) {
    saveTags(profiles);
    saveConsents(profiles);
  }

  private void saveTags(List<ImportedProfile> profiles) {
    handle
        .createUpdate(
            """
            delete from profile_tags
            where shop_id = :shop
            and profile_id = any(:profiles)
            """)
        .bind("shop", shop)
        .bind("profiles", profiles.stream().map(ImportedProfile::id).toArray(UUID[]::new))
        .execute();
    var batch =
        handle.prepareBatch(
            """
            insert into profile_tags (shop_id, profile_id, tag)
            values (:shop, :profile, :tag)
            """);
    for (var profile : profiles) {
      for (var tag : profile.customer().tags()) {
        batch.bind("shop", shop).bind("profile", profile.id()).bind("tag", tag).add();
      }
    }
    batch.execute();
  }

  /**
   * A consent of which the file does not say when is as old as the customer, and stays as old as it
   * is. What customers said themselves gives way only to what is newer: to their own word, or to a
   * no.
   */
  private void saveConsents(List<ImportedProfile> profiles) {
    var batch =
        handle.prepareBatch(
            """
            insert into profile_consents (shop_id, profile_id, purpose, granted, changed_at, source)
            values (:shop, :profile, :purpose, :granted, :since, :source)
            on conflict (shop_id, profile_id, purpose) do update
              set granted = excluded.granted, changed_at = excluded.changed_at, source = excluded.source
              where case profile_consents.source
                when 'customer' then :isDated
                  and excluded.changed_at > profile_consents.changed_at
                  and (excluded.source = 'customer' or not excluded.granted)
                else :isDated or profile_consents.granted <> excluded.granted
              end
            """);
    for (var profile : profiles) {
      profile
          .customer()
          .consents()
          .forEach((purpose, agreement) ->
              batch
                  .bind("shop", shop)
                  .bind("profile", profile.id())
                  .bind("purpose", purpose.key())
                  .bind("granted", agreement.granted())
                  .bind("source", agreement.source().key())
                  .bind("isDated", agreement.changedAt().isPresent())
                  .bind("since", agreement.changedAt().orElseGet(profile::since))
                  .add());
    }
    batch.execute();
  }
}
