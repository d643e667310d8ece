package convo.stylists;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.audit.Edit;
import convo.audit.Snapshot;
import convo.bookings.StillBooked;
import convo.bookings.StillBookedQueries;
import convo.database.ShopDoor;
import convo.database.ShopId;
import convo.hours.HoursQueries;
import convo.hours.StylistWords;
import convo.shops.Accent;
import convo.shops.Key;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The stylists of a shop: how the pages ask for them and change them. */
public final class StylistQueries {
  private final ShopDoor door;
  private final InstantSource clock;

  public StylistQueries(ShopDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /** The whole team, those who take bookings first. */
  public List<Stylist> list(ShopId shop) {
    return door.read(shop, handle -> StylistRows.list(handle, shop));
  }

  public Optional<Stylist> find(ShopId shop, UUID stylist) {
    return door.read(shop, handle -> StylistRows.find(handle, shop, stylist));
  }

  /** One of the team in a transaction that goes on. */
  public static Optional<Stylist> find(Handle handle, ShopId shop, UUID stylist) {
    return StylistRows.find(handle, shop, stylist);
  }

  /** Brings somebody into the team by name, in a transaction that goes on. */
  public static Stylist add(Handle handle, ShopId shop, String name, Actor actor, Instant now) {
    return create(handle, shop, StylistForm.blank().called(name), actor, now);
  }

  /** The whole team as it stands, for history to compare; nobody else changes it meanwhile. */
  public static List<Snapshot> lock(Handle handle, ShopId shop) {
    StylistRows.lock(handle, shop);
    return StylistRows.list(handle, shop).stream()
        .map(stylist -> {
          var values = new LinkedHashMap<>(stylist.facts());
          values.put("active", stylist.active() ? "yes" : "no");
          values.putAll(HoursQueries.week(handle, shop, stylist.id()).values());
          return new Snapshot(stylist.id(), values);
        })
        .toList();
  }

  /** Every service of the shop, as a box to tick. */
  List<Offered> services(ShopId shop) {
    return door.read(shop, handle -> StylistServices.all(handle, shop));
  }

  StillBooked stillBooked(ShopId shop, UUID stylist) {
    return door.read(
        shop, handle -> StillBookedQueries.ofStylist(handle, shop, stylist, clock.instant()));
  }

  Stylist create(ShopId shop, StylistForm form, Actor actor) {
    return door.write(shop, handle -> create(handle, shop, form, actor, clock.instant()));
  }

  private static Stylist create(
      Handle handle, ShopId shop, StylistForm form, Actor actor, Instant now) {
    var team = StylistRows.list(handle, shop);
    var accent = form.accentOr(Accent.free(team.stream().map(Stylist::accent).toList()));
    var id =
        Key.candidates(form.name(), "stylist")
            .flatMap(
                key -> StylistRows.insert(handle, shop, key, form.name(), accent, now).stream())
            .findFirst()
            .orElseThrow();
    StylistServices.change(handle, shop, id, form.services());
    var stylist = StylistRows.find(handle, shop, id).orElseThrow();
    var changes = Change.between(Map.of(), stylist.facts());
    record(handle, shop, now, actor, AuditAction.ADDED, stylist, changes);
    return stylist;
  }

  /** Saves name and services; empty when the shop has no such stylist. */
  Optional<Edit<Stylist>> save(ShopId shop, UUID id, StylistForm form, Actor actor) {
    return door.write(
        shop,
        handle ->
            StylistRows.lock(handle, shop, id)
                .map(before -> save(handle, shop, before, form, actor)));
  }

  private Edit<Stylist> save(
      Handle handle, ShopId shop, Stylist before, StylistForm form, Actor actor) {
    var since =
        AuditQueries.since(handle, shop, before.id(), form.version(), form.values().keySet());
    if (!since.isEmpty()) {
      return new Edit.Overtaken<>(before, since);
    }
    StylistServices.change(handle, shop, before.id(), form.services());
    var accent = form.accentOr(before.accent());
    StylistRows.update(
        handle, shop, before.id(), form.name(), accent, before.active(), clock.instant());
    var now = StylistRows.find(handle, shop, before.id()).orElseThrow();
    record(
        handle,
        shop,
        clock.instant(),
        actor,
        AuditAction.EDITED,
        now,
        Change.between(before.facts(), now.facts()));
    return new Edit.Saved<>(now);
  }

  /** Takes bookings for a stylist again, or no more; empty when the shop has no such stylist. */
  Optional<Stylist> activate(ShopId shop, UUID id, boolean active, Actor actor) {
    return door.write(
        shop,
        handle ->
            StylistRows.lock(handle, shop, id)
                .map(before -> activate(handle, shop, before, active, actor)));
  }

  private Stylist activate(
      Handle handle, ShopId shop, Stylist before, boolean active, Actor actor) {
    if (before.active() == active) {
      return before;
    }
    StylistRows.update(
        handle, shop, before.id(), before.name(), before.accent(), active, clock.instant());
    var now = StylistRows.find(handle, shop, before.id()).orElseThrow();
    record(
        handle,
        shop,
        clock.instant(),
        actor,
        active ? AuditAction.ACTIVATED : AuditAction.DEACTIVATED,
        now,
        Map.of());
    return now;
  }

  private static void record(
      Handle handle,
      ShopId shop,
      Instant at,
      Actor actor,
      AuditAction action,
      Stylist now,
      Map<String, Change> changes) {
    AuditQueries.record(
        handle, shop, at, actor, action, StylistWords.SUBJECT, now.id(), now.version(), changes);
  }
}
