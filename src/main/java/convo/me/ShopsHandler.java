package convo.me;

import convo.access.Visitor;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.util.List;

/** Which shops know a person, and what. */
public final class ShopsHandler {
  private static final int LONGEST_ID = 36;

  private final MyProfileQueries profiles;
  private final MyDataQueries data;
  private final Templates templates;
  private final InstantSource clock;

  public ShopsHandler(
      MyProfileQueries profiles, MyDataQueries data, Templates templates, InstantSource clock) {
    this.profiles = profiles;
    this.data = data;
    this.templates = templates;
    this.clock = clock;
  }

  /** Every shop; none for somebody who has never been a customer. */
  public void list(Context ctx) {
    var visitor = Visitor.of(ctx);
    var known = visitor.person().customer().map(profiles::list).orElse(List.of());
    templates.page(ctx, "me/shops.jte", new ShopsPage(visitor, known));
  }

  /**
   * All that one shop knows: of me, or of the person of my family whom the address names. Until the
   * person has said yes, only what shows whom the shop means.
   *
   * @throws NotFoundResponse for a shop that knows none of us, as for one that is not there
   */
  public void show(Context ctx) {
    var visitor = Visitor.of(ctx);
    var me = visitor.person().customer().orElseThrow(NotFoundResponse::new);
    var all = data.of(me, ctx.pathParam("shop"), clock.instant());
    var person = Form.query(ctx, "person", LONGEST_ID);
    var known =
        all.known().stream()
            .filter(one -> person.isEmpty() || one.profile().whose().isPerson(person))
            .findFirst()
            .orElseThrow(NotFoundResponse::new);
    templates.page(
        ctx,
        known.profile().whose().isUnconfirmed() ? "me/question.jte" : "me/shop.jte",
        new KnowledgePage(visitor, all, known));
  }
}
