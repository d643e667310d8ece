package convo.members;

import static convo.words.Words.members;

import convo.access.Visitor;
import convo.web.Address;
import convo.web.Flash;
import convo.web.Refusal;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/** Ends a membership, after asking; the member is told by mail. */
public final class RemovalHandler {
  private final MemberQueries members;
  private final Templates templates;

  public RemovalHandler(MemberQueries members, Templates templates) {
    this.members = members;
    this.templates = templates;
  }

  public void add(Context ctx) {
    templates.page(ctx, "members/removal.jte", page(ctx));
  }

  public void create(Context ctx) {
    var page = page(ctx);
    var visitor = page.visitor();
    switch (members.remove(visitor.shop(), page.member().account(), visitor.actor())) {
      case DONE -> removed(ctx, page);
      case LAST_OWNER -> throw new Refusal(409, members().ownerNeeded());
      case OVERTAKEN, UNKNOWN -> throw new NotFoundResponse();
    }
  }

  private MemberPage page(Context ctx) {
    var visitor = Visitor.of(ctx);
    var member =
        members
            .find(visitor.shop().id(), Address.uuid(ctx, "member"))
            .orElseThrow(NotFoundResponse::new);
    return new MemberPage(visitor, member, RoleForm.of(member));
  }

  private static void removed(Context ctx, MemberPage page) {
    Flash.success(members().saidRemoved(page.member().name())).keep(ctx);
    var team = page.visitor().shop().url("/team");
    ctx.redirect(page.isVisitor() ? "/places" : team, HttpStatus.SEE_OTHER);
  }
}
