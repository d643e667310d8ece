package convo.team;

import convo.access.Visitor;
import java.util.List;

/** The team of a shop, each person once. */
public record TeamPage(Visitor visitor, WholeTeam team) {

  /** Who stands there twice, as it seems, for those who may say so. */
  public List<Alike> alike() {
    return team.alike();
  }

  /** Whether it is the one who looks at the page. */
  public boolean isVisitor(Teammate mate) {
    return mate.has(visitor.person().id());
  }
}
