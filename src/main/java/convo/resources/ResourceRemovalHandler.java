package convo.resources;

import static convo.words.Words.resources;

import convo.access.Visitor;
import convo.web.Address;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/** Removes a resource, after asking; what services need or bookings hold stays. */
public final class ResourceRemovalHandler {
  private final ResourceQueries resources;
  private final Templates templates;

  public ResourceRemovalHandler(ResourceQueries resources, Templates templates) {
    this.resources = resources;
    this.templates = templates;
  }

  public void add(Context ctx) {
    var visitor = Visitor.of(ctx);
    var use = resources.use(visitor.shop().id(), Address.uuid(ctx, "resource"));
    show(ctx, 200, visitor, use.orElseThrow(NotFoundResponse::new));
  }

  public void create(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop();
    var use =
        resources
            .remove(shop.id(), Address.uuid(ctx, "resource"), visitor.actor())
            .orElseThrow(NotFoundResponse::new);
    if (use.isFree()) {
      Flash.success(resources().saidRemoved(use.resource().shown())).keep(ctx);
      ctx.redirect(shop.url("/resources"), HttpStatus.SEE_OTHER);
    } else {
      show(ctx, 409, visitor, use);
    }
  }

  private void show(Context ctx, int status, Visitor visitor, ResourceUse use) {
    templates.answer(ctx, status, "resources/removal.jte", new ResourceRemovalPage(visitor, use));
  }
}
