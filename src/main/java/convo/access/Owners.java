package convo.access;

import convo.audit.Actor;
import convo.database.ShopId;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Those who are told by mail what happens to their shop. */
public final class Owners {
  private Owners() {}

  /** One of them, by the account's id and address. */
  public record Told(UUID account, String email) {}

  /**
   * Mails every owner of a shop, in the transaction of the cause.
   *
   * @param handle of the platform's door, for a shop's own role sees no account
   * @param mail what one is told, by the address
   */
  public static void tell(
      Handle handle, ShopId shop, Actor actor, Instant at, Function<String, Mail> mail) {
    tellEach(handle, shop, actor, at, owner -> mail.apply(owner.email()));
  }

  /** As {@link #tell}, where each reads something of her own. */
  public static void tellEach(
      Handle handle, ShopId shop, Actor actor, Instant at, Function<Told, Mail> mail) {
    all(handle, shop)
        .forEach(
            owner -> OutboxQueries.add(handle, Optional.of(shop), actor, at, mail.apply(owner)));
  }

  private static List<Told> all(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select accounts.id account, accounts.email
            from memberships
            join accounts on accounts.id = memberships.account_id
            where memberships.shop_id = :shop
            and memberships.role = 'owner'
            and accounts.disabled_at is null
            order by accounts.email
            """)
        .bind("shop", shop)
        .mapTo(Told.class)
        .list();
  }
}
