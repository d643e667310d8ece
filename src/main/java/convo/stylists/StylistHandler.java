package convo.stylists;

import static convo.words.Words.stylists;

import convo.access.Visitor;
import convo.audit.Edit;
import convo.shops.SameName;
import convo.web.Address;
import convo.web.Flash;
import convo.web.Form;
import convo.web.Templates;
import convo.web.Wanted;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;

/** Name and services of a stylist, and a new one. */
public final class StylistHandler {
  private final StylistQueries stylists;
  private final Templates templates;

  public StylistHandler(StylistQueries stylists, Templates templates) {
    this.stylists = stylists;
    this.templates = templates;
  }

  public void add(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop().id();
    var form = StylistForm.blank();
    show(ctx, 200, new StylistEdit(visitor, Optional.empty(), form, stylists.services(shop)));
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
    var stylist = stylists.create(visitor.shop().id(), page.form(), visitor.actor());
    Flash.success(stylists().saidAdded(stylist.name())).keep(ctx);
    ctx.redirect(new StylistCard(visitor, stylist).url(), HttpStatus.SEE_OTHER);
  }

  public void edit(Context ctx) {
    var visitor = Visitor.of(ctx);
    var stylist = stylist(ctx, visitor);
    var services = stylists.services(visitor.shop().id());
    show(
        ctx,
        200,
        new StylistEdit(visitor, Optional.of(stylist), StylistForm.of(stylist), services));
  }

  public void update(Context ctx) {
    var visitor = Visitor.of(ctx);
    var stylist = stylist(ctx, visitor);
    var page = typed(ctx, visitor, Optional.of(stylist));
    if (!page.form().isValid()) {
      show(ctx, 422, page);
      return;
    }
    if (isThere(ctx, page)) {
      show(ctx, 422, page.with(page.form().butThere()));
      return;
    }
    var saved = stylists.save(visitor.shop().id(), stylist.id(), page.form(), visitor.actor());
    switch (saved.orElseThrow(NotFoundResponse::new)) {
      case Edit.Saved<Stylist>(var now) -> saved(ctx, visitor, now);
      case Edit.Overtaken<Stylist>(var now, var since) ->
          show(ctx, 409, page.with(page.form().beside(now, since)));
    }
  }

  /** Whether another stylist is called so, and nobody has said that this is meant. */
  private boolean isThere(Context ctx, StylistEdit page) {
    var name = page.form().name();
    return page.stylist().filter(before -> SameName.of(before.name(), name)).isEmpty()
        && !Form.isMeant(ctx, name)
        && stylists.list(page.visitor().shop().id()).stream()
            .anyMatch(other -> SameName.of(other.name(), name));
  }

  /** What was typed; a ticked service that is none of this shop's does not exist. */
  private StylistEdit typed(Context ctx, Visitor visitor, Optional<Stylist> stylist) {
    var form = StylistForm.from(ctx);
    var services = stylists.services(visitor.shop().id());
    if (!form.services().areAmong(services.stream().map(Offered::id).toList())) {
      throw new NotFoundResponse();
    }
    return new StylistEdit(visitor, stylist, form, services);
  }

  private Stylist stylist(Context ctx, Visitor visitor) {
    return stylists
        .find(visitor.shop().id(), Address.uuid(ctx, "stylist"))
        .orElseThrow(NotFoundResponse::new);
  }

  private void show(Context ctx, int status, StylistEdit page) {
    templates.answer(
        ctx, status, Wanted.part(ctx, "details") ? "stylists/form.jte" : "stylists/edit.jte", page);
  }

  private void saved(Context ctx, Visitor visitor, Stylist now) {
    var said = Flash.success(stylists().saidSaved()).at("details");
    if (Wanted.part(ctx, "details")) {
      templates.page(ctx, "stylists/saved.jte", new StylistCard(visitor.told(said), now));
      return;
    }
    said.keep(ctx);
    ctx.redirect(new StylistCard(visitor, now).url(), HttpStatus.SEE_OTHER);
  }
}
