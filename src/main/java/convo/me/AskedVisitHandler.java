package convo.me;

import static convo.words.Words.me;

import convo.access.Visitor;
import convo.front.VisitorClock;
import convo.scheduling.OwnVisit;
import convo.scheduling.OwnVisitQueries;
import convo.web.Flash;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;

/** Takes the answer of whoever is asked whether it was she who booked a visit. */
public final class AskedVisitHandler {
  private final MyVisitQueries mine;
  private final OwnVisitQueries visits;
  private final Templates templates;
  private final InstantSource clock;

  AskedVisitHandler(
      MyVisitQueries mine, OwnVisitQueries visits, Templates templates, InstantSource clock) {
    this.mine = mine;
    this.visits = visits;
    this.templates = templates;
    this.clock = clock;
  }

  /** Yes: it is hers and counts from now on. */
  public void confirm(Context ctx) {
    var visit = asked(ctx);
    visits.prove(visit);
    Flash.success(me().seeYou()).keep(ctx);
    ctx.redirect("/me/bookings/" + visit.id(), HttpStatus.SEE_OTHER);
  }

  /** Asks once more before a no. */
  public void add(Context ctx) {
    var visit = asked(ctx);
    var url = "/me/bookings/" + visit.id();
    var page =
        OwnVisitPage.of(Visitor.of(ctx), visit, url, true, clock.instant(), VisitorClock.of(ctx));
    templates.page(ctx, "me/denial.jte", page);
  }

  /** No: it leaves her, and the shop is told. */
  public void create(Context ctx) {
    var visit = asked(ctx);
    var isDone = visits.deny(visit, Visitor.of(ctx).customerActor());
    var said =
        isDone
            ? Flash.success(me().isDenied(visit.shop().name()))
            : Flash.warning(me().askedNoMore());
    said.keep(ctx);
    ctx.redirect("/me", HttpStatus.SEE_OTHER);
  }

  private OwnVisit asked(Context ctx) {
    return Visitor.of(ctx)
        .person()
        .customer()
        .flatMap(me -> Form.uuid(ctx.pathParam("booking")).flatMap(id -> mine.asked(me, id)))
        .flatMap(owner -> visits.find(owner.shop(), owner.booking(), owner.person()))
        .orElseThrow(NotFoundResponse::new);
  }
}
