package convo.services;

import static convo.words.Words.services;

import convo.access.Visitor;
import convo.audit.AuditWords;
import convo.audit.Edit;
import convo.audit.History;
import convo.audit.HistoryQueries;
import convo.shops.SameName;
import convo.shops.Shop;
import convo.web.Address;
import convo.web.Flash;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a shop does: the list, a new service, the form of one. */
public final class ServiceHandler {
  private final ServiceQueries services;
  private final HistoryQueries history;
  private final Templates templates;

  public ServiceHandler(ServiceQueries services, HistoryQueries history, Templates templates) {
    this.services = services;
    this.history = history;
    this.templates = templates;
  }

  public void list(Context ctx) {
    var visitor = Visitor.of(ctx);
    var page = new ServicesPage(visitor, services.list(visitor.shop().id()));
    templates.page(ctx, "services/list.jte", page);
  }

  public void add(Context ctx) {
    var visitor = Visitor.of(ctx);
    var form = ServiceForm.blank(visitor.shop());
    show(ctx, 200, page(visitor, Optional.empty(), form));
  }

  public void create(Context ctx) {
    var visitor = Visitor.of(ctx);
    var page = typed(ctx, visitor, Optional.empty());
    if (!page.form().isValid()) {
      show(ctx, 422, page);
      return;
    }
    if (isThere(ctx, page)) {
      show(ctx, 422, page.with(page.form().butThere()));
      return;
    }
    var service = services.create(visitor.shop(), page.form(), visitor.actor());
    saved(ctx, visitor, services().saidAdded(service.name()));
  }

  public void edit(Context ctx) {
    var visitor = Visitor.of(ctx);
    var service = service(ctx, visitor);
    var form = ServiceForm.of(visitor.shop(), service);
    show(ctx, 200, page(visitor, Optional.of(service), form));
  }

  public void update(Context ctx) {
    var visitor = Visitor.of(ctx);
    var service = service(ctx, visitor);
    var page = typed(ctx, visitor, Optional.of(service));
    if (!page.form().isValid()) {
      show(ctx, 422, page);
      return;
    }
    if (isThere(ctx, page)) {
      show(ctx, 422, page.with(page.form().butThere()));
      return;
    }
    var saved = services.save(visitor.shop(), service.id(), page.form(), visitor.actor());
    switch (saved.orElseThrow(NotFoundResponse::new)) {
      case Edit.Saved<Service>(var now) -> saved(ctx, visitor, services().saidSaved(now.name()));
      case Edit.Overtaken<Service>(var now, var since) ->
          show(ctx, 409, page.with(page.form().beside(now, since)));
    }
  }

  /** Whether another service is called so, and nobody has said that this is meant. */
  private boolean isThere(Context ctx, ServiceEdit page) {
    var name = page.form().value("name");
    var isNew = page.service().filter(before -> SameName.of(before.offer().name(), name)).isEmpty();
    return isNew
        && !Form.isMeant(ctx, name)
        && services.list(page.visitor().shop().id()).stream()
            .anyMatch(other -> SameName.of(other.offer().name(), name));
  }

  /** What was typed; a ticked stylist who is none of this shop's does not exist. */
  private ServiceEdit typed(Context ctx, Visitor visitor, Optional<Service> service) {
    var options = services.options(visitor.shop().id());
    var page =
        page(visitor, service, ServiceForm.from(ctx, visitor.shop(), options.kinds()), options);
    var team = page.options().stylists().stream().map(Service.Doer::id).toList();
    if (!page.form().stylists().areAmong(team)) {
      throw new NotFoundResponse();
    }
    return page;
  }

  private ServiceEdit page(Visitor visitor, Optional<Service> service, ServiceForm form) {
    return page(visitor, service, form, services.options(visitor.shop().id()));
  }

  private ServiceEdit page(
      Visitor visitor, Optional<Service> service, ServiceForm form, ServiceOptions options) {
    return new ServiceEdit(visitor, service, form, options, history(visitor.shop(), service));
  }

  private History history(Shop shop, Optional<Service> service) {
    var entries = service.map(one -> history.newest(shop.id(), one.id())).orElseGet(List::of);
    return new History(
        new AuditWords(ServiceWords.SUBJECT, shop, Map.of()), entries, History.ON_CARD);
  }

  private Service service(Context ctx, Visitor visitor) {
    return services
        .find(visitor.shop().id(), Address.uuid(ctx, "service"))
        .orElseThrow(NotFoundResponse::new);
  }

  private void show(Context ctx, int status, ServiceEdit page) {
    templates.answer(ctx, status, "services/edit.jte", page);
  }

  private static void saved(Context ctx, Visitor visitor, String sentence) {
    Flash.success(sentence).keep(ctx);
    ctx.redirect(visitor.shop().url("/services"), HttpStatus.SEE_OTHER);
  }
}
