package convo.members;

import convo.access.Access;
import convo.access.Visitor;
import java.util.List;

/**
 * Who may sign in to the shop.
 *
 * @param invitations who was asked and has not answered
 */
public record MembersPage(Visitor visitor, List<Member> members, List<Invitation> invitations) {

  public String url(Member member) {
    return visitor.shop().url("/members/" + member.account());
  }

  public String url(Invitation invitation) {
    return visitor.shop().url("/invitations/" + invitation.id());
  }

  /** Whether it is the one who looks at the page. */
  public boolean isVisitor(Member member) {
    return member.account().equals(visitor.person().id());
  }

  /** Whether the shop would still have an owner without the member. */
  public boolean mayLeave(Member member) {
    return member.role() != Access.OWNER
        || members.stream().filter(other -> other.role() == Access.OWNER).count() > 1;
  }
}
