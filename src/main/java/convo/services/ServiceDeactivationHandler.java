package convo.services;

import static convo.words.Words.services;

import convo.access.Visitor;
import convo.web.Address;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.function.UnaryOperator;

/** Takes a service off the list, after saying what is still booked of it; or puts it back. */
public final class ServiceDeactivationHandler {
  private final ServiceQueries services;
  private final Templates templates;

  public ServiceDeactivationHandler(ServiceQueries services, Templates templates) {
    this.services = services;
    this.templates = templates;
  }

  public void add(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop().id();
    var id = Address.uuid(ctx, "service");
    var service = services.find(shop, id).orElseThrow(NotFoundResponse::new);
    var page = new ServiceDeactivationPage(visitor, service, services.stillBooked(shop, id));
    templates.page(ctx, "services/deactivation.jte", page);
  }

  public void create(Context ctx) {
    activate(ctx, false, name -> services().saidStopped(name));
  }

  public void delete(Context ctx) {
    activate(ctx, true, name -> services().saidOffered(name));
  }

  private void activate(Context ctx, boolean active, UnaryOperator<String> done) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop();
    var service =
        services
            .activate(shop.id(), Address.uuid(ctx, "service"), active, visitor.actor())
            .orElseThrow(NotFoundResponse::new);
    Flash.success(done.apply(service.name())).keep(ctx);
    ctx.redirect(shop.url("/services"), HttpStatus.SEE_OTHER);
  }
}
