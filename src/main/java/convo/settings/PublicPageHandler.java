package convo.settings;

import static convo.words.Words.settings;

import convo.access.Visitor;
import convo.audit.Edit;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;

/** What a shop shows to its customers: where it is, how to reach it, and how it speaks. */
public final class PublicPageHandler {
  private final PublicPageQueries pages;
  private final Templates templates;
  private final URI portal;

  public PublicPageHandler(PublicPageQueries pages, Templates templates, URI portal) {
    this.pages = pages;
    this.templates = templates;
    this.portal = portal;
  }

  public void edit(Context ctx) {
    var visitor = Visitor.of(ctx);
    var now = pages.find(visitor.shop().id());
    show(ctx, 200, new PublicPageEdit(visitor, PublicPageForm.of(now), portal));
  }

  public void update(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop();
    var form = PublicPageForm.from(ctx, shop.country());
    if (!form.isValid()) {
      show(ctx, 422, new PublicPageEdit(visitor, form, portal));
      return;
    }
    switch (pages.save(shop.id(), form, visitor.actor())) {
      case Edit.Saved<PublicPageSettings> saved -> saved(ctx, visitor);
      case Edit.Overtaken<PublicPageSettings>(var now, var since) ->
          show(ctx, 409, new PublicPageEdit(visitor, form.beside(now, since), portal));
    }
  }

  private static void saved(Context ctx, Visitor visitor) {
    Flash.success(settings().saidSaved()).keep(ctx);
    ctx.redirect(visitor.shop().url("/settings/public-page"), HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, int status, PublicPageEdit page) {
    templates.answer(ctx, status, "settings/public_page.jte", page);
  }
}
