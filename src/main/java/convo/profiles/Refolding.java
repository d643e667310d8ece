package convo.profiles;

import convo.database.PlatformDoor;
import convo.database.ShopId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Folds anew what older rules have folded, so that what is searched and what is typed into the
 * search agree after an update.
 */
public final class Refolding {
  private static final int AT_ONCE = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private final PlatformDoor platform;
  private final InstantSource clock;

  private record OldShop(ShopId id, String country) {}

  private record Named(
      UUID id,
      String firstName,
      String lastName,
      Optional<String> email,
      Optional<String> phone,
      String sortName) {

    Set<SearchToken> tokens(String country) {
      return SearchTokens.of(firstName, lastName, email, phone, country);
    }

    String folded() {
      return SortName.of(firstName, lastName);
    }
  }

  public Refolding(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** Does so once for each version of the rules; after that it only asks whether it was done. */
  public void run() {
    if (platform.read(Refolding::isDone)) {
      return;
    }
    for (var shop : platform.read(Refolding::shops)) {
      for (var after = Optional.of(FIRST); after.isPresent(); ) {
        var from = after.get();
        after = platform.write(shop.id, handle -> refold(handle, shop, from));
      }
    }
    platform.useWrite(this::note);
  }

  private static Optional<UUID> refold(Handle handle, OldShop shop, UUID after) {
    var profiles = profiles(handle, shop.id, after);
    ProfileTokenQueries.rewrite(
        handle,
        shop.id,
        profiles.stream().collect(Collectors.toMap(Named::id, one -> one.tokens(shop.country))));
    profiles.stream()
        .filter(one -> !one.sortName.equals(one.folded()))
        .forEach(one -> sort(handle, shop.id, one));
    return profiles.size() < AT_ONCE ? Optional.empty() : Optional.of(profiles.getLast().id);
  }

  private static List<Named> profiles(Handle handle, ShopId shop, UUID after) {
    return handle
        .createQuery(
            """
            select id, first_name, last_name, email, phone, sort_name
            from customer_shop_profiles
            where shop_id = :shop
            and id > :after
            and erased_at is null
            order by id
            limit :most
            for no key update
            """)
        .bind("shop", shop)
        .bind("after", after)
        .bind("most", AT_ONCE)
        .mapTo(Named.class)
        .list();
  }

  private static void sort(Handle handle, ShopId shop, Named profile) {
    handle
        .createUpdate(
            """
            update customer_shop_profiles
            set sort_name = :folded
            where shop_id = :shop
            and id = :profile
            """)
        .bind("folded", profile.folded())
        .bind("shop", shop)
        .bind("profile", profile.id)
        .execute();
  }

  private static boolean isDone(Handle handle) {
    return handle
        .createQuery(
            """
            select exists (
              select
              from search_foldings
              where version = :version)
            """)
        .bind("version", Folding.VERSION)
        .mapTo(Boolean.class)
        .one();
  }

  private static List<OldShop> shops(Handle handle) {
    return handle
        .createQuery(
            """
            select id, country
            from shops
            order by id
            """)
        .mapTo(OldShop.class)
        .list();
  }

  private void note(Handle handle) {
    handle
        .createUpdate(
            """
            insert into search_foldings (version, done_at)
            values (:version, :now)
            on conflict do nothing
            """)
        .bind("version", Folding.VERSION)
        .bind("now", clock.instant())
        .execute();
  }
}
