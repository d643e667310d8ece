package convo.people;

import static convo.words.Words.people;

import convo.access.Visitor;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;

/** Lets a person look after others: add them, name them, let them go. */
public final class FamilyHandler {
  private static final int MOST = 20;
  private final AskedMember asked;
  private final FamilyQueries family;
  private final IndependenceQueries independence;
  private final Templates templates;

  public FamilyHandler(
      AskedMember asked,
      FamilyQueries family,
      IndependenceQueries independence,
      Templates templates) {
    this.asked = asked;
    this.family = family;
    this.independence = independence;
    this.templates = templates;
  }

  public void list(Context ctx) {
    list(ctx, 200, FamilyMemberForm.blank());
  }

  public void create(Context ctx) {
    var me = Visitor.of(ctx).person().customer().orElseThrow(NotFoundResponse::new);
    var form = FamilyMemberForm.from(ctx);
    if (!form.isValid()) {
      list(ctx, 422, form);
    } else if (family.add(me, form, MOST)) {
      Flash.success(people().added()).keep(ctx);
      ctx.redirect("/me/family", HttpStatus.SEE_OTHER);
    } else {
      list(ctx, 422, form.tooMany(MOST));
    }
  }

  public void edit(Context ctx) {
    templates.page(
        ctx, "people/family_member.jte", FamilyMemberPage.of(Visitor.of(ctx), asked.of(ctx)));
  }

  public void update(Context ctx) {
    var visitor = Visitor.of(ctx);
    var member = asked.of(ctx);
    var form = FamilyMemberForm.from(ctx);
    if (form.isValid()) {
      family.rename(asked.me(ctx), member, form);
      Flash.success(people().renamed()).keep(ctx);
      ctx.redirect("/me/family", HttpStatus.SEE_OTHER);
    } else {
      var page = new FamilyMemberPage(visitor, member, form, OwnAddressForm.blank());
      templates.answer(ctx, 422, "people/family_member.jte", page);
    }
  }

  /** Asks once more before somebody is let go. */
  public void remove(Context ctx) {
    templates.page(
        ctx, "people/family_removal.jte", FamilyMemberPage.of(Visitor.of(ctx), asked.of(ctx)));
  }

  public void delete(Context ctx) {
    var member = asked.of(ctx);
    independence.remove(asked.me(ctx), member);
    Flash.success(people().letGo(member.name())).keep(ctx);
    ctx.redirect("/me/family", HttpStatus.SEE_OTHER);
  }

  private void list(Context ctx, int status, FamilyMemberForm form) {
    var visitor = Visitor.of(ctx);
    var members = visitor.person().customer().map(family::list).orElse(List.of());
    templates.answer(ctx, status, "people/family.jte", new FamilyPage(visitor, members, form));
  }
}
