package convo.settings;

import convo.audit.Actor;
import convo.audit.Change;
import convo.database.PlatformDoor;
import convo.database.ShopId;
import convo.outbox.SpentLinks;
import convo.supportsession.DecisionRows;
import convo.supportsession.SupportRule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Says how support may step into a shop. A shop that closes sends away whoever is let in, and one
 * that wants to be asked takes back what support has granted itself.
 */
public final class SupportRuleQueries {
  private final PlatformDoor door;
  private final SpentLinks links;
  private final InstantSource clock;

  public SupportRuleQueries(PlatformDoor door, InstantSource clock) {
    this.door = door;
    this.links = new SpentLinks(door);
    this.clock = clock;
  }

  /**
   * Saves the rule.
   *
   * @return how many support sessions it ended
   */
  int save(ShopId shop, SupportRule rule, Actor actor) {
    var ended = door.write(shop, handle -> save(handle, shop, rule, actor, clock.instant()));
    ended.forEach(links::blank);
    return ended.size();
  }

  private static List<UUID> save(
      Handle handle, ShopId shop, SupportRule rule, Actor actor, Instant now) {
    var before = SettingsRows.lock(handle, shop);
    SettingsRows.update(handle, shop, rule, now);
    var changes = Map.of("supportAccess", new Change(before.supportAccess().key(), rule.key()));
    var version = SettingsRows.find(handle, shop).version();
    SettingsQueries.record(handle, shop, now, actor, version, changes);
    if (rule == SupportRule.APPROVAL) {
      DecisionRows.takeBackWriting(handle, shop, actor, now);
    }
    return rule == SupportRule.OFF ? DecisionRows.endAll(handle, shop, actor, now) : List.of();
  }
}
