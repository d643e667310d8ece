package convo.settings;

import convo.audit.Actor;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.audit.Edit;
import convo.audit.Snapshot;
import convo.database.ShopDoor;
import convo.database.ShopId;
import convo.shops.Accent;
import convo.shops.Policy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The settings in the shop's own row. */
public final class SettingsQueries {
  private final ShopDoor door;
  private final InstantSource clock;

  public SettingsQueries(ShopDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  ShopSettings find(ShopId shop) {
    return door.read(shop, handle -> find(handle, shop));
  }

  /** How support may step in. */
  public SupportAccess supportAccess(ShopId shop) {
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
          lock(handle, shop);
          var before = find(handle, shop);
          var since =
              AuditQueries.since(
                  handle, shop, subject(shop), form.version(), form.values().keySet());
          if (!since.isEmpty()) {
            return new Edit.Overtaken<>(before, since);
          }
          update(handle, shop, form, privacy);
          var now = find(handle, shop);
          record(handle, shop, actor, now, Change.between(before.values(), now.values()));
          return new Edit.Saved<>(now);
        });
  }

  /** Says how support may step in. */
  void save(ShopId shop, SupportAccess access, Actor actor) {
    door.useWrite(
        shop,
        handle -> {
          lock(handle, shop);
          var before = find(handle, shop);
          update(handle, shop, access);
          var change = new Change(before.supportAccess().key(), access.key());
          record(handle, shop, actor, find(handle, shop), Map.of("supportAccess", change));
        });
  }

  /** The settings as they stand, for history to compare. */
  public static Snapshot snapshot(Handle handle, ShopId shop) {
    return new Snapshot(subject(shop), find(handle, shop).facts());
  }

  private static ShopSettings find(Handle handle, ShopId shop) {
    return handle
        .createQuery(
            """
            select name, accent, slot_step_minutes, minimum_notice_minutes, horizon_days, cancel_notice_minutes,
              require_approval, stylists_see_contacts, support_access, version
            from shops
            where id = :shop
            """)
        .bind("shop", shop.value())
        .map(SettingsQueries::settings)
        .one();
  }

  /** Makes two who save at once do so one after the other. */
  private static void lock(Handle handle, ShopId shop) {
    handle
        .createQuery(
            """
            select id
            from shops
            where id = :shop
            for no key update
            """)
        .bind("shop", shop.value())
        .mapTo(Long.class)
        .one();
  }

  private void update(Handle handle, ShopId shop, SettingsForm form, boolean privacy) {
    handle
        .createUpdate(
            """
            update shops
            set name = :name, accent = :accent, slot_step_minutes = :slotStepMinutes,
              minimum_notice_minutes = :minimumNoticeMinutes, horizon_days = :horizonDays,
              cancel_notice_minutes = :cancelNoticeMinutes, require_approval = :requireApproval,
              stylists_see_contacts = case when :privacy then :stylistsSeeContacts else stylists_see_contacts end,
              version = version + 1, updated_at = :now
            where id = :shop
            """)
        .bind("name", form.value("name"))
        .bind("accent", form.accent().key())
        .bindMethods(form.policy())
        .bind("privacy", privacy)
        .bind("now", clock.instant())
        .bind("shop", shop.value())
        .execute();
  }

  private void update(Handle handle, ShopId shop, SupportAccess access) {
    handle
        .createUpdate(
            """
            update shops
            set support_access = :access, version = version + 1, updated_at = :now
            where id = :shop
            """)
        .bind("access", access.key())
        .bind("now", clock.instant())
        .bind("shop", shop.value())
        .execute();
  }

  private void record(
      Handle handle, ShopId shop, Actor actor, ShopSettings now, Map<String, Change> changes) {
    AuditQueries.record(
        handle,
        shop,
        clock.instant(),
        actor,
        "edited",
        "shop",
        subject(shop),
        now.version(),
        changes);
  }

  /** A shop's number as the id under which its history is kept. */
  public static UUID subject(ShopId shop) {
    return new UUID(0, shop.value());
  }

  private static ShopSettings settings(ResultSet row, StatementContext context)
      throws SQLException {
    return new ShopSettings(
        row.getString("name"),
        Accent.named(row.getString("accent")).orElse(Accent.ROSE),
        new Policy(
            row.getInt("slot_step_minutes"),
            row.getInt("minimum_notice_minutes"),
            row.getInt("horizon_days"),
            row.getInt("cancel_notice_minutes"),
            row.getBoolean("require_approval"),
            row.getBoolean("stylists_see_contacts")),
        SupportAccess.named(row.getString("support_access")).orElseThrow(),
        row.getInt("version"));
  }
}
