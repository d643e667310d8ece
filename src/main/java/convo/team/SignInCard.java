package convo.team;

import convo.access.Visitor;

/** How one of the team signs in, and what an owner can do about it. */
public record SignInCard(Visitor visitor, Teammate mate, WholeTeam team) {

  public String url(WayIn way) {
    return visitor.shop().url(way.path());
  }

  /** Whether it is the one who looks at the page. */
  public boolean isVisitor(WayIn way) {
    return way.account().filter(visitor.person().id()::equals).isPresent();
  }

  /** Whether the shop would have no owner without her. */
  public boolean isOnlyOwner(WayIn way) {
    return team.isOnlyOwner(way);
  }

  /** Where she is invited; nobody else can be invited as the same person then. */
  public String invite() {
    return visitor.shop().url("/invitations/new?stylist=" + mate.stylist().orElseThrow().id());
  }
}
