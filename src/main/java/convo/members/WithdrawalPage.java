package convo.members;

import static convo.words.Words.members;

import convo.access.Visitor;

/** The question before an invitation is taken back. */
public record WithdrawalPage(Visitor visitor, Invitation invitation) {

  public String url() {
    return visitor.shop().url("/invitations/%s/withdrawal".formatted(invitation.id()));
  }

  /** Where one was before. */
  public String back() {
    return visitor
        .shop()
        .url(
            invitation
                .stylist()
                .map(one -> "/stylists/" + one)
                .orElse("/invitations/" + invitation.id()));
  }

  /** Whom it asked, for what, and what happens to the link. */
  public String consequence() {
    return members()
        .withdrawLead(
            invitation.email(),
            invitation.role().key(),
            visitor.shop().when(invitation.expiresAt()));
  }
}
