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
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes who the customers of a file are into their profiles. */
final class CustomerRows {
  private final Handle handle;
  private final ShopId shop;
  private final Instant now;

  CustomerRows(Handle handle, ShopId shop, Instant now) {
    this.handle = handle;
    this.shop = shop;
    this.now = now;
  }

  /**
   * Writes the profiles with the words by which they are found.
   *
   * @param country of the shop, in which phone numbers are read
   */
  void save(List<Patron> patrons, Map<String, UUID> stylists, String country) {
    saveProfiles(patrons, stylists);
    saveTokens(patrons, country);
  }

  private void saveProfiles(List<Patron> patrons, Map<String, UUID> stylists) {
    var batch =
        handle.prepareBatch(
            """
            update customer_shop_profiles
            set import_key = :identity, first_name = :firstName, last_name = :lastName, email = :email,
              phone = :phone, sort_name = :sortName, preferred_contact_method = :preferredContact,
              status = :statusKey, notes = :notes, dietary_note = :dietaryNote, allergy_note = :allergyNote,
              birth_date = :birthDate, anniversary_date = :anniversaryDate, loyalty_points = :loyaltyPoints,
              preferred_stylist_id = :stylist, erased_at = :erasedAt,
              detached_at = coalesce(:detachedAt, case when email is not distinct from :email then detached_at end),
              created_at = coalesce(:since, least(created_at, :firstSeen)),
              updated_at = :now
            where shop_id = :shop
            and id = :profile
            and (import_key, first_name, last_name, email, phone, sort_name, preferred_contact_method, status,
                notes, dietary_note, allergy_note, birth_date, anniversary_date, loyalty_points,
                preferred_stylist_id, erased_at, detached_at, created_at)
              is distinct from (:identity, :firstName, :lastName, :email, :phone, :sortName, :preferredContact,
                :statusKey, :notes, :dietaryNote, :allergyNote, :birthDate, :anniversaryDate, :loyaltyPoints,
                :stylist, :erasedAt,
                coalesce(:detachedAt, case when email is not distinct from :email then detached_at end),
                coalesce(:since, least(created_at, :firstSeen)))
            """);
    for (var patron : patrons) {
      var customer = patron.customer();
      batch
          .bind("shop", shop.value())
          .bind("profile", patron.profile())
          .bindMethods(customer)
          .bind("identity", customer.identity())
          .bind("sortName", SortName.of(customer.firstName(), customer.lastName()))
          .bind("statusKey", customer.status().key())
          .bind("stylist", customer.preferredStylist().map(stylists::get))
          .bind("firstSeen", patron.firstSeen())
          .bind("now", now)
          .add();
    }
    batch.execute();
  }

  private void saveTokens(List<Patron> patrons, String country) {
    var tokens = new HashMap<UUID, Set<SearchToken>>();
    for (var patron : patrons) {
      var customer = patron.customer();
      tokens.put(
          patron.profile(),
          SearchTokens.of(
              customer.firstName(),
              customer.lastName(),
              customer.email(),
              customer.phone(),
              country));
    }
    ProfileTokenQueries.rewrite(handle, shop, tokens);
  }
}
