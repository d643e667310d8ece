package convo.members;

import convo.access.Token;
import convo.audit.Actor;
import convo.outbox.Mail;
import convo.outbox.Secret;
import convo.shops.Shop;
import convo.words.Language;
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
            "%s asks you to join %s".formatted(actor.name(), shop.name()),
            """
            %s asks you to work with %s on Convo.

            Follow this link to say yes. It works once, until %s.

            %s

            If you do not know them, you can forget this mail.
            """
                .formatted(
                    actor.name(),
                    shop.name(),
                    Language.BRITISH.speak(() -> shop.when(invitation.expiresAt())),
                    link))
        .with(new Secret(invitation.id(), link, invitation.expiresAt()));
  }
}
