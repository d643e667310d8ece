package convo.members;

import static convo.words.Words.members;

import convo.access.Token;
import convo.audit.Actor;
import convo.outbox.Mail;
import convo.outbox.Secret;
import convo.shops.Shop;
import java.net.URI;

/** What somebody reads who is asked to join a shop. */
final class InvitationMail {
  private InvitationMail() {}

  /**
   * @param baseUrl where the link leads, whatever host the request named
   */
  static Mail of(Shop shop, Actor actor, Invitation invitation, Token token, URI baseUrl) {
    var link = "%s/invitations/%s".formatted(baseUrl, token.value());
    return new Mail(
            "invitation",
            invitation.email(),
            members().invitationMailSubject(actor.name(), shop.name()),
            members()
                .invitationMail(actor.name(), shop.name(), shop.when(invitation.expiresAt()), link))
        .with(new Secret(invitation.id(), link, invitation.expiresAt()));
  }
}
