package convo.resources;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.audit.Edit;
import convo.audit.Snapshot;
import convo.bookings.StillBookedQueries;
import convo.database.ShopDoor;
import convo.database.ShopId;
import convo.shops.Key;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/** The resources of a shop: how the pages ask for them and change them. */
public final class ResourceQueries {
  private final ShopDoor door;
  private final InstantSource clock;

  public ResourceQueries(ShopDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /** All of a shop, in the order in which they are taken. */
  List<Resource> list(ShopId shop) {
    return door.read(shop, handle -> ResourceRows.list(handle, shop));
  }

  Optional<Resource> find(ShopId shop, UUID resource) {
    return find(list(shop), resource);
  }

  /** The kinds of which a shop has at least one. */
  public List<String> kinds(ShopId shop) {
    return list(shop).stream().map(Resource::kind).distinct().toList();
  }

  Needs needs(ShopId shop) {
    return door.read(shop, handle -> Needs.read(handle, shop));
  }

  /** All as they stand, for history to compare; nobody else changes them meanwhile. */
  public static List<Snapshot> lock(Handle handle, ShopId shop) {
    return ResourceRows.lock(handle, shop).stream()
        .map(resource -> new Snapshot(resource.id(), resource.facts()))
        .toList();
  }

  /** Whether a shop has one of the kind, the last of which nobody removes meanwhile. */
  public static boolean hold(Handle handle, ShopId shop, String kind) {
    return !handle
        .createQuery(
            """
            select id
            from resources
            where shop_id = :shop
            and kind = :kind
            order by id
            for key share
            """)
        .bind("shop", shop)
        .bind("kind", kind)
        .mapTo(UUID.class)
        .list()
        .isEmpty();
  }

  Resource create(ShopId shop, String kind, String name, Actor actor) {
    return door.write(
        shop,
        handle -> {
          var id =
              Key.candidates(name, "resource")
                  .flatMap(key ->
                      ResourceRows.insert(handle, shop, key, kind, name, clock.instant()).stream())
                  .findFirst()
                  .orElseThrow();
          var now = find(ResourceRows.list(handle, shop), id).orElseThrow();
          record(
              handle, shop, actor, AuditAction.ADDED, now, Change.between(Map.of(), now.facts()));
          return now;
        });
  }

  /** Gives one another name; empty when the shop has no such resource. */
  Optional<Edit<Resource>> rename(ShopId shop, UUID id, ResourceForm form, Actor actor) {
    return door.write(
        shop,
        handle ->
            find(ResourceRows.lock(handle, shop), id)
                .map(before -> rename(handle, shop, before, form, actor)));
  }

  private Edit<Resource> rename(
      Handle handle, ShopId shop, Resource before, ResourceForm form, Actor actor) {
    var since =
        AuditQueries.since(handle, shop, before.id(), form.version(), form.values().keySet());
    if (!since.isEmpty()) {
      return new Edit.Overtaken<>(before, since);
    }
    ResourceRows.rename(handle, shop, before.id(), form.name(), clock.instant());
    var now = find(ResourceRows.list(handle, shop), before.id()).orElseThrow();
    var changes = Change.between(before.facts(), now.facts());
    record(handle, shop, actor, AuditAction.EDITED, now, changes);
    return new Edit.Saved<>(now);
  }

  /**
   * Moves one by one place among those of its kind; at an end it stays.
   *
   * @param step -1 for up, 1 for down
   * @return false when the shop has no such resource
   */
  boolean move(ShopId shop, UUID id, int step, Actor actor) {
    return door.write(
        shop,
        handle -> {
          var all = ResourceRows.lock(handle, shop);
          var moved = find(all, id);
          moved.ifPresent(one -> move(handle, shop, all, one, step, actor));
          return moved.isPresent();
        });
  }

  private void move(
      Handle handle, ShopId shop, List<Resource> all, Resource moved, int step, Actor actor) {
    var kind = all.stream().filter(other -> other.kind().equals(moved.kind())).toList();
    var from = kind.indexOf(moved);
    var to = from + step;
    if (to >= 0 && to < kind.size()) {
      var order = new ArrayList<>(all.stream().map(Resource::id).toList());
      Collections.swap(order, all.indexOf(moved), all.indexOf(kind.get(to)));
      ResourceRows.order(handle, shop, order);
      var places = IntStream.of(from + 1, to + 1).mapToObj(Integer::toString).toList();
      var change = new Change(places.getFirst(), places.getLast());
      record(handle, shop, actor, AuditAction.MOVED, moved, Map.of("position", change));
    }
  }

  /** What one is there for; empty when the shop has no such resource. */
  Optional<ResourceUse> use(ShopId shop, UUID id) {
    return door.read(shop, handle -> use(handle, shop, ResourceRows.list(handle, shop), id));
  }

  /**
   * Removes one, unless it is used; empty when the shop has no such resource. What is past does not
   * say any more where it took place.
   */
  Optional<ResourceUse> remove(ShopId shop, UUID id, Actor actor) {
    return door.write(
        shop,
        handle -> {
          var all = ResourceRows.lock(handle, shop);
          ResourceRows.seize(handle, shop, id);
          var use = use(handle, shop, all, id);
          use.filter(ResourceUse::isFree)
              .map(ResourceUse::resource)
              .ifPresent(gone -> remove(handle, shop, gone, actor));
          return use;
        });
  }

  private void remove(Handle handle, ShopId shop, Resource gone, Actor actor) {
    ResourceRows.delete(handle, shop, gone.id());
    var changes = Map.of("name", new Change(gone.name(), ""));
    record(handle, shop, actor, AuditAction.REMOVED, gone, changes);
  }

  private Optional<ResourceUse> use(Handle handle, ShopId shop, List<Resource> all, UUID id) {
    return find(all, id)
        .map(one -> {
          var isLast = all.stream().filter(other -> other.kind().equals(one.kind())).count() == 1;
          var needing = isLast ? Needs.read(handle, shop).of(one.kind()) : List.<String>of();
          var booked = StillBookedQueries.ofResource(handle, shop, id, clock.instant());
          return new ResourceUse(one, needing, booked.bookings());
        });
  }

  private static Optional<Resource> find(List<Resource> all, UUID id) {
    return all.stream().filter(resource -> resource.id().equals(id)).findFirst();
  }

  private void record(
      Handle handle,
      ShopId shop,
      Actor actor,
      AuditAction action,
      Resource resource,
      Map<String, Change> changes) {
    var version =
        action == AuditAction.ADDED || action == AuditAction.EDITED ? resource.version() : 0;
    AuditQueries.record(
        handle,
        shop,
        clock.instant(),
        actor,
        action,
        ResourceWords.SUBJECT,
        resource.id(),
        version,
        changes);
  }
}
