package convo.me;

import convo.access.Visitor;
import convo.claims.AddressQuestionQueries;
import convo.profiles.OwnProfileQueries;
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
  private final OwnProfileQueries ownProfiles;
  private final AddressQuestionQueries questions;
  private final Templates templates;
  private final InstantSource clock;

  public ShopsHandler(
      MyProfileQueries profiles,
      MyDataQueries data,
      OwnProfileQueries ownProfiles,
      AddressQuestionQueries questions,
      Templates templates,
      InstantSource clock) {
    this.profiles = profiles;
    this.data = data;
    this.ownProfiles = ownProfiles;
    this.questions = questions;
    this.templates = templates;
    this.clock = clock;
  }

  /** Every shop; none for somebody who has never been a customer. */
  public void list(Context ctx) {
    var visitor = Visitor.of(ctx);
    var account = visitor.person();
    var known = account.customer().map(profiles::list).orElse(List.of());
    var page =
        new ShopsPage(visitor, known, ownProfiles.underAddresses(account), questions.of(account));
    templates.page(ctx, "me/shops.jte", page);
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
