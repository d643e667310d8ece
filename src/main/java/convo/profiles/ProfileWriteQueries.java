package convo.profiles;

import static convo.words.Words.profiles;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.audit.Edit;
import convo.database.ShopDoor;
import convo.shops.Shop;
import convo.web.Form;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    return door.write(shop.id(), handle -> create(handle, shop, actor, form, family));
  }

  /** Adds somebody who stands at the desk, in the transaction of the handle. */
  public ProfileOutcome create(Handle handle, Shop shop, Actor actor, WalkIn walkIn) {
    return create(handle, shop, actor, walkIn.form(), false);
  }

  private ProfileOutcome create(
      Handle handle, Shop shop, Actor actor, ProfileForm form, boolean family) {
    var values = form.kept(shop.country());
    var id = UUID.randomUUID();
    var linked = ProfileRows.link(handle, id, values.contact(), family, clock.instant());
    if (!linked.equals(id)) {
      return taken(handle, shop, linked);
    }
    var fresh = ProfileQueries.find(handle, shop.id(), id).orElseThrow();
    return write(
        handle, shop, actor, AuditAction.ADDED, fresh, Map.of(), fresh.values().with(values));
  }

  /**
   * Saves what was typed; empty when the shop has no such profile.
   *
   * @param isOwner whether an owner has typed it, so that a new address leads to its holder at once
   */
  public Optional<ProfileOutcome> update(
      Shop shop, Actor actor, UUID id, ProfileForm form, boolean isOwner) {
    return door.write(
        shop.id(),
        handle -> {
          ProfileRows.lock(handle, shop.id(), List.of(id));
          return ProfileQueries.find(handle, shop.id(), id)
              .map(before -> save(handle, shop, actor, before, form, isOwner));
        });
  }

  /**
   * Writes one more note below those that stand there by now, so that nobody else's is lost; empty
   * when the shop has no such profile.
   */
  Optional<NoteOutcome> addNote(Shop shop, Actor actor, UUID id, String note) {
    return door.write(
        shop.id(),
        handle -> {
          ProfileRows.lock(handle, shop.id(), List.of(id));
          return ProfileQueries.find(handle, shop.id(), id)
              .map(before -> addNote(handle, shop, actor, before, note));
        });
  }

  private NoteOutcome addNote(Handle handle, Shop shop, Actor actor, Profile before, String note) {
    var kept = ProfileField.NOTES.kind().kept(note, shop.country());
    var notes = before.notes().isEmpty() ? kept : before.notes() + "\n" + kept;
    if (!Form.isWithin(notes, ProfileField.NOTES.longest())) {
      return NoteOutcome.FULL;
    }
    var values = before.values().with(new ProfileValues(Map.of(ProfileField.NOTES, notes)));
    write(handle, shop, actor, AuditAction.EDITED, before, before.values().byKey(), values);
    return NoteOutcome.KEPT;
  }

  private ProfileOutcome save(
      Handle handle, Shop shop, Actor actor, Profile before, ProfileForm form, boolean isOwner) {
    if (before.version() != form.version()) {
      var since = AuditQueries.since(handle, shop.id(), before.id(), form.version());
      return new ProfileOutcome.Written(new Edit.Overtaken<>(before, since));
    }
    var values = before.values().with(form.kept(shop.country()));
    if (!values.contact().email().equals(before.contact().email())) {
      var linked = move(handle, shop, actor, before, values.contact(), isOwner);
      if (!linked.equals(before.id())) {
        return taken(handle, shop, linked);
      }
    }
    return write(handle, shop, actor, AuditAction.EDITED, before, before.values().byKey(), values);
  }

  /**
   * The holder of a new address is let in by an owner alone: typed by anybody else it leaves the
   * profile with the person of the old one. A claimed profile stays with its person in any case.
   */
  private UUID move(
      Handle handle,
      Shop shop,
      Actor actor,
      Profile before,
      Profile.Contact contact,
      boolean isOwner) {
    var now = clock.instant();
    var isClaimed = before.claimedAt().isPresent();
    var isAgreed = isOwner || isClaimed || contact.email().isEmpty();
    var linked = before.id();
    if (!isAgreed) {
      linked = ProfileRows.knownAs(handle, before.id(), contact, now);
    } else if (!isClaimed) {
      linked = ProfileRows.link(handle, before.id(), contact, false, now);
    }
    if (linked.equals(before.id())) {
      AddressChangeRows.add(
          handle,
          shop.id(),
          before.id(),
          before.contact().email(),
          contact.email(),
          actor.name(),
          isAgreed,
          now);
    }
    return linked;
  }

  private static ProfileOutcome taken(Handle handle, Shop shop, UUID other) {
    var name =
        ProfileQueries.find(handle, shop.id(), other)
            .map(Profile::name)
            .orElseGet(profiles()::somebody);
    return new ProfileOutcome.EmailTaken(other, name);
  }

  private ProfileOutcome write(
      Handle handle,
      Shop shop,
      Actor actor,
      AuditAction action,
      Profile before,
      Map<String, String> known,
      ProfileValues typed) {
    var values = typed.withTags(TagRows.spelt(handle, shop.id(), typed.tags()));
    var at = clock.instant();
    var id = before.id();
    ProfileRows.update(handle, shop.id(), id, values, at);
    TagRows.write(handle, shop.id(), id, values.tags());
    writeConsents(handle, shop, before, values, at);
    ProfileTokenQueries.rewrite(handle, shop.id(), id, values.contact().tokens(shop.country()));
    var now = ProfileQueries.find(handle, shop.id(), id).orElseThrow();
    var changes = Change.between(known, now.values().byKey());
    AuditQueries.record(
        handle, shop.id(), at, actor, action, ProfileWords.SUBJECT, id, now.version(), changes);
    return new ProfileOutcome.Written(new Edit.Saved<>(now));
  }

  /** A box that was never ticked and never unticked says nothing. */
  private static void writeConsents(
      Handle handle, Shop shop, Profile before, ProfileValues values, Instant now) {
    for (var purpose : Consent.Purpose.values()) {
      var granted = values.isGranted(purpose);
      if (granted != before.values().isGranted(purpose)) {
        var consent = new Consent(purpose, granted, now, Consent.Source.SHOP);
        ConsentRows.write(handle, shop.id(), before.id(), consent);
      }
    }
  }
}
