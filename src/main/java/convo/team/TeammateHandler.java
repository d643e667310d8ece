package convo.team;

import convo.access.Visitor;
import convo.audit.AuditWords;
import convo.audit.History;
import convo.audit.HistoryQueries;
import convo.hours.ExceptionQueries;
import convo.hours.HoursQueries;
import convo.hours.StylistWords;
import convo.hours.TimeOffQueries;
import convo.shops.Shop;
import convo.stylists.Stylist;
import convo.web.Address;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Predicate;

/** One of the team, at the address of what there is of her: a stylist, a member, an invitation. */
public final class TeammateHandler {
  private final TeamQueries team;
  private final HoursQueries hours;
  private final ExceptionQueries exceptions;
  private final TimeOffQueries absences;
  private final HistoryQueries history;
  private final Templates templates;
  private final InstantSource clock;

  public TeammateHandler(
      TeamQueries team,
      HoursQueries hours,
      ExceptionQueries exceptions,
      TimeOffQueries absences,
      HistoryQueries history,
      Templates templates,
      InstantSource clock) {
    this.team = team;
    this.hours = hours;
    this.exceptions = exceptions;
    this.absences = absences;
    this.history = history;
    this.templates = templates;
    this.clock = clock;
  }

  /** Who takes bookings, with her sign-in for an owner. */
  public void stylist(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop();
    var id = Address.uuid(ctx, "stylist");
    var whole = team.team(shop.id(), visitor.mayManageTeam());
    var mate = whole.find(id).orElseThrow(NotFoundResponse::new);
    var stylist = mate.stylist().orElseThrow();
    var now = LocalDateTime.ofInstant(clock.instant(), shop.zone());
    templates.page(
        ctx,
        "team/stylist.jte",
        new StylistPage(
            visitor,
            stylist,
            hours.find(shop.id(), id).orElseThrow(NotFoundResponse::new),
            exceptions.from(shop.id(), id, now.toLocalDate()),
            absences.after(shop.id(), id, now),
            history(shop, stylist),
            new SignInCard(visitor, mate, whole)));
  }

  private History history(Shop shop, Stylist stylist) {
    var entries = history.newest(shop.id(), stylist.id());
    return new History(
        new AuditWords(StylistWords.SUBJECT, shop, Map.of()), entries, History.ON_CARD);
  }

  public void member(Context ctx) {
    var id = Address.uuid(ctx, "member");
    show(ctx, way -> way.account().filter(id::equals).isPresent());
  }

  public void invitation(Context ctx) {
    var id = Address.uuid(ctx, "invitation");
    show(ctx, way -> way.invitation().filter(id::equals).isPresent());
  }

  /** Who takes bookings as well has one page for both. */
  private void show(Context ctx, Predicate<WayIn> which) {
    var visitor = Visitor.of(ctx);
    var whole = team.team(visitor.shop().id(), true);
    var mate = whole.findWay(which).orElseThrow(NotFoundResponse::new);
    if (mate.stylist().isPresent()) {
      ctx.redirect(visitor.shop().url(mate.path()), HttpStatus.SEE_OTHER);
    } else {
      templates.page(ctx, "team/teammate.jte", new TeammatePage(visitor, mate, whole, false));
    }
  }
}
