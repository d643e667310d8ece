package convo.shopfile;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.AuditSubject;
import convo.audit.Change;
import convo.audit.Snapshot;
import convo.database.PlatformDoor;
import convo.database.ShopId;
import convo.hours.StylistWords;
import convo.profiles.ProfileQueries;
import convo.profiles.ProfileWords;
import convo.resources.ResourceQueries;
import convo.resources.ResourceWords;
import convo.services.ServiceQueries;
import convo.services.ServiceWords;
import convo.settings.SettingsQueries;
import convo.settings.SettingsWords;
import convo.stylists.StylistQueries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Writes down what an import changes on what was there before, so that somebody who has a form of
 * it open is told. What the import makes needs no such line: the import itself is in the history.
 */
final class ImportHistory {
  static final Actor IMPORT = Actor.system("Import");

  private final Handle handle;
  private final ShopId shop;
  private final Instant now;
  private final List<Watched> watched = new ArrayList<>();

  /** Things of one kind as they stood before the import, and how to look again. */
  private record Watched(
      AuditSubject subject, List<Snapshot> before, Supplier<List<Snapshot>> look) {}

  private ImportHistory(Handle handle, ShopId shop, Instant now) {
    this.handle = handle;
    this.shop = shop;
    this.now = now;
  }

  /**
   * Notes from here on what becomes of the settings, the resources, the services and the team of a
   * shop.
   */
  static ImportHistory of(Handle handle, ShopId shop, ShopFile file, Instant now) {
    PlatformDoor.enter(handle, shop);
    var history = new ImportHistory(handle, shop, now);
    history.watch(SettingsWords.SUBJECT, () -> List.of(SettingsQueries.snapshot(handle, shop)));
    history.watch(ResourceWords.SUBJECT, () -> ResourceQueries.lock(handle, shop));
    history.watch(ServiceWords.SUBJECT, () -> ServiceQueries.lock(handle, shop, file.currency()));
    history.watch(StylistWords.SUBJECT, () -> StylistQueries.lock(handle, shop));
    return history;
  }

  /** From here on, what becomes of these profiles is noted. */
  void watchProfiles(Set<UUID> profiles) {
    watch(ProfileWords.SUBJECT, () -> ProfileQueries.lock(handle, shop, profiles));
  }

  private void watch(AuditSubject subject, Supplier<List<Snapshot>> look) {
    watched.add(new Watched(subject, look.get(), look));
  }

  /** Notes what has changed since. */
  void record() {
    watched.forEach(this::record);
  }

  private void record(Watched things) {
    var after =
        things.look().get().stream().collect(Collectors.toMap(Snapshot::id, Snapshot::values));
    for (var before : things.before()) {
      var changes =
          Change.between(before.values(), after.getOrDefault(before.id(), before.values()));
      if (!changes.isEmpty()) {
        var subject = things.subject();
        var version = nextVersion(subject, before.id());
        AuditQueries.record(
            handle, shop, now, IMPORT, AuditAction.EDITED, subject, before.id(), version, changes);
      }
    }
  }

  private int nextVersion(AuditSubject subject, UUID id) {
    return subject.rows().isPresent()
        ? AuditQueries.nextVersion(handle, shop, now, subject, id)
        : nextVersionOfShop();
  }

  private int nextVersionOfShop() {
    return handle
        .createQuery(
            """
            update shops
            set version = version + 1, updated_at = :now
            where id = :shop
            returning version
            """)
        .bind("shop", shop)
        .bind("now", now)
        .mapTo(Integer.class)
        .one();
  }

  /** Notes who has opened the shop. */
  static void opened(Handle handle, ShopId shop, Actor by, Instant now) {
    AuditQueries.record(
        handle,
        shop,
        now,
        by,
        AuditAction.OPENED,
        SettingsWords.SUBJECT,
        SettingsQueries.subject(shop),
        0,
        Map.of());
  }

  /** Notes that there was an import, of how much. */
  static void imported(Handle handle, ShopId shop, ShopFile file, Instant now) {
    var changes =
        Map.of(
            "customers", new Change("", Integer.toString(file.customers().size())),
            "bookings", new Change("", Integer.toString(file.bookings().size())));
    var subject = SettingsQueries.subject(shop);
    AuditQueries.record(
        handle,
        shop,
        now,
        IMPORT,
        AuditAction.IMPORTED,
        SettingsWords.SUBJECT,
        subject,
        0,
        changes);
  }
}
