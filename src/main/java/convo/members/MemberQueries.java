package convo.members;

import convo.access.Access;
import convo.access.AccountRows;
import convo.access.ShopAccess;
import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.database.PlatformDoor;
import convo.database.ShopId;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import convo.shops.Shop;
import convo.stylists.StylistQueries;
import convo.web.NormalText;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * The memberships of a shop. They go through the platform's door, because a shop's own role sees no
 * account; every statement names the shop all the same.
 */
public final class MemberQueries {
  private final PlatformDoor door;
  private final InstantSource clock;

  public MemberQueries(PlatformDoor door, InstantSource clock) {
    this.door = door;
    this.clock = clock;
  }

  /** The members of a shop, those with the most rights first. */
  public List<Member> list(ShopId shop) {
    return door.read(shop, handle -> MemberRows.list(handle, shop));
  }

  Optional<Member> find(ShopId shop, UUID account) {
    return list(shop).stream().filter(member -> member.account().equals(account)).findFirst();
  }

  MembershipChange change(Shop shop, UUID account, RoleForm form, Actor actor) {
    return door.write(
        shop.id(),
        handle ->
            locked(handle, shop.id(), account)
                .map(member -> change(handle, shop, member, form, actor))
                .orElse(MembershipChange.UNKNOWN));
  }

  private MembershipChange change(
      Handle handle, Shop shop, Member before, RoleForm form, Actor actor) {
    if (!before.role().key().equals(form.was())) {
      return MembershipChange.OVERTAKEN;
    }
    if (form.access() != Access.OWNER && isLastOwner(handle, shop.id(), before)) {
      return MembershipChange.LAST_OWNER;
    }
    MemberRows.update(
        handle, shop.id(), before.account(), form.access(), before.stylist(), clock.instant());
    var after = locked(handle, shop.id(), before.account()).orElseThrow();
    var changes = Change.between(facts(before), facts(after));
    record(handle, shop.id(), actor, AuditAction.EDITED, before, changes);
    if (before.role() == Access.OWNER && after.role() != Access.OWNER) {
      Revocation.ofOwner(handle, shop.id(), before, actor, clock.instant());
    }
    if (before.role() != after.role()) {
      tell(handle, shop, actor, after, () -> MemberMail.changed(shop, actor, after));
    }
    return MembershipChange.DONE;
  }

  /**
   * Says that a member is also this one of the team.
   *
   * @param stylist who takes bookings already; empty for one who is made here by the member's name
   */
  public Linking link(ShopId shop, UUID account, Optional<UUID> stylist, Actor actor) {
    return door.write(
        shop,
        handle ->
            locked(handle, shop, account)
                .map(member -> link(handle, shop, member, stylist, actor))
                .orElse(Linking.UNKNOWN));
  }

  private Linking link(
      Handle handle, ShopId shop, Member member, Optional<UUID> stylist, Actor actor) {
    if (stylist.isPresent() && StylistQueries.find(handle, shop, stylist.get()).isEmpty()) {
      return Linking.UNKNOWN;
    }
    if (member.stylist().isPresent()) {
      return stylist.isEmpty() || stylist.equals(member.stylist()) ? Linking.DONE : Linking.TAKEN;
    }
    if (stylist.filter(one -> MemberRows.isMember(handle, shop, one)).isPresent()) {
      return Linking.TAKEN;
    }
    var name = NormalText.of(member.name());
    var one =
        stylist.orElseGet(
            () -> StylistQueries.add(handle, shop, name, actor, clock.instant()).id());
    stand(handle, shop, member, Optional.of(one), actor);
    return Linking.DONE;
  }

  /** Says that a member and this one of the team are two; both stay. */
  public Linking separate(ShopId shop, UUID account, UUID stylist, Actor actor) {
    return door.write(
        shop,
        handle ->
            locked(handle, shop, account)
                .map(member -> {
                  if (StylistQueries.find(handle, shop, stylist).isEmpty()) {
                    return Linking.UNKNOWN;
                  }
                  if (member.stylist().filter(stylist::equals).isEmpty()) {
                    return Linking.TAKEN;
                  }
                  stand(handle, shop, member, Optional.empty(), actor);
                  return Linking.DONE;
                })
                .orElse(Linking.UNKNOWN));
  }

  private void stand(
      Handle handle, ShopId shop, Member before, Optional<UUID> stylist, Actor actor) {
    MemberRows.update(handle, shop, before.account(), before.role(), stylist, clock.instant());
    var after = locked(handle, shop, before.account()).orElseThrow();
    var changes = Change.between(facts(before), facts(after));
    record(handle, shop, actor, AuditAction.EDITED, before, changes);
  }

  MembershipChange remove(Shop shop, UUID account, Actor actor) {
    return door.write(
        shop.id(),
        handle ->
            locked(handle, shop.id(), account)
                .map(member -> remove(handle, shop, member, actor))
                .orElse(MembershipChange.UNKNOWN));
  }

  private MembershipChange remove(Handle handle, Shop shop, Member member, Actor actor) {
    if (isLastOwner(handle, shop.id(), member)) {
      return MembershipChange.LAST_OWNER;
    }
    record(
        handle,
        shop.id(),
        actor,
        AuditAction.REMOVED,
        member,
        Change.between(facts(member), Map.of()));
    Revocation.ofMember(handle, shop.id(), member, actor, clock.instant());
    tell(handle, shop, actor, member, () -> MemberMail.removed(shop, actor, member));
    MemberRows.delete(handle, shop.id(), member.account());
    return MembershipChange.DONE;
  }

  /** The member, while nobody else changes the members of the shop. */
  private static Optional<Member> locked(Handle handle, ShopId shop, UUID account) {
    MemberRows.lock(handle, shop);
    return MemberRows.list(handle, shop).stream()
        .filter(member -> member.account().equals(account))
        .findFirst();
  }

  private static boolean isLastOwner(Handle handle, ShopId shop, Member member) {
    return member.role() == Access.OWNER
        && MemberRows.list(handle, shop).stream()
                .filter(other -> other.role() == Access.OWNER)
                .count()
            == 1;
  }

  private static Map<String, String> facts(Member member) {
    return Map.of("role", member.role().key(), "stylist", member.stylistName().orElse(""));
  }

  private void record(
      Handle handle,
      ShopId shop,
      Actor actor,
      AuditAction action,
      Member member,
      Map<String, Change> changes) {
    AuditQueries.record(
        handle,
        shop,
        clock.instant(),
        actor,
        action,
        ShopAccess.MEMBER,
        member.account(),
        0,
        changes);
  }

  private void tell(Handle handle, Shop shop, Actor actor, Member member, Supplier<Mail> wording) {
    var mail = AccountRows.readerOf(handle, member.email()).speak(wording::get);
    OutboxQueries.add(handle, Optional.of(shop.id()), actor, clock.instant(), mail);
  }
}
