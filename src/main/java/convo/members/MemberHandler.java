package convo.members;

import static convo.words.Words.members;

import convo.access.Visitor;
import convo.web.Address;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/** The members of a shop and their roles, which only an owner decides. */
public final class MemberHandler {
  private final MemberQueries members;
  private final Templates templates;

  public MemberHandler(MemberQueries members, Templates templates) {
    this.members = members;
    this.templates = templates;
  }

  public void edit(Context ctx) {
    show(ctx, 200, page(ctx));
  }

  public void update(Context ctx) {
    var page = page(ctx);
    var form = RoleForm.from(ctx);
    if (!form.isValid()) {
      show(ctx, 422, page.with(form));
      return;
    }
    var visitor = page.visitor();
    switch (members.change(visitor.shop(), page.member().account(), form, visitor.actor())) {
      case DONE -> saved(ctx, page);
      case LAST_OWNER -> show(ctx, 422, page.with(form.butLastOwner()));
      case OVERTAKEN -> show(ctx, 409, page.with(form.beside(page(ctx).member())));
      case UNKNOWN -> throw new NotFoundResponse();
    }
  }

  private MemberPage page(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop().id();
    var member = members.find(shop, Address.uuid(ctx, "member")).orElseThrow(NotFoundResponse::new);
    return new MemberPage(visitor, member, RoleForm.of(member));
  }

  private void show(Context ctx, int status, MemberPage page) {
    templates.answer(ctx, status, "members/edit.jte", page);
  }

  /** An owner who is none any more has no sign-ins to look at. */
  private static void saved(Context ctx, MemberPage page) {
    Flash.success(members().saidSaved(page.member().name())).keep(ctx);
    var rest = page.isVisitor() ? "" : "/members/" + page.member().account();
    ctx.redirect(page.visitor().shop().url(rest), HttpStatus.SEE_OTHER);
  }
}
