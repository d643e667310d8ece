package convo.settings;

import convo.audit.Actor;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.database.PlatformDoor;
import convo.database.ShopDoor;
import convo.database.ShopId;
import convo.outbox.SpentLinks;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Says how support may step into a shop. A shop that closes sends away whoever is let in. */
public final class SupportRuleQueries {
  private final ShopDoor door;
  private final SpentLinks links;
  private final InstantSource clock;

  public SupportRuleQueries(ShopDoor door, PlatformDoor platform, InstantSource clock) {
    this.door = door;
    this.links = new SpentLinks(platform);
    this.clock = clock;
  }

  /**
   * Saves the rule.
   *
   * @return how many support sessions it ended
   */
  int save(ShopId shop, SupportAccess access, Actor actor) {
    var ended = door.write(shop, handle -> save(handle, shop, access, actor, clock.instant()));
    ended.forEach(links::blank);
    return ended.size();
  }

  private static List<UUID> save(
      Handle handle, ShopId shop, SupportAccess access, Actor actor, Instant now) {
    var before = SettingsRows.lock(handle, shop);
    SettingsRows.update(handle, shop, access, now);
    var changes = Map.of("supportAccess", new Change(before.supportAccess().key(), access.key()));
    var version = SettingsRows.find(handle, shop).version();
    SettingsQueries.record(handle, shop, now, actor, version, changes);
    return access == SupportAccess.OFF ? sendAway(handle, shop, actor, now) : List.of();
  }

  /** Ends what waits, is let in or runs, but for an emergency, which no rule keeps out. */
  private static List<UUID> sendAway(Handle handle, ShopId shop, Actor actor, Instant now) {
    var ended =
        handle
            .createQuery(
                """
                update support_sessions
                set ended_at = :now, end_cause = 'owner'
                where shop_id = :shop
                and access <> 'break_glass'
                and ended_at is null
                and (ends_at is null or ends_at > :now)
                returning id
                """)
            .bind("shop", shop.value())
            .bind("now", now)
            .mapTo(UUID.class)
            .list();
    ended.forEach(session ->
        AuditQueries.record(
            handle, shop, now, actor, "ended", "support session", session, 0, Map.of()));
    return ended;
  }
}
