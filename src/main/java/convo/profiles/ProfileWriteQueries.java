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
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Adds and changes profiles: the row, its tags, consents and search tokens, and the history, in one
 * transaction.
 */
public final class ProfileWriteQueries {
  private static final String SUBJECT = "profile";

  private final ShopDoor door;
  private final InstantSource clock;

  public ProfileWriteQueries(ShopDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /** How a write ends. */
  public sealed interface Result {
    /** It is written. */
    record Saved(UUID profile) implements Result {}

    /** Somebody else saved first. */
    record Overtaken(Merge merge, int version, List<String> who) implements Result {}

    /** Another profile of this shop has this address. */
    record EmailTaken(UUID profile, String name) implements Result {}

    /** There is no such profile. */
    record Unknown() implements Result {}
  }

  /**
   * Adds a customer to a shop. The answer is the same whether the person is known elsewhere or not.
   *
   * @param family whether the address is somebody else's, who receives this person's mail
   */
  public Result create(Shop shop, Actor actor, ProfileForm form, boolean family) {
    var edit = form.edit(shop);
    return door.write(
        shop.id(),
        handle -> {
          var id = UUID.randomUUID();
          var linked = link(handle, id, edit.contact(), family);
          if (!linked.equals(id)) {
            return taken(handle, shop, linked);
          }
          var fresh = ProfileQueries.find(handle, shop.id(), id).orElseThrow();
          write(handle, shop, actor, "added", fresh, edit);
          return new Result.Saved(id);
        });
  }

  /**
   * Saves an edit over the version it was made on; over a newer one it answers with both brought
   * together.
   */
  public Result update(Shop shop, Actor actor, UUID id, ProfileForm form) {
    return door.write(
        shop.id(),
        handle -> {
          if (!locked(handle, shop, id)) {
            return new Result.Unknown();
          }
          var current = ProfileQueries.find(handle, shop.id(), id).orElseThrow();
          if (current.version() != form.version()) {
            var since = AuditQueries.since(handle, shop.id(), id, form.version());
            return overtaken(form, current, since);
          }
          return save(handle, shop, actor, current, form.edit(shop, current.contact()));
        });
  }

  private static Result overtaken(ProfileForm form, Profile current, List<AuditEntry> since) {
    return new Result.Overtaken(
        Merge.of(form.values(), ProfileValues.of(current), since),
        current.version(),
        since.stream().map(AuditEntry::actorName).distinct().toList());
  }

  private Result save(Handle handle, Shop shop, Actor actor, Profile current, ProfileEdit edit) {
    var isMoved = !edit.contact().email().equals(current.contact().email());
    if (isMoved && current.claimedAt().isEmpty()) {
      var linked = link(handle, current.id(), edit.contact(), false);
      if (!linked.equals(current.id())) {
        return taken(handle, shop, linked);
      }
    }
    write(handle, shop, actor, "edited", current, edit);
    return new Result.Saved(current.id());
  }

  private void write(
      Handle handle, Shop shop, Actor actor, String action, Profile before, ProfileEdit edit) {
    var now = clock.instant();
    writeRow(handle, shop, before.id(), edit, now);
    writeTags(handle, shop, before.id(), edit);
    writeConsents(handle, shop, before, edit, now);
    ProfileTokenQueries.rewrite(
        handle, shop.id(), before.id(), edit.contact().tokens(shop.country()));
    var after = ProfileQueries.find(handle, shop.id(), before.id()).orElseThrow();
    var changes =
        action.equals("added")
            ? Change.between(Map.of(), ProfileValues.of(after))
            : Change.between(ProfileValues.of(before), ProfileValues.of(after));
    record(handle, shop, actor, action, after, changes, now);
  }

  private static void record(
      Handle handle,
      Shop shop,
      Actor actor,
      String action,
      Profile after,
      Map<String, Change> changes,
      Instant now) {
    AuditQueries.record(
        handle, shop.id(), now, actor, action, SUBJECT, after.id(), after.version(), changes);
  }

  private static boolean locked(Handle handle, Shop shop, UUID id) {
    return handle
        .createQuery(
            """
            select id
            from customer_shop_profiles
            where shop_id = :shop
            and id = :id
            and erased_at is null
            for no key update
            """)
        .bind("shop", shop.id().value())
        .bind("id", id)
        .mapTo(UUID.class)
        .findOne()
        .isPresent();
  }

  private static UUID link(Handle handle, UUID id, Profile.Contact contact, boolean family) {
    return handle
        .createQuery("select link_profile(:id, :first, :last, :email, :phone, :family)")
        .bind("id", id)
        .bind("first", contact.firstName())
        .bind("last", contact.lastName())
        .bind("email", contact.email().orElse(null))
        .bind("phone", contact.phone().orElse(null))
        .bind("family", family)
        .mapTo(UUID.class)
        .one();
  }

  private static Result taken(Handle handle, Shop shop, UUID other) {
    var name = ProfileQueries.find(handle, shop.id(), other).map(Profile::name).orElse("Somebody");
    return new Result.EmailTaken(other, name);
  }

  private static void writeRow(Handle handle, Shop shop, UUID id, ProfileEdit edit, Instant now) {
    var contact = edit.contact();
    handle
        .createUpdate(
            """
            update customer_shop_profiles
            set first_name = :first, last_name = :last, email = :email, phone = :phone, sort_name = :sortName,
              preferred_contact_method = nullif(:preferred, ''), status = :status, notes = :notes,
              dietary_note = :dietaryNote, allergy_note = :allergyNote, birth_date = :birthDate,
              anniversary_date = :anniversaryDate, loyalty_points = :points,
              preferred_stylist_id = :stylist, version = version + 1, updated_at = :now
            where shop_id = :shop
            and id = :id
            """)
        .bind("shop", shop.id().value())
        .bind("id", id)
        .bind("first", contact.firstName())
        .bind("last", contact.lastName())
        .bind("email", contact.email().orElse(null))
        .bind("phone", contact.phone().orElse(null))
        .bind("sortName", SortName.of(contact.firstName(), contact.lastName()))
        .bind("preferred", contact.preferred())
        .bind("status", edit.status().key())
        .bind("notes", edit.notes())
        .bind("dietaryNote", edit.dietaryNote())
        .bind("allergyNote", edit.allergyNote())
        .bind("birthDate", edit.birthDate().orElse(null))
        .bind("anniversaryDate", edit.anniversaryDate().orElse(null))
        .bind("points", edit.loyaltyPoints())
        .bind("stylist", edit.preferredStylist().orElse(null))
        .bind("now", now)
        .execute();
  }

  private static void writeTags(Handle handle, Shop shop, UUID id, ProfileEdit edit) {
    handle
        .createUpdate(
            """
            delete from profile_tags
            where shop_id = :shop
            and profile_id = :id
            """)
        .bind("shop", shop.id().value())
        .bind("id", id)
        .execute();
    handle
        .createUpdate(
            """
            insert into profile_tags (shop_id, profile_id, tag)
            select :shop, :id, tag
            from unnest(cast(:tags as text[])) tag
            """)
        .bind("shop", shop.id().value())
        .bind("id", id)
        .bindArray("tags", String.class, edit.tags())
        .execute();
  }

  private static void writeConsents(
      Handle handle, Shop shop, Profile before, ProfileEdit edit, Instant now) {
    edit.consents()
        .forEach((purpose, granted) -> {
          var was = before.consent(purpose).map(Consent::granted);
          if (!Objects.equals(was.orElse(false), granted)) {
            writeConsent(handle, shop, before.id(), purpose, granted, now);
          }
        });
  }

  private static void writeConsent(
      Handle handle, Shop shop, UUID id, Consent.Purpose purpose, boolean granted, Instant now) {
    handle
        .createUpdate(
            """
            insert into profile_consents (shop_id, profile_id, purpose, granted, changed_at, source)
            values (:shop, :id, :purpose, :granted, :now, 'shop')
            on conflict (shop_id, profile_id, purpose) do update
              set granted = excluded.granted, changed_at = excluded.changed_at, source = excluded.source
            """)
        .bind("shop", shop.id().value())
        .bind("id", id)
        .bind("purpose", purpose.key())
        .bind("granted", granted)
        .bind("now", now)
        .execute();
  }
}
