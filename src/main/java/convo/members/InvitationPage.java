package convo.members;

import convo.access.Visitor;
import convo.web.Choice;
import java.util.List;

/**
 * The form of an invitation.
 *
 * @param stylists the team, to say which stylist the person is
 */
public record InvitationPage(Visitor visitor, InvitationForm form, List<Choice> stylists) {

  InvitationPage with(InvitationForm other) {
    return new InvitationPage(visitor, other, stylists);
  }

  public List<Choice> roles() {
    return Role.choices();
  }
}
