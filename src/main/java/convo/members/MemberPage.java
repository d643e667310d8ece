package convo.members;

import static convo.words.Words.members;

import convo.access.Visitor;
import convo.web.Choice;
import java.util.List;

/**
 * One member, whose role is changed or who is about to be removed.
 *
 * @param stylists the team, to say which stylist the member is
 */
public record MemberPage(Visitor visitor, Member member, RoleForm form, List<Choice> stylists) {

  MemberPage with(RoleForm other) {
    return new MemberPage(visitor, member, other, stylists);
  }

  /** Whether it is the one who looks at the page. */
  public boolean isVisitor() {
    return member.account().equals(visitor.person().id());
  }

  /** What the removal means. */
  public String consequence() {
    return isVisitor() ? members().leaveLead() : members().removeLead(member.name());
  }

  public String url() {
    return visitor.shop().url("/members/" + member.account());
  }

  public List<Choice> roles() {
    return Role.choices();
  }
}
