package convo.services;

import static convo.words.Words.services;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.audit.Edit;
import convo.audit.Snapshot;
import convo.bookings.StillBookedQueries;
import convo.database.ShopDoor;
import convo.database.ShopId;
import convo.resources.ResourceKind;
import convo.resources.ResourceQueries;
import convo.shops.Key;
import convo.shops.Shop;
import convo.web.Refusal;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The services of a shop: how the pages ask for them and change them. */
public final class ServiceQueries {
  private final ShopDoor door;
  private final InstantSource clock;

  public ServiceQueries(ShopDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /** All services in the order of the shop, those that can be booked first. */
  public List<Service> list(ShopId shop) {
    return door.read(shop, handle -> ServiceRows.list(handle, shop));
  }

  public Optional<Service> find(ShopId shop, UUID service) {
    return door.read(shop, handle -> ServiceRows.find(handle, shop, service));
  }

  /** All services as they stand, for history to compare; nobody else changes them meanwhile. */
  public static List<Snapshot> lock(Handle handle, ShopId shop, Currency currency) {
    ServiceRows.lock(handle, shop);
    return ServiceRows.list(handle, shop).stream()
        .map(service -> {
          var values = service.facts(currency);
          values.put("active", service.active() ? "yes" : "no");
          return new Snapshot(service.id(), values);
        })
        .toList();
  }

  /** Everybody of the team, as a box to tick. */
  ServiceOptions options(ShopId shop) {
    return door.read(shop, handle -> ServiceRows.options(handle, shop));
  }

  /** How many bookings of the service are still to come. */
  int stillBooked(ShopId shop, UUID service) {
    var now = clock.instant();
    return door.read(
        shop, handle -> StillBookedQueries.ofService(handle, shop, service, now).bookings());
  }

  Service create(Shop shop, ServiceForm form, Actor actor) {
    return door.write(
        shop.id(),
        handle -> {
          var offer = form.offer();
          hold(handle, shop.id(), offer);
          var now = clock.instant();
          var id =
              Key.candidates(offer.name(), "service")
                  .flatMap(key -> ServiceRows.insert(handle, shop.id(), key, offer, now).stream())
                  .findFirst()
                  .orElseThrow();
          ServiceStylists.change(handle, shop.id(), id, form.stylists());
          var service = ServiceRows.find(handle, shop.id(), id).orElseThrow();
          var changes = Change.between(Map.of(), service.facts(shop.currency()));
          record(handle, shop.id(), actor, AuditAction.ADDED, service, changes);
          return service;
        });
  }

  /** Saves what was typed; empty when the shop has no such service. */
  Optional<Edit<Service>> save(Shop shop, UUID id, ServiceForm form, Actor actor) {
    return door.write(
        shop.id(),
        handle ->
            ServiceRows.lock(handle, shop.id(), id)
                .map(before -> save(handle, shop, before, form, actor)));
  }

  private Edit<Service> save(
      Handle handle, Shop shop, Service before, ServiceForm form, Actor actor) {
    var since =
        AuditQueries.since(handle, shop.id(), before.id(), form.version(), form.values().keySet());
    if (!since.isEmpty()) {
      return new Edit.Overtaken<>(before, since);
    }
    hold(handle, shop.id(), form.offer());
    ServiceStylists.change(handle, shop.id(), before.id(), form.stylists());
    ServiceRows.update(
        handle, shop.id(), before.id(), form.offer(), before.active(), clock.instant());
    var now = ServiceRows.find(handle, shop.id(), before.id()).orElseThrow();
    var changes = Change.between(before.facts(shop.currency()), now.facts(shop.currency()));
    record(handle, shop.id(), actor, AuditAction.EDITED, now, changes);
    return new Edit.Saved<>(now);
  }

  /** Sees that the last of what it needs has not been removed since the form was read. */
  private static void hold(Handle handle, ShopId shop, Offer offer) {
    offer
        .needs()
        .filter(kind -> !ResourceQueries.hold(handle, shop, kind))
        .ifPresent(gone -> {
          throw new Refusal(409, services().kindGone(ResourceKind.label(gone)));
        });
  }

  /** Offers a service again, or no more; empty when the shop has no such service. */
  Optional<Service> activate(ShopId shop, UUID id, boolean active, Actor actor) {
    return door.write(
        shop,
        handle ->
            ServiceRows.lock(handle, shop, id)
                .map(before -> activate(handle, shop, before, active, actor)));
  }

  private Service activate(
      Handle handle, ShopId shop, Service before, boolean active, Actor actor) {
    if (before.active() == active) {
      return before;
    }
    ServiceRows.update(handle, shop, before.id(), before.offer(), active, clock.instant());
    var now = ServiceRows.find(handle, shop, before.id()).orElseThrow();
    record(
        handle,
        shop,
        actor,
        active ? AuditAction.ACTIVATED : AuditAction.DEACTIVATED,
        now,
        Map.of());
    return now;
  }

  private void record(
      Handle handle,
      ShopId shop,
      Actor actor,
      AuditAction action,
      Service now,
      Map<String, Change> changes) {
    AuditQueries.record(
        handle,
        shop,
        clock.instant(),
        actor,
        action,
        ServiceWords.SUBJECT,
        now.id(),
        now.version(),
        changes);
  }
}
