package convo.shopfile;

import convo.database.ShopId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Whom the shop knows already, found by what tells customers of a file apart. */
final class KnownProfiles {
  private final Map<String, Known> byIdentity = new HashMap<>();
  private final Set<UUID> ids = new HashSet<>();

  /** A profile that is there, with the address that links it to its person. */
  record Known(
      UUID id,
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
            select id, import_key, trim(first_name || ' ' || last_name) name, email, phone,
              claimed_at is not null claimed, detached_at is not null detached
            from customer_shop_profiles
            where shop_id = :shop
            order by (import_key is not null) desc, created_at, id
            """)
        .bind("shop", shop.value())
        .map(KnownProfiles::known)
        .forEach(this::add);
  }

  private void add(Known known) {
    ids.add(known.id());
    known.identity().ifPresent(identity -> byIdentity.putIfAbsent(identity, known));
    byIdentity.putIfAbsent(StoredCustomers.madeKey(known.id()), known);
  }

  Optional<Known> find(String identity) {
    return Optional.ofNullable(byIdentity.get(identity));
  }

  /** Those of the profiles that were there before. */
  Set<UUID> among(Collection<UUID> profiles) {
    return profiles.stream().filter(ids::contains).collect(Collectors.toSet());
  }

  private static Known known(ResultSet row, StatementContext context) throws SQLException {
    return new Known(
        row.getObject("id", UUID.class),
        Optional.ofNullable(row.getString("import_key")),
        row.getString("name"),
        Optional.ofNullable(row.getString("email")),
        Optional.ofNullable(row.getString("phone")),
        row.getBoolean("claimed"),
        row.getBoolean("detached"));
  }
}
