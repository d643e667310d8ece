package convo.me;

import convo.access.Visitor;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;

/** Which shops know a person, and what. */
public final class ShopsHandler {
  private static final int LONGEST_ID = 36;

  private final MyProfileQueries profiles;
  private final KnowledgeQueries knowledge;
  private final Templates templates;

  public ShopsHandler(MyProfileQueries profiles, KnowledgeQueries knowledge, Templates templates) {
    this.profiles = profiles;
    this.knowledge = knowledge;
    this.templates = templates;
  }

  /** Every shop; none for somebody who has never been a customer. */
  public void list(Context ctx) {
    var visitor = Visitor.of(ctx);
    var known = visitor.person().customer().map(profiles::list).orElse(List.of());
    templates.page(ctx, "me/shops.jte", new ShopsPage(visitor, known));
  }

  /**
   * All that one shop knows: of me, or of the person of my family whom the address names.
   *
   * @throws NotFoundResponse for a shop that knows none of us, as for one that is not there
   */
  public void show(Context ctx) {
    var visitor = Visitor.of(ctx);
    var all =
        visitor
            .person()
            .customer()
            .map(me -> knowledge.at(me, ctx.pathParam("shop")))
            .orElse(List.of());
    var person = Form.query(ctx, "person", LONGEST_ID);
    var known =
        all.stream()
            .filter(one -> person.isEmpty() || one.profile().whose().isPerson(person))
            .findFirst()
            .orElseThrow(NotFoundResponse::new);
    templates.page(ctx, "me/shop.jte", new KnowledgePage(visitor, all, known));
  }
}
