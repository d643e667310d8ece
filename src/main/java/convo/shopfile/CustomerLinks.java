package convo.shopfile;

import convo.database.ShopId;
import convo.profiles.ImportedProfileRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Gives every customer of a file her profile at the shop, linked to the person of her address by
 * the rules of {@code link_profile}, for all of them at once.
 */
final class CustomerLinks {
  /** Written by one statement, whose time is limited. */
  private static final int AT_ONCE = 500;

  private final Handle handle;
  private final ShopId shop;
  private final KnownProfiles known;
  private final ImportedPersons persons;
  private final Instant now;
  private final Map<String, UUID> profiles = new HashMap<>();

  /** A customer whose address is to be linked, with the profile that she has or shall have. */
  private record Wish(FiledCustomer customer, UUID profile, UUID person) {
    String identity() {
      return customer.identity().orElseThrow();
    }
  }

  CustomerLinks(
      Handle handle, ShopId shop, KnownProfiles known, ImportedPersons persons, Instant now) {
    this.handle = handle;
    this.shop = shop;
    this.known = known;
    this.persons = persons;
    this.now = now;
  }

  /** The profiles of the customers by their identities. */
  Map<String, UUID> link(List<Located<FiledCustomer>> customers, Problems problems) {
    var wishes = wishes(customers);
    for (var from = 0; from < wishes.size(); from += AT_ONCE) {
      link(wishes.subList(from, Math.min(from + AT_ONCE, wishes.size())));
    }
    refuseShared(customers, problems);
    return profiles;
  }

  /**
   * Notes the profiles that are there; those of new customers and of new addresses remain to be
   * linked.
   */
  private List<Wish> wishes(List<Located<FiledCustomer>> customers) {
    var wishes = new ArrayList<Wish>();
    for (var customer : customers) {
      var profile = known.find(identity(customer));
      profile.ifPresent(found -> profiles.put(identity(customer), found.id()));
      if (profile.filter(found -> found.isLinked(customer.value())).isEmpty()) {
        var id = profile.map(KnownProfiles.Known::id).orElseGet(UUID::randomUUID);
        wishes.add(new Wish(customer.value(), id, persons.of(customer.value())));
      }
    }
    return wishes;
  }

  /** Whoever is at the shop already keeps the profile that she has. */
  private void link(List<Wish> wishes) {
    var here = here(wishes);
    wishes.forEach(
        wish -> profiles.put(wish.identity(), here.getOrDefault(wish.person(), wish.profile())));
    try {
      var missing = wishes.stream().filter(wish -> !here.containsKey(wish.person())).toList();
      ImportedProfileRows.link(handle, shop, ShopFileJson.write(missing), now);
    } catch (UnableToExecuteStatementException refused) {
      throw ImportedPersons.SomebodyWasFirst.explains(refused)
          ? new ImportedPersons.SomebodyWasFirst()
          : refused;
    }
  }

  private Map<UUID, UUID> here(List<Wish> wishes) {
    return handle
        .createQuery(
            """
            select id, customer_id
            from customer_shop_profiles
            where shop_id = :shop
            and customer_id = any(:persons)
            """)
        .bind("shop", shop)
        .bind("persons", wishes.stream().map(Wish::person).toArray(UUID[]::new))
        .setMapKeyColumn("customer_id")
        .setMapValueColumn("id")
        .collectInto(new GenericType<>() {});
  }

  /** An address may belong to somebody whom the shop has under another key. */
  private void refuseShared(List<Located<FiledCustomer>> customers, Problems problems) {
    var first = new HashMap<UUID, String>();
    for (var customer : customers) {
      var profile = Objects.requireNonNull(profiles.get(identity(customer)));
      var same = first.putIfAbsent(profile, customer.path());
      problems.unless(
          same == null,
          customer.path() + ".email",
          "is the address that %s has at the shop".formatted(same));
      var own = known.find(identity(customer)).map(KnownProfiles.Known::id);
      problems.unless(
          own.isEmpty() || own.get().equals(profile),
          customer.path() + ".email",
          "is the address of another customer of the shop");
    }
  }

  private static String identity(Located<FiledCustomer> customer) {
    return customer.value().identity().orElseThrow();
  }
}
