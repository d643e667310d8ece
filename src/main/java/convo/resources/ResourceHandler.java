package convo.resources;

import static convo.words.Words.resources;

import convo.access.Visitor;
import convo.audit.AuditWords;
import convo.audit.Edit;
import convo.audit.History;
import convo.audit.HistoryQueries;
import convo.shops.Limits;
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

/** The rooms, chairs and devices of a shop: the list, a new one, the form of one. */
public final class ResourceHandler {
  private final ResourceQueries resources;
  private final HistoryQueries history;
  private final Templates templates;

  public ResourceHandler(ResourceQueries resources, HistoryQueries history, Templates templates) {
    this.resources = resources;
    this.history = history;
    this.templates = templates;
  }

  public void list(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop().id();
    var page = new ResourcesPage(visitor, resources.list(shop), resources.needs(shop));
    templates.page(ctx, "resources/list.jte", page);
  }

  public void add(Context ctx) {
    var kind = ResourceKind.label(Form.query(ctx, "kind", Limits.KIND));
    show(ctx, 200, page(Visitor.of(ctx), Optional.empty(), ResourceForm.blank(kind)));
  }

  public void create(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop().id();
    var form = ResourceForm.added(ctx, resources.list(shop));
    if (!form.isValid()) {
      show(ctx, 422, page(visitor, Optional.empty(), form));
      return;
    }
    var kind = ResourceKind.meant(form.kind(), resources.kinds(shop));
    var added = resources.create(shop, kind, form.name(), visitor.actor());
    saved(ctx, visitor, resources().saidAdded(added.shown()));
  }

  public void edit(Context ctx) {
    var visitor = Visitor.of(ctx);
    var resource = resource(ctx, visitor);
    show(ctx, 200, page(visitor, Optional.of(resource), ResourceForm.of(resource)));
  }

  public void update(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop().id();
    var before = resource(ctx, visitor);
    var form = ResourceForm.renamed(ctx, before, resources.list(shop));
    var page = page(visitor, Optional.of(before), form);
    if (!form.isValid()) {
      show(ctx, 422, page);
      return;
    }
    var saved = resources.rename(shop, before.id(), form, visitor.actor());
    switch (saved.orElseThrow(NotFoundResponse::new)) {
      case Edit.Saved<Resource>(var now) -> saved(ctx, visitor, resources().saidSaved(now.shown()));
      case Edit.Overtaken<Resource>(var now, var since) ->
          show(ctx, 409, page.with(form.beside(now, since)));
    }
  }

  private Resource resource(Context ctx, Visitor visitor) {
    return resources
        .find(visitor.shop().id(), Address.uuid(ctx, "resource"))
        .orElseThrow(NotFoundResponse::new);
  }

  private ResourceEdit page(Visitor visitor, Optional<Resource> resource, ResourceForm form) {
    var shop = visitor.shop();
    var entries = resource.map(one -> history.newest(shop.id(), one.id())).orElseGet(List::of);
    var words = new AuditWords(ResourceWords.SUBJECT, shop, Map.of());
    return new ResourceEdit(
        visitor,
        resource,
        form,
        resources.kinds(shop.id()),
        new History(words, entries, History.ON_CARD));
  }

  private void show(Context ctx, int status, ResourceEdit page) {
    templates.answer(ctx, status, "resources/edit.jte", page);
  }

  private static void saved(Context ctx, Visitor visitor, String sentence) {
    Flash.success(sentence).keep(ctx);
    ctx.redirect(visitor.shop().url("/resources"), HttpStatus.SEE_OTHER);
  }
}
