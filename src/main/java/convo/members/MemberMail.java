package convo.members;

import convo.audit.Actor;
import convo.outbox.Mail;
import convo.shops.Shop;

/**
 * What a member is told when an owner changes her membership, so that it never happens silently.
 */
final class MemberMail {
  private MemberMail() {}

  static Mail changed(Shop shop, Actor actor, Member member) {
    return new Mail(
        "membership",
        member.email(),
        "Your role at " + shop.name(),
        """
        %s has changed your role at %s.

        You are now: %s.
        """
            .formatted(actor.name(), shop.name(), Role.label(member.role())));
  }

  static Mail removed(Shop shop, Actor actor, Member member) {
    return new Mail(
        "membership",
        member.email(),
        "Your access to %s has ended".formatted(shop.name()),
        """
        %s has ended your access to %s.

        Your own account stays, with every other shop you work for and your bookings.
        """
            .formatted(actor.name(), shop.name()));
  }
}
