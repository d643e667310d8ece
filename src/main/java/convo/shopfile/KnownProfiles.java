package convo.shopfile;

import convo.database.ShopId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Whom the shop knows already, found by what tells customers of a file apart. */
final class KnownProfiles {
  private final Map<String, Known> byIdentity = new HashMap<>();
  private final Map<UUID, UUID> byPerson = new HashMap<>();

  /** A profile that is there, with the address that links it to its person. */
  record Known(
      UUID id,
      UUID customerId,
      Optional<String> key,
      String name,
      Optional<String> email,
      Optional<String> phone,
      boolean isClaimed,
      boolean isDetached) {

    /**
     * Whether the link stays: a claimed profile is not taken away by a file without its address,
     * and an address that was denied leads nowhere, whatever a file knows of that.
     */
    boolean isLinked(FiledCustomer customer) {
      var isDenied = customer.detachedAt().isPresent() && !isClaimed && !isDetached;
      return (email.equals(customer.email()) && !isDenied)
          || (isClaimed && customer.email().isEmpty() && customer.erasedAt().isEmpty());
    }

    /**
     * As {@link FiledCustomer#identity} of a profile without a key. One with an address may be
     * anybody in the family: whose the address is, only the link knows.
     */
    private Optional<String> identity() {
      return key.or(() -> email.or(() -> phone).map(contact -> contact + " " + name));
    }
  }

  KnownProfiles(Handle handle, ShopId shop) {
    handle
        .createQuery(
            """
            select id, customer_id, import_key key, trim(first_name || ' ' || last_name) name, email, phone,
              claimed_at is not null is_claimed, detached_at is not null is_detached
            from customer_shop_profiles
            where shop_id = :shop
            order by (import_key is not null) desc, created_at, id
            """)
        .bind("shop", shop)
        .mapTo(Known.class)
        .forEach(this::add);
  }

  private void add(Known known) {
    byPerson.put(known.customerId(), known.id());
    known.identity().ifPresent(identity -> byIdentity.putIfAbsent(identity, known));
    byIdentity.putIfAbsent(FiledCustomers.madeKey(known.id()), known);
  }

  Optional<Known> find(String identity) {
    return Optional.ofNullable(byIdentity.get(identity));
  }

  /** The profile that a person has at the shop. */
  Optional<UUID> of(UUID person) {
    return Optional.ofNullable(byPerson.get(person));
  }

  /** Those of the profiles that were there before. */
  Set<UUID> among(Collection<UUID> profiles) {
    var there = Set.copyOf(byPerson.values());
    return profiles.stream().filter(there::contains).collect(Collectors.toSet());
  }
}
