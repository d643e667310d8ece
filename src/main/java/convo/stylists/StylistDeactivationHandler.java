package convo.stylists;

import static convo.words.Words.stylists;

import convo.access.Visitor;
import convo.web.Address;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.function.UnaryOperator;

/**
 * Takes no more bookings for a stylist, after saying which are still to come; or takes them again.
 */
public final class StylistDeactivationHandler {
  private final StylistQueries stylists;
  private final Templates templates;

  public StylistDeactivationHandler(StylistQueries stylists, Templates templates) {
    this.stylists = stylists;
    this.templates = templates;
  }

  public void add(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop().id();
    var id = Address.uuid(ctx, "stylist");
    var stylist = stylists.find(shop, id).orElseThrow(NotFoundResponse::new);
    var page = new StylistDeactivationPage(visitor, stylist, stylists.stillBooked(shop, id));
    templates.page(ctx, "stylists/deactivation.jte", page);
  }

  public void create(Context ctx) {
    activate(ctx, false, name -> stylists().saidStopped(name));
  }

  public void delete(Context ctx) {
    activate(ctx, true, name -> stylists().saidAgain(name));
  }

  private void activate(Context ctx, boolean active, UnaryOperator<String> done) {
    var visitor = Visitor.of(ctx);
    var stylist =
        stylists
            .activate(visitor.shop().id(), Address.uuid(ctx, "stylist"), active, visitor.actor())
            .orElseThrow(NotFoundResponse::new);
    Flash.success(done.apply(stylist.name())).keep(ctx);
    ctx.redirect(new StylistCard(visitor, stylist).url(), HttpStatus.SEE_OTHER);
  }
}
