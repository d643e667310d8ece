package convo.profiles;

import convo.audit.Actor;
import convo.audit.AuditEntry;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.audit.Merge;
import convo.database.ShopDoor;
import convo.shops.Shop;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Adds and changes profiles: the row, its tags, consents and search tokens, and the history, in one
 * transaction.
 */
public final class ProfileWriteQueries {
  private final ShopDoor door;
  private final InstantSource clock;

  public ProfileWriteQueries(ShopDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /**
   * Adds a customer to a shop. The answer is the same whether the person is known elsewhere or not.
   *
   * @param family whether the address is somebody else's, who receives this person's mail
   */
  public ProfileOutcome create(Shop shop, Actor actor, ProfileForm form, boolean family) {
    var edit = form.edit(shop);
    return door.write(
        shop.id(),
        handle -> {
          var id = UUID.randomUUID();
          var linked = ProfileRows.link(handle, id, edit.contact(), family, clock.instant());
          if (!linked.equals(id)) {
            return taken(handle, shop, linked);
          }
          var fresh = ProfileQueries.find(handle, shop.id(), id).orElseThrow();
          return write(handle, shop, actor, "added", fresh, Map.of(), edit);
        });
  }

  /**
   * Saves an edit over the version it was made on; over a newer one it answers with both brought
   * together.
   */
  public ProfileOutcome update(Shop shop, Actor actor, UUID id, ProfileForm form) {
    return door.write(
        shop.id(),
        handle -> {
          ProfileRows.lock(handle, shop.id(), List.of(id));
          return ProfileQueries.find(handle, shop.id(), id)
              .map(current -> save(handle, shop, actor, current, form))
              .orElseGet(ProfileOutcome.Unknown::new);
        });
  }

  private ProfileOutcome save(
      Handle handle, Shop shop, Actor actor, Profile current, ProfileForm form) {
    if (current.version() != form.version()) {
      return overtaken(handle, shop, current, form);
    }
    var edit = form.edit(shop, current.contact());
    var isMoved = !edit.contact().email().equals(current.contact().email());
    if (isMoved && current.claimedAt().isEmpty()) {
      var linked = ProfileRows.link(handle, current.id(), edit.contact(), false, clock.instant());
      if (!linked.equals(current.id())) {
        return taken(handle, shop, linked);
      }
    }
    return write(handle, shop, actor, "edited", current, ProfileValues.of(current), edit);
  }

  private static ProfileOutcome overtaken(
      Handle handle, Shop shop, Profile current, ProfileForm form) {
    var since = AuditQueries.since(handle, shop.id(), current.id(), form.version());
    return new ProfileOutcome.Overtaken(
        Merge.of(form.values(), ProfileValues.of(current), since),
        current.version(),
        since.stream().map(AuditEntry::actorName).distinct().toList());
  }

  private static ProfileOutcome taken(Handle handle, Shop shop, UUID other) {
    var name = ProfileQueries.find(handle, shop.id(), other).map(Profile::name).orElse("Somebody");
    return new ProfileOutcome.EmailTaken(other, name);
  }

  private ProfileOutcome write(
      Handle handle,
      Shop shop,
      Actor actor,
      String action,
      Profile before,
      Map<String, String> known,
      ProfileEdit edit) {
    var now = clock.instant();
    var id = before.id();
    ProfileRows.update(handle, shop.id(), id, edit, now);
    ProfileRows.tag(handle, shop.id(), id, edit.tags());
    writeConsents(handle, shop, before, edit, now);
    ProfileTokenQueries.rewrite(handle, shop.id(), id, edit.contact().tokens(shop.country()));
    var after = ProfileQueries.find(handle, shop.id(), id).orElseThrow();
    var changes = Change.between(known, ProfileValues.of(after));
    AuditQueries.record(
        handle, shop.id(), now, actor, action, "profile", id, after.version(), changes);
    return new ProfileOutcome.Saved(id);
  }

  /** A box that was never ticked and never unticked says nothing. */
  private static void writeConsents(
      Handle handle, Shop shop, Profile before, ProfileEdit edit, Instant now) {
    edit.consents()
        .forEach((purpose, granted) -> {
          var was = before.consent(purpose).filter(Consent::granted).isPresent();
          if (was != granted) {
            var consent = new Consent(purpose, granted, now, Consent.Source.SHOP);
            ConsentRows.write(handle, shop.id(), before.id(), consent);
          }
        });
  }
}
