package convo.members;

import static convo.words.Words.members;

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
        members().changedMailSubject(shop.name()),
        members().changedMail(actor.name(), shop.name(), Role.label(member.role())));
  }

  static Mail removed(Shop shop, Actor actor, Member member) {
    return new Mail(
        "membership",
        member.email(),
        members().removedMailSubject(shop.name()),
        members().removedMail(actor.name(), shop.name()));
  }
}
