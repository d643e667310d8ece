package convo.team;

import convo.access.Visitor;
import convo.web.Templates;
import io.javalin.http.Context;

/** The team: everybody who works at the shop, on one page. */
public final class TeamHandler {
  private final TeamQueries team;
  private final Templates templates;

  public TeamHandler(TeamQueries team, Templates templates) {
    this.team = team;
    this.templates = templates;
  }

  public void list(Context ctx) {
    var visitor = Visitor.of(ctx);
    var whole = team.team(visitor.shop().id(), visitor.mayManageTeam());
    templates.page(ctx, "team/list.jte", new TeamPage(visitor, whole));
  }

  /** Where stylists and members had a list each. */
  public void moved(Context ctx) {
    ctx.redirect(Visitor.of(ctx).shop().url("/team"));
  }
}
