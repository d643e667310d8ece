package convo.shopfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import convo.database.ShopId;
import convo.profiles.ImportedProfileRows;
import convo.profiles.ProfileField;
import convo.profiles.ProfileTokenQueries;
import convo.profiles.SearchToken;
import convo.profiles.SearchTokens;
import convo.profiles.SortName;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What a shop knows of the customers of a file, in their profiles. */
final class FiledCustomers {
  private FiledCustomers() {}

  /**
   * Writes the profiles with the words by which they are found.
   *
   * @param country of the shop, in which phone numbers are read
   */
  static void save(
      Handle handle,
      ShopId shop,
      List<ImportedProfile> profiles,
      Map<String, UUID> stylists,
      String country,
      Instant now) {
    var batch = ImportedProfileRows.saving(handle);
    var tokens = new HashMap<UUID, Set<SearchToken>>();
    for (var profile : profiles) {
      var customer = profile.customer();
      batch
          .bind("shop", shop)
          .bind("profile", profile.id())
          .bindMethods(customer)
          .bindMap(customer.texts())
          .bind("identity", customer.identity())
          .bind("statusKey", customer.status().key())
          .bind("sortName", SortName.of(customer.firstName(), customer.lastName()))
          .bind("stylist", customer.preferredStylist().map(stylists::get))
          .bind("firstSeen", profile.firstSeen())
          .bind("now", now)
          .add();
      tokens.put(profile.id(), tokens(customer, country));
    }
    batch.execute();
    ProfileTokenQueries.rewrite(handle, shop, tokens);
  }

  private static Set<SearchToken> tokens(FiledCustomer customer, String country) {
    return SearchTokens.of(
        customer.firstName(), customer.lastName(), customer.email(), customer.phone(), country);
  }

  /** What a profile says of its customer; with its key where one was given. */
  private record Row(UUID id, Optional<String> importKey, String json) {}

  /**
   * The customers of a shop by their profiles. Those with a key come first, so that nobody without
   * one takes what tells them apart.
   */
  static Map<UUID, FiledCustomer> read(Handle handle, ShopId shop) {
    var taken = new HashSet<String>();
    var customers = new LinkedHashMap<UUID, FiledCustomer>();
    for (var row : rows(handle, shop)) {
      var json = ShopFileJson.read(row.json(), ObjectNode.class);
      key(row, customer(json).identity(), taken).ifPresent(key -> json.put("key", key));
      var customer = customer(json);
      customers.put(row.id(), customer);
      taken.add(customer.identity().orElseThrow());
    }
    return customers;
  }

  private static FiledCustomer customer(JsonNode json) {
    return ShopFileJson.read(json, FiledCustomer.class, ZoneOffset.UTC);
  }

  /** No key where the contact says the same; a made one where it says nothing or too little. */
  private static Optional<String> key(Row row, Optional<String> derived, Set<String> taken) {
    var known = row.importKey().or(() -> derived.filter(identity -> !taken.contains(identity)));
    var identity = known.orElseGet(() -> madeKey(row.id()));
    return derived.filter(identity::equals).isPresent() ? Optional.empty() : Optional.of(identity);
  }

  /** The key of a customer whose contact does not tell her from the others. */
  static String madeKey(UUID profile) {
    return "profile-" + profile;
  }

  private static List<Row> rows(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select profiles.id, import_key, json_build_object('firstName', profiles.first_name,
              'lastName', profiles.last_name, 'email', profiles.email,
              'family', profiles.email is not null and profiles.detached_at is null
                and change.id is null
                and (customers.contact_customer_id is not null or (customers.email is distinct from profiles.email
                  and not exists (select from proved_addresses
                    where proved_addresses.email = profiles.email
                    and proved_addresses.customer_id = customers.id))),
              'phone', profiles.phone, 'preferredContact', profiles.preferred_contact_method,
              'status', profiles.status, 'notes', profiles.notes, %s, 'birthDate', profiles.birth_date,
              'anniversaryDate', profiles.anniversary_date, 'loyaltyPoints', profiles.loyalty_points,
              'preferredStylist', stylists.key, 'since', profiles.created_at,
              'detachedAt', coalesce(profiles.detached_at, change.typed_at), 'erasedAt', profiles.erased_at,
              'tags', array(select tag from profile_tags tags
                where tags.shop_id = profiles.shop_id and tags.profile_id = profiles.id),
              'consents', (select json_object_agg(
                  lower(left(purpose, 1)) || substr(replace(initcap(purpose), '_', ''), 2),
                  json_build_object('granted', granted, 'changedAt', changed_at, 'source', source))
                from profile_consents consents
                where consents.shop_id = profiles.shop_id and consents.profile_id = profiles.id)) json
            from customer_shop_profiles profiles
            join core.customers on customers.id = profiles.customer_id
            left join stylists
              on stylists.shop_id = profiles.shop_id
              and stylists.id = profiles.preferred_stylist_id
            left join address_changes change
              on change.shop_id = profiles.shop_id
              and change.profile_id = profiles.id
              and change.is_latest
              and change.decision is distinct from 'agreed'
              and profiles.claimed_at is null
            where profiles.shop_id = :shop
            order by (profiles.import_key is not null) desc, profiles.created_at, profiles.id
            """
                .formatted(ProfileField.eachPlainText("'key', profiles.column")))
        .bind("shop", shop)
        .mapTo(Row.class)
        .list();
  }
}
