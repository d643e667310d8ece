package convo.members;

import static convo.words.Words.members;

import convo.access.Visitor;
import convo.stylists.Stylist;
import convo.web.Choice;
import java.util.List;
import java.util.Optional;

/**
 * The form of an invitation.
 *
 * @param stylist who of the team is to sign in; empty for somebody who is new here
 */
public record InvitationPage(Visitor visitor, InvitationForm form, Optional<Stylist> stylist) {

  InvitationPage with(InvitationForm other) {
    return new InvitationPage(visitor, other, stylist);
  }

  public String title() {
    return stylist.map(one -> members().inviteOne(one.name())).orElseGet(members()::invite);
  }

  /** Where one was before, and is again after a change of mind. */
  public String back() {
    return visitor.shop().url(stylist.map(one -> "/stylists/" + one.id()).orElse("/team"));
  }

  public List<Choice> roles() {
    return Role.choices();
  }
}
