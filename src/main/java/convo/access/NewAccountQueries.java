package convo.access;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.database.PlatformDoor;
import convo.database.ShopId;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Makes accounts on an operator's word. */
public final class NewAccountQueries {
  private final PlatformDoor platform;
  private final InstantSource clock;

  public NewAccountQueries(PlatformDoor platform, InstantSource clock) {
    this.platform = platform;
    this.clock = clock;
  }

  /** Makes the account and its membership, or neither: then the answer is a sentence why. */
  public Optional<String> create(NewAccount account) {
    return platform.write(handle -> {
      var shop = account.shop().flatMap(slug -> shop(handle, slug));
      if (account.shop().isPresent() && shop.isEmpty()) {
        return Optional.of("There is no shop %s.".formatted(account.shop().get()));
      }
      var made = insert(handle, account);
      if (made.isEmpty()) {
        return Optional.of("There is an account of that address already.");
      }
      shop.ifPresent(place -> join(handle, place, made.get(), account.role()));
      return Optional.empty();
    });
  }

  private static Optional<Long> shop(Handle handle, String slug) {
    return handle
        .createQuery(
            """
            select id
            from shops
            where slug = :slug
            """)
        .bind("slug", slug)
        .mapTo(Long.class)
        .findOne();
  }

  private Optional<UUID> insert(Handle handle, NewAccount account) {
    return handle
        .createQuery(
            """
            insert into accounts (email, name, password_hash, support, created_at, updated_at)
            values (:email, :name, :hash, :support, :now, :now)
            on conflict (email) do nothing
            returning id
            """)
        .bind("email", account.email())
        .bind("name", account.name())
        .bind("hash", account.passwordHash())
        .bind("support", account.support())
        .bind("now", clock.instant())
        .mapTo(UUID.class)
        .findOne();
  }

  private void join(Handle handle, long shop, UUID account, Access role) {
    handle
        .createUpdate(
            """
            insert into memberships (shop_id, account_id, role, created_at)
            values (:shop, :account, :role, :now)
            """)
        .bind("shop", shop)
        .bind("account", account)
        .bind("role", role.key())
        .bind("now", clock.instant())
        .execute();
    var place = new ShopId(shop);
    PlatformDoor.enter(handle, place);
    AuditQueries.record(
        handle,
        place,
        clock.instant(),
        Actor.system("Command line"),
        AuditAction.JOINED,
        ShopAccess.MEMBER,
        account,
        0,
        Map.of("role", new Change("", role.key())));
  }
}
