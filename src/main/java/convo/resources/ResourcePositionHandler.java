package convo.resources;

import static convo.words.Words.resources;

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

/** Moves a resource up or down among those of its kind by a button. */
public final class ResourcePositionHandler {
  private final ResourceQueries resources;
  private final Templates templates;

  public ResourcePositionHandler(ResourceQueries resources, Templates templates) {
    this.resources = resources;
    this.templates = templates;
  }

  public void update(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop();
    var resource =
        resources.find(shop.id(), Address.uuid(ctx, "resource")).orElseThrow(NotFoundResponse::new);
    if (!resources.move(shop.id(), resource.id(), step(ctx), visitor.actor())) {
      throw new NotFoundResponse();
    }
    var said = Flash.success(resources().saidOrder()).at("resources");
    if (Wanted.part(ctx, "resources")) {
      var told = visitor.told(said);
      var page = new ResourcesPage(told, resources.list(shop.id()), resources.needs(shop.id()));
      templates.page(ctx, "resources/kinds.jte", page);
    } else {
      said.keep(ctx);
      ctx.redirect(shop.url("/resources"), HttpStatus.SEE_OTHER);
    }
  }

  private static int step(Context ctx) {
    return switch (Form.text(ctx, "direction", 10)) {
      case "up" -> -1;
      case "down" -> 1;
      default -> throw new BadInput(resources().upOrDown());
    };
  }
}
