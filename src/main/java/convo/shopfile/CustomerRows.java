package convo.shopfile;

import convo.database.ShopId;
import convo.profiles.ProfileTokenQueries;
import convo.profiles.SearchToken;
import convo.profiles.SearchTokens;
import convo.profiles.SortName;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes what a file knows of its customers into their profiles. */
final class CustomerRows {
  private final Handle handle;
  private final ShopId shop;
  private final Map<String, UUID> profiles;
  private final Map<String, Instant> firstSeen;
  private final Instant now;

  /**
   * Rows of customers whose profiles are there.
   *
   * @param profiles by the identities of the customers
   * @param firstSeen their first visits, where they have any
   */
  CustomerRows(
      Handle handle,
      ShopId shop,
      Map<String, UUID> profiles,
      Map<String, Instant> firstSeen,
      Instant now) {
    this.handle = handle;
    this.shop = shop;
    this.profiles = profiles;
    this.firstSeen = firstSeen;
    this.now = now;
  }

  void save(ShopFile file, Map<String, UUID> stylists) {
    saveProfiles(file.customers(), stylists);
    saveTags(file.customers());
    saveConsents(file.customers());
    saveTokens(file);
  }

  private void saveProfiles(List<ShopFile.Customer> customers, Map<String, UUID> stylists) {
    var batch =
        handle.prepareBatch(
            """
            update customer_shop_profiles
            set import_key = :identity, first_name = :firstName, last_name = :lastName, email = :email,
              phone = :phone, sort_name = :sortName, preferred_contact_method = :preferredContact,
              status = :statusKey, notes = :notes, dietary_note = :dietaryNote, allergy_note = :allergyNote,
              birth_date = :birthDate, anniversary_date = :anniversaryDate, loyalty_points = :loyaltyPoints,
              preferred_stylist_id = :stylist, erased_at = :erasedAt,
              created_at = coalesce(:since, least(created_at, :firstSeen)),
              version = case when import_key is null then version else version + 1 end,
              updated_at = :now
            where shop_id = :shop
            and id = :profile
            and (import_key, first_name, last_name, email, phone, sort_name, preferred_contact_method, status,
                notes, dietary_note, allergy_note, birth_date, anniversary_date, loyalty_points,
                preferred_stylist_id, erased_at, created_at)
              is distinct from (:identity, :firstName, :lastName, :email, :phone, :sortName, :preferredContact,
                :statusKey, :notes, :dietaryNote, :allergyNote, :birthDate, :anniversaryDate, :loyaltyPoints,
                :stylist, :erasedAt, coalesce(:since, least(created_at, :firstSeen)))
            """);
    for (var customer : customers) {
      batch
          .bind("shop", shop.value())
          .bind("profile", profile(customer))
          .bindMethods(customer)
          .bind("identity", customer.identity())
          .bind("sortName", SortName.of(customer.firstName(), customer.lastName()))
          .bind("statusKey", customer.status().key())
          .bind("stylist", customer.preferredStylist().map(stylists::get))
          .bind("firstSeen", firstSeen(customer))
          .bind("now", now)
          .add();
    }
    batch.execute();
  }

  private void saveTags(List<ShopFile.Customer> customers) {
    handle
        .createUpdate(
            """
            delete from profile_tags
            where shop_id = :shop
            and profile_id = any(:profiles)
            """)
        .bind("shop", shop.value())
        .bind("profiles", profiles.values().toArray(UUID[]::new))
        .execute();
    var batch =
        handle.prepareBatch(
            """
            insert into profile_tags (shop_id, profile_id, tag)
            values (:shop, :profile, :tag)
            """);
    for (var customer : customers) {
      for (var tag : customer.tags()) {
        batch.bind("shop", shop.value()).bind("profile", profile(customer)).bind("tag", tag).add();
      }
    }
    batch.execute();
  }

  /**
   * A consent of which the file does not say when is as old as the customer, and stays as old as it
   * is.
   */
  private void saveConsents(List<ShopFile.Customer> customers) {
    var batch =
        handle.prepareBatch(
            """
            insert into profile_consents (shop_id, profile_id, purpose, granted, changed_at, source)
            values (:shop, :profile, :purpose, :granted, :changedAt, :sourceKey)
            on conflict (shop_id, profile_id, purpose) do update
              set granted = excluded.granted, changed_at = excluded.changed_at, source = excluded.source
              where profile_consents.granted <> excluded.granted
              or :isDated
            """);
    for (var customer : customers) {
      customer
          .consents()
          .forEach((purpose, agreement) ->
              batch
                  .bind("shop", shop.value())
                  .bind("profile", profile(customer))
                  .bind("purpose", purpose.key())
                  .bind("granted", agreement.granted())
                  .bind("isDated", agreement.changedAt().isPresent())
                  .bind("sourceKey", agreement.source().key())
                  .bind(
                      "changedAt",
                      agreement
                          .changedAt()
                          .or(customer::since)
                          .orElseGet(() -> firstSeen(customer)))
                  .add());
    }
    batch.execute();
  }

  private void saveTokens(ShopFile file) {
    var tokens = new HashMap<UUID, Set<SearchToken>>();
    for (var customer : file.customers()) {
      tokens.put(
          profile(customer),
          SearchTokens.of(
              customer.firstName(),
              customer.lastName(),
              customer.email(),
              customer.phone(),
              file.country()));
    }
    ProfileTokenQueries.rewrite(handle, shop, tokens);
  }

  private UUID profile(ShopFile.Customer customer) {
    return Objects.requireNonNull(profiles.get(customer.identity().orElseThrow()));
  }

  /** A customer of the past came with her first visit, a new one comes now. */
  private Instant firstSeen(ShopFile.Customer customer) {
    var visit = firstSeen.getOrDefault(customer.identity().orElseThrow(), now);
    return visit.isBefore(now) ? visit : now;
  }
}
