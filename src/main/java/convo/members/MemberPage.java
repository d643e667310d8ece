package convo.members;

import static convo.words.Words.members;

import convo.access.Visitor;
import convo.web.Choice;
import java.util.List;

/** One member, whose role is changed or who is about to be removed. */
public record MemberPage(Visitor visitor, Member member, RoleForm form) {

  MemberPage with(RoleForm other) {
    return new MemberPage(visitor, member, other);
  }

  /** Whether it is the one who looks at the page. */
  public boolean isVisitor() {
    return member.account().equals(visitor.person().id());
  }

  /** What the removal means. */
  public String consequence() {
    var rights = isVisitor() ? members().leaveLead() : members().removeLead(member.name());
    return member
        .stylistName()
        .map(stylist -> members().removeOneWhoIsBooked(rights, stylist))
        .orElse(rights);
  }

  public String url() {
    return visitor.shop().url("/members/" + member.account());
  }

  public List<Choice> roles() {
    return Role.choices();
  }
}
