package convo.members;

import convo.access.AccountQueries;
import convo.access.AccountRows;
import convo.access.ShopAccess;
import convo.access.Token;
import convo.audit.Actor;
import convo.audit.AuditAction;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.database.PlatformDoor;
import convo.database.ShopId;
import convo.outbox.OutboxQueries;
import convo.shops.Shop;
import convo.stylists.Stylist;
import convo.stylists.StylistQueries;
import convo.web.NormalText;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** A shop's invitations: made, listed and withdrawn by its owner. */
public final class InvitationQueries {
  private final PlatformDoor platform;
  private final URI baseUrl;
  private final InstantSource clock;

  /**
   * @param baseUrl where the link in the mail leads, whatever host the request named
   */
  public InvitationQueries(PlatformDoor platform, URI baseUrl, InstantSource clock) {
    this.platform = platform;
    this.baseUrl = baseUrl;
    this.clock = clock;
  }

  /**
   * Mails an invitation, in the place of an earlier one to the same address. The same happens
   * whether the address has an account or not. Who was asked as somebody of the team stays so.
   */
  Sending create(Shop shop, Actor actor, Asked asked) {
    var email = AccountQueries.address(asked.email());
    var now = clock.instant();
    return platform.write(
        shop.id(),
        handle -> {
          MemberRows.lock(handle, shop.id());
          if (!MemberRows.isOwner(handle, shop.id(), actor.account())) {
            return Sending.NO_OWNER;
          }
          if (InvitationRows.areTooMany(handle, shop.id(), email, now)) {
            return Sending.TOO_MANY;
          }
          if (asked.stylist().filter(one -> isTaken(handle, shop.id(), one, email)).isPresent()) {
            return Sending.TAKEN;
          }
          var stylist = stylist(handle, shop.id(), actor, asked, email);
          var name = stylist.map(Stylist::name).map(NormalText::of).orElse(asked.name());
          var id = stylist.map(Stylist::id);
          var end = now.plus(Invitation.LIFE);
          send(
              handle,
              shop,
              actor,
              new Invitation(UUID.randomUUID(), name, email, asked.role(), id, now, end));
          return Sending.SENT;
        });
  }

  /** Who of the team is asked, made here where she is none yet. */
  private Optional<Stylist> stylist(
      Handle handle, ShopId shop, Actor actor, Asked asked, String email) {
    var known =
        asked
            .stylist()
            .or(() ->
                InvitationRows.stylist(handle, shop, email, clock.instant())
                    .filter(one -> !isTaken(handle, shop, one, email)))
            .flatMap(one -> StylistQueries.find(handle, shop, one));
    return known.isEmpty() && asked.bookings()
        ? Optional.of(StylistQueries.add(handle, shop, asked.name(), actor, clock.instant()))
        : known;
  }

  private boolean isTaken(Handle handle, ShopId shop, UUID stylist, String email) {
    return MemberRows.isMember(handle, shop, stylist)
        || InvitationRows.isAnother(handle, shop, stylist, email, clock.instant());
  }

  private void send(Handle handle, Shop shop, Actor actor, Invitation invitation) {
    var token = Token.fresh();
    var now = invitation.createdAt();
    InvitationRows.withdrawTo(handle, shop.id(), invitation.email(), now);
    InvitationRows.insert(handle, shop.id(), invitation, token, actor.account());
    var mail =
        AccountRows.readerOf(handle, invitation.email())
            .speak(() -> InvitationMail.of(shop, actor, invitation, token, baseUrl));
    OutboxQueries.add(handle, Optional.of(shop.id()), actor, now, mail);
    var changes =
        Map.of(
            "email", new Change("", invitation.email()),
            "role", new Change("", invitation.role().key()));
    record(handle, shop.id(), actor, AuditAction.INVITED, invitation.id(), changes, now);
  }

  /** The invitations that still wait for an answer, the newest first. */
  public List<Invitation> open(ShopId shop) {
    return platform.read(handle ->
        handle
            .createQuery(
                """
                select id, name called, email, role, stylist_id stylist, created_at, expires_at
                from invitations
                where shop_id = :shop
                and accepted_at is null
                and withdrawn_at is null
                and expires_at > :now
                order by created_at desc, id
                """)
            .bind("shop", shop)
            .bind("now", clock.instant())
            .mapTo(Invitation.class)
            .list());
  }

  /** Makes the link worthless; false when there is no such open invitation in this shop. */
  public boolean withdraw(ShopId shop, Actor actor, UUID invitation) {
    var now = clock.instant();
    return platform.write(
        shop,
        handle -> {
          var withdrawn = InvitationRows.withdraw(handle, shop, invitation, now);
          withdrawn.forEach(id -> recordWithdrawal(handle, shop, actor, id, now));
          return !withdrawn.isEmpty();
        });
  }

  static void recordWithdrawal(
      Handle handle, ShopId shop, Actor actor, UUID invitation, Instant now) {
    record(handle, shop, actor, AuditAction.INVITATION_WITHDRAWN, invitation, Map.of(), now);
  }

  private static void record(
      Handle handle,
      ShopId shop,
      Actor actor,
      AuditAction action,
      UUID invitation,
      Map<String, Change> changes,
      Instant now) {
    AuditQueries.record(
        handle, shop, now, actor, action, ShopAccess.MEMBER, invitation, 0, changes);
  }
}
