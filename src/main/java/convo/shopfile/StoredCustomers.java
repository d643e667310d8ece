package convo.shopfile;

import convo.database.Instants;
import convo.database.ShopId;
import convo.profiles.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads what a shop knows of its customers, as its file says it. */
final class StoredCustomers {
  private final StoredConsents consents;
  private final Set<String> taken = new HashSet<>();
  private final Map<UUID, FiledCustomer> byProfile = new LinkedHashMap<>();

  /** Customers with a key come first, so that nobody without one takes what tells them apart. */
  private StoredCustomers(Handle handle, ShopId shop) {
    this.consents = new StoredConsents(handle, shop);
    handle
        .createQuery(
            """
            select profiles.id, profiles.import_key, profiles.first_name, profiles.last_name, profiles.email,
              profiles.phone, profiles.preferred_contact_method, profiles.status, profiles.notes,
              profiles.allergy_note, profiles.dietary_note, profiles.birth_date, profiles.anniversary_date,
              profiles.loyalty_points, stylists.key stylist, profiles.created_at, profiles.detached_at, profiles.erased_at,
              array(select tag from profile_tags tags
                where tags.shop_id = profiles.shop_id and tags.profile_id = profiles.id) tags,
              profiles.email is not null and profiles.detached_at is null and (customers.contact_customer_id is not null
                or customers.email is distinct from profiles.email) family
            from customer_shop_profiles profiles
            join core.customers on customers.id = profiles.customer_id
            left join stylists
              on stylists.shop_id = profiles.shop_id
              and stylists.id = profiles.preferred_stylist_id
            where profiles.shop_id = :shop
            order by (profiles.import_key is not null) desc, profiles.created_at, profiles.id
            """)
        .bind("shop", shop.value())
        .map((row, context) -> add(row))
        .list();
  }

  /** The customers by their profiles. */
  static Map<UUID, FiledCustomer> read(Handle handle, ShopId shop) {
    return new StoredCustomers(handle, shop).byProfile;
  }

  /** The key of a customer whose contact does not tell her from the others. */
  static String madeKey(UUID profile) {
    return "profile-" + profile;
  }

  private boolean add(ResultSet row) throws SQLException {
    var profile = row.getObject("id", UUID.class);
    var customer = customer(row, Optional.empty());
    var key = key(Optional.ofNullable(row.getString("import_key")), customer.identity(), profile);
    byProfile.put(profile, customer(row, key));
    return taken.add(byProfile.get(profile).identity().orElseThrow());
  }

  /** No key where the contact says the same; a made one where it says nothing or too little. */
  private Optional<String> key(Optional<String> stored, Optional<String> derived, UUID profile) {
    var known = stored.or(() -> derived.filter(identity -> !taken.contains(identity)));
    var identity = known.orElse(madeKey(profile));
    return derived.filter(identity::equals).isPresent() ? Optional.empty() : Optional.of(identity);
  }

  private FiledCustomer customer(ResultSet row, Optional<String> key) throws SQLException {
    return new FiledCustomer(
        key,
        row.getString("first_name"),
        row.getString("last_name"),
        Columns.optional(row, "email", String.class),
        row.getBoolean("family"),
        Columns.optional(row, "phone", String.class),
        Columns.optional(row, "preferred_contact_method", String.class),
        Status.named(row.getString("status")).orElseThrow(),
        tags(row),
        row.getString("notes"),
        row.getString("allergy_note"),
        row.getString("dietary_note"),
        Columns.optional(row, "birth_date", LocalDate.class),
        Columns.optional(row, "anniversary_date", LocalDate.class),
        row.getInt("loyalty_points"),
        Columns.optional(row, "stylist", String.class),
        consents.of(row.getObject("id", UUID.class)),
        Instants.find(row, "created_at"),
        Instants.find(row, "detached_at"),
        Instants.find(row, "erased_at"));
  }

  private static List<String> tags(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("tags").getArray()).sorted().toList();
  }
}
