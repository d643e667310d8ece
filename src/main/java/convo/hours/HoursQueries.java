package convo.hours;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.audit.Edit;
import convo.database.ShopDoor;
import convo.database.ShopId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The weekly hours of stylists in the database. */
public final class HoursQueries {
  private final ShopDoor door;
  private final InstantSource clock;

  private record Named(String name, int version) {}

  public HoursQueries(ShopDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /** The weekly hours of a stylist; empty when the shop has no such stylist. */
  public Optional<Timetable> find(ShopId shop, UUID stylist) {
    return door.read(shop, handle -> find(handle, shop, stylist));
  }

  /** The week of a stylist in a transaction that goes on. */
  public static Week week(Handle handle, ShopId shop, UUID stylist) {
    return WeekRows.read(handle, shop, stylist);
  }

  /** Replaces the week; empty when the shop has no such stylist. */
  Optional<Edit<Timetable>> save(ShopId shop, UUID stylist, WeekForm form, Actor actor) {
    return door.write(
        shop,
        handle -> {
          lock(handle, shop, stylist);
          return find(handle, shop, stylist).map(before -> save(handle, shop, before, form, actor));
        });
  }

  private Edit<Timetable> save(
      Handle handle, ShopId shop, Timetable before, WeekForm form, Actor actor) {
    var stylist = before.stylist();
    var since = AuditQueries.since(handle, shop, stylist, form.version(), form.values().keySet());
    if (!since.isEmpty()) {
      return new Edit.Overtaken<>(before, since);
    }
    var week = form.week();
    var changes = Change.between(before.week().values(), week.values());
    if (changes.isEmpty()) {
      return new Edit.Saved<>(before);
    }
    WeekRows.replace(handle, shop, stylist, week);
    var now = clock.instant();
    var version = AuditQueries.nextVersion(handle, shop, now, StylistWords.SUBJECT, stylist);
    AuditQueries.record(
        handle,
        shop,
        now,
        actor,
        AuditAction.EDITED,
        StylistWords.SUBJECT,
        stylist,
        version,
        changes);
    return new Edit.Saved<>(new Timetable(stylist, before.name(), version, week));
  }

  private static Optional<Timetable> find(Handle handle, ShopId shop, UUID stylist) {
    return handle
        .createQuery(
            """
            select name, version
            from stylists
            where shop_id = :shop
            and id = :stylist
            """)
        .bind("shop", shop)
        .bind("stylist", stylist)
        .mapTo(Named.class)
        .map(found ->
            new Timetable(stylist, found.name, found.version, WeekRows.read(handle, shop, stylist)))
        .findOne();
  }

  /** Makes two who save at once do so one after the other. */
  private static void lock(Handle handle, ShopId shop, UUID stylist) {
    handle
        .createQuery(
            """
            select version
            from stylists
            where shop_id = :shop
            and id = :stylist
            for no key update
            """)
        .bind("shop", shop)
        .bind("stylist", stylist)
        .mapTo(Integer.class)
        .findOne();
  }
}
