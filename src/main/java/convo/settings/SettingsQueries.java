package convo.settings;

import static convo.words.Words.settings;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.audit.Edit;
import convo.audit.Snapshot;
import convo.database.ShopDoor;
import convo.database.ShopId;
import convo.supportsession.SupportRule;
import convo.web.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The settings in the shop's own row. */
public final class SettingsQueries {
  private final ShopDoor door;
  private final InstantSource clock;

  public SettingsQueries(ShopDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  ShopSettings find(ShopId shop) {
    return door.read(shop, handle -> SettingsRows.find(handle, shop));
  }

  /** How support may step in. */
  public SupportRule supportAccess(ShopId shop) {
    return find(shop).supportAccess();
  }

  /**
   * Saves the settings.
   *
   * @param privacy whether who may see contacts is changed as well, which is for owners alone
   */
  Edit<ShopSettings> save(ShopId shop, SettingsForm form, Actor actor, boolean privacy) {
    return door.write(
        shop,
        handle -> {
          var before = SettingsRows.lock(handle, shop);
          var since =
              AuditQueries.since(
                  handle, shop, subject(shop), form.version(), form.values().keySet());
          if (!since.isEmpty()) {
            return new Edit.Overtaken<>(before, since);
          }
          if (form.moves(before)) {
            move(handle, shop, form);
          }
          SettingsRows.update(handle, shop, form, privacy, clock.instant());
          var now = SettingsRows.find(handle, shop);
          var changes = Change.between(before.values(), now.values());
          record(handle, shop, clock.instant(), actor, now.version(), changes);
          return new Edit.Saved<>(now);
        });
  }

  /**
   * Goes by the clock and the money that were chosen.
   *
   * @throws Refusal 409 when somebody has booked meanwhile
   */
  private static void move(Handle handle, ShopId shop, SettingsForm form) {
    var now = SettingsRows.lockBooking(handle, shop);
    if (now.isBooked()) {
      throw new Refusal(409, settings().bookedMeanwhile());
    }
    SettingsRows.move(handle, shop, form.country(), form.zone(), now.currency(), form.currency());
  }

  /** The settings as they stand, for history to compare. */
  public static Snapshot snapshot(Handle handle, ShopId shop) {
    var facts = new LinkedHashMap<>(SettingsRows.find(handle, shop).facts());
    facts.putAll(PublicPageQueries.find(handle, shop).values());
    return new Snapshot(subject(shop), facts);
  }

  /** Writes a change of the settings into the shop's history. */
  static void record(
      Handle handle,
      ShopId shop,
      Instant now,
      Actor actor,
      int version,
      Map<String, Change> changes) {
    AuditQueries.record(
        handle,
        shop,
        now,
        actor,
        AuditAction.EDITED,
        SettingsWords.SUBJECT,
        subject(shop),
        version,
        changes);
  }

  /** A shop's number as the id under which its history is kept. */
  public static UUID subject(ShopId shop) {
    return new UUID(0, shop.value());
  }
}
