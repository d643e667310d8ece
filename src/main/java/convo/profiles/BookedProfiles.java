package convo.profiles;

import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.database.CustomerId;
import convo.shops.Shop;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The profiles of those who book by themselves. */
public final class BookedProfiles {
  private BookedProfiles() {}

  /**
   * The profile of whoever has this address at the shop, whose contact stays as it is; a new one
   * where there is none, or no address.
   */
  public static UUID of(
      Handle handle, Shop shop, Actor actor, Profile.Contact contact, Instant now) {
    var id = UUID.randomUUID();
    var linked = ProfileRows.link(handle, id, contact, false, now);
    return linked.equals(id) ? made(handle, shop, actor, id, contact, now) : linked;
  }

  /**
   * The profile of a person of the family of whoever books, whose contact stays as it is; a new one
   * where the shop does not know that person.
   *
   * @param me whoever books
   * @param contact the person's name, and where mail to her goes
   * @return nothing where she is not of the family any more
   */
  public static Optional<UUID> ofFamily(
      Handle handle,
      Shop shop,
      Actor actor,
      CustomerId person,
      CustomerId me,
      Profile.Contact contact,
      Instant now) {
    var id = UUID.randomUUID();
    return ProfileRows.linkPerson(handle, shop.id(), id, person, me, contact, now)
        ? Optional.of(made(handle, shop, actor, id, contact, now))
        : ProfileRows.ofPerson(handle, shop.id(), person, me);
  }

  private static UUID made(
      Handle handle, Shop shop, Actor actor, UUID id, Profile.Contact contact, Instant now) {
    ProfileTokenQueries.add(handle, shop.id(), id, contact.tokens(shop.country()));
    var made = ProfileRows.named(handle, shop.id(), id, contact.sortName(), now);
    AuditQueries.record(
        handle,
        shop.id(),
        now,
        actor,
        AuditAction.ADDED,
        ProfileWords.SUBJECT,
        id,
        made.version(),
        Change.between(Map.of(), made.values().byKey()));
    return id;
  }
}
