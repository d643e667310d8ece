package convo.members;

import convo.access.Access;
import convo.access.AccountQueries;
import convo.access.ShopAccess;
import convo.access.Token;
import convo.audit.Actor;
import convo.audit.AuditQueries;
import convo.audit.Change;
import convo.database.PlatformDoor;
import convo.database.ShopId;
import convo.outbox.Mail;
import convo.outbox.OutboxQueries;
import convo.outbox.Secret;
import convo.shops.Shop;
import java.net.URI;
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
   * whether the address has an account or not.
   */
  public UUID create(Shop shop, Actor actor, String typed, Access role, Optional<UUID> stylist) {
    var email = AccountQueries.address(typed);
    var id = UUID.randomUUID();
    var token = Token.fresh();
    platform.useWrite(
        shop.id(),
        handle -> {
          withdrawEarlier(handle, shop.id(), email);
          insert(handle, shop.id(), id, token, actor, email, role, stylist);
          OutboxQueries.add(
              handle,
              Optional.of(shop.id()),
              actor,
              clock.instant(),
              mail(shop, actor, email, id, token));
          var changes = Map.of("email", new Change("", email), "role", new Change("", role.key()));
          record(handle, shop.id(), actor, "invited", id, changes);
        });
    return id;
  }

  /** The invitations that still wait for an answer, the newest first. */
  public List<Invitation> open(ShopId shop) {
    return platform.read(handle ->
        handle
            .createQuery(
                """
                select id, email, role, stylist_id stylist, created_at, expires_at
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
    return platform.write(
        shop,
        handle -> {
          var isWithdrawn =
              handle
                      .createUpdate(
                          """
                          update invitations
                          set withdrawn_at = :now
                          where shop_id = :shop
                          and id = :invitation
                          and accepted_at is null
                          and withdrawn_at is null
                          """)
                      .bind("shop", shop)
                      .bind("invitation", invitation)
                      .bind("now", clock.instant())
                      .execute()
                  == 1;
          if (isWithdrawn) {
            OutboxQueries.blank(handle, invitation);
            record(handle, shop, actor, "invitation withdrawn", invitation, Map.of());
          }
          return isWithdrawn;
        });
  }

  private void withdrawEarlier(Handle handle, ShopId shop, String email) {
    handle
        .createQuery(
            """
            update invitations
            set withdrawn_at = :now
            where shop_id = :shop
            and email = :email
            and accepted_at is null
            and withdrawn_at is null
            returning id
            """)
        .bind("shop", shop)
        .bind("email", email)
        .bind("now", clock.instant())
        .mapTo(UUID.class)
        .forEach(earlier -> OutboxQueries.blank(handle, earlier));
  }

  private void insert(
      Handle handle,
      ShopId shop,
      UUID id,
      Token token,
      Actor actor,
      String email,
      Access role,
      Optional<UUID> stylist) {
    handle
        .createUpdate(
            """
            insert into invitations (shop_id, id, email, role, stylist_id, token_hash, invited_by, created_at, expires_at)
            values (:shop, :id, :email, :role, :stylist, :token, :actor, :now, :end)
            """)
        .bind("shop", shop)
        .bind("id", id)
        .bind("email", email)
        .bind("role", role)
        .bind("stylist", stylist)
        .bind("token", token.hash())
        .bind("actor", actor.account())
        .bind("now", clock.instant())
        .bind("end", clock.instant().plus(Invitation.LIFE))
        .execute();
  }

  private void record(
      Handle handle,
      ShopId shop,
      Actor actor,
      String action,
      UUID invitation,
      Map<String, Change> changes) {
    AuditQueries.record(
        handle, shop, clock.instant(), actor, action, ShopAccess.MEMBER, invitation, 0, changes);
  }

  private Mail mail(Shop shop, Actor actor, String email, UUID invitation, Token token) {
    var end = clock.instant().plus(Invitation.LIFE);
    var link = "%s/invitations/%s".formatted(baseUrl, token.value());
    return new Mail(
            "invitation",
            email,
            "%s asks you to join %s".formatted(actor.name(), shop.name()),
            """
            %s asks you to work with %s on Convo.

            Follow this link to say yes. It works once, until %s.

            %s

            If you do not know them, you can forget this mail.
            """
                .formatted(actor.name(), shop.name(), shop.when(end), link))
        .with(new Secret(invitation, link, end));
  }
}
