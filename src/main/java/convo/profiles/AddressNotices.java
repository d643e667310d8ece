package convo.profiles;

import static convo.words.Words.profiles;

import convo.access.AccountRows;
import convo.audit.Actor;
import convo.database.PlatformDoor;
import convo.database.ShopId;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Tells an address that somebody has proved when a shop no longer knows its person by it. The shop
 * does not learn whether anybody was told, so it is not told while the shop waits.
 */
public final class AddressNotices {
  private static final int AT_ONCE = 500;
  private static final String UNTOLD =
      """
      select change.shop_id shop, change.id, change.before, shops.name shop_name,
        exists (select from proved_addresses where email = change.before) was_proved
      from address_changes change
      join shops on shops.id = change.shop_id
      where change.told_at is null
      order by change.typed_at, change.id
      limit :most
      for update of change skip locked
      """;
  private static final String TOLD =
      """
      update address_changes
      set told_at = :now
      where shop_id = :shop
      and id = :change
      """;
  private static final String DONE =
      """
      delete from address_changes
      where told_at is not null
      and (not is_latest or decision = 'agreed')
      """;

  private final PlatformDoor platform;
  private final URI portal;
  private final InstantSource clock;

  /** A change of which nobody was told. */
  private record Untold(
      ShopId shop, UUID id, Optional<String> before, String shopName, boolean wasProved) {}

  /**
   * @param portal the address of this portal, for links
   */
  public AddressNotices(PlatformDoor platform, URI portal, InstantSource clock) {
    this.platform = platform;
    this.portal = portal;
    this.clock = clock;
  }

  /** Tells of what was changed since the last time, and forgets what nobody asks about any more. */
  public void tell() {
    List<Untold> told;
    do {
      told = platform.write(this::tellSome);
    } while (told.size() == AT_ONCE);
    platform.useWrite(handle -> handle.execute(DONE));
  }

  private List<Untold> tellSome(Handle handle) {
    var untold = handle.createQuery(UNTOLD).bind("most", AT_ONCE).mapTo(Untold.class).list();
    for (var change : untold) {
      change
          .before()
          .filter(before -> change.wasProved())
          .ifPresent(before -> mail(handle, change, before));
      handle
          .createUpdate(TOLD)
          .bind("shop", change.shop())
          .bind("change", change.id())
          .bind("now", clock.instant())
          .execute();
    }
    return untold;
  }

  private void mail(Handle handle, Untold change, String before) {
    var mail = AccountRows.readerOf(handle, before).speak(() -> mail(change.shopName(), before));
    OutboxQueries.add(handle, Optional.empty(), Actor.system("address"), clock.instant(), mail);
  }

  private Mail mail(String shop, String before) {
    return new Mail(
        "address change",
        before,
        profiles().addressMailSubject(shop),
        profiles().addressMail(shop, portal.resolve("/me/shops").toString()));
  }
}
