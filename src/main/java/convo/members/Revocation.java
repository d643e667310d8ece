package convo.members;

import convo.audit.Actor;
import convo.database.ShopId;
import convo.outbox.OutboxQueries;
import convo.supportsession.ApprovalRows;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * Takes away what a right has issued, together with the right: invitations that an owner has sent,
 * her links to let support in, and what would bring a member back.
 */
final class Revocation {
  private Revocation() {}

  /** Somebody is an owner no more. */
  static void ofOwner(Handle handle, ShopId shop, Member member, Actor actor, Instant now) {
    InvitationRows.withdrawOf(handle, shop, member.account(), now)
        .forEach(id -> InvitationQueries.recordWithdrawal(handle, shop, actor, id, now));
    ApprovalRows.delete(handle, shop, member.account());
    OutboxQueries.blankTo(handle, shop, member.email());
  }

  /** Somebody is no member any more. */
  static void ofMember(Handle handle, ShopId shop, Member member, Actor actor, Instant now) {
    InvitationRows.withdrawTo(handle, shop, member.email(), now)
        .forEach(id -> InvitationQueries.recordWithdrawal(handle, shop, actor, id, now));
    ofOwner(handle, shop, member, actor, now);
  }
}
