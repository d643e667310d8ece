package convo.services;

import static convo.words.Words.services;

import convo.access.Visitor;
import convo.web.Address;
import convo.web.BadInput;
import convo.web.Flash;
import convo.web.Form;
import convo.web.Templates;
import convo.web.Wanted;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/** Moves a service up or down in the list by a button. */
public final class PositionHandler {
  private final PositionQueries positions;
  private final ServiceQueries services;
  private final Templates templates;

  public PositionHandler(PositionQueries positions, ServiceQueries services, Templates templates) {
    this.positions = positions;
    this.services = services;
    this.templates = templates;
  }

  public void update(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop();
    var service = Address.uuid(ctx, "service");
    if (!positions.move(shop.id(), service, step(ctx), visitor.actor())) {
      throw new NotFoundResponse();
    }
    var said = Flash.success(services().saidOrder()).at("services");
    if (Wanted.part(ctx, "services")) {
      var page = new ServicesPage(visitor.told(said), services.list(shop.id()));
      templates.page(ctx, "services/offered.jte", page);
    } else {
      said.keep(ctx);
      ctx.redirect(shop.url("/services"), HttpStatus.SEE_OTHER);
    }
  }

  private static int step(Context ctx) {
    return switch (Form.text(ctx, "direction", 10)) {
      case "up" -> -1;
      case "down" -> 1;
      default -> throw new BadInput(services().upOrDown());
    };
  }
}
