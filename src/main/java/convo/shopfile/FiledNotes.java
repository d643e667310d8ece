package convo.shopfile;

import convo.database.ShopId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Writes what a shop noted of the customers of a file: tags and consents. */
final class FiledNotes {
  private FiledNotes() {}

  static void save(Handle handle, ShopId shop, List<ImportedProfile> profiles) {
    saveTags(handle, shop, profiles);
    saveConsents(handle, shop, profiles);
  }

  private static void saveTags(Handle handle, ShopId shop, List<ImportedProfile> profiles) {
    var ids = profiles.stream().map(ImportedProfile::id).toList();
    FiledRows.clear(handle, shop, "profile_tags", "profile_id", ids);
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
  private static void saveConsents(Handle handle, ShopId shop, List<ImportedProfile> profiles) {
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
