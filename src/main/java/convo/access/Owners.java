package convo.access;

import convo.audit.Actor;
import convo.database.ShopId;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Those who are told by mail what happens to their shop. */
public final class Owners {
  private Owners() {}

  /**
   * Mails every owner of a shop, in the transaction of the cause.
   *
   * @param handle of the platform's door, for a shop's own role sees no account
   * @param mail what one is told, by the address
   */
  public static void tell(
      Handle handle, ShopId shop, Actor actor, Instant at, Function<String, Mail> mail) {
    addresses(handle, shop)
        .forEach(
            owner -> OutboxQueries.add(handle, Optional.of(shop), actor, at, mail.apply(owner)));
  }

  private static List<String> addresses(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select accounts.email
            from memberships
            join accounts on accounts.id = memberships.account_id
            where memberships.shop_id = :shop
            and memberships.role = 'owner'
            and accounts.disabled_at is null
            order by accounts.email
            """)
        .bind("shop", shop)
        .mapTo(String.class)
        .list();
  }
}
