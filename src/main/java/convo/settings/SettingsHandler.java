package convo.settings;

import static convo.words.Words.settings;

import convo.access.Visitor;
import convo.audit.Edit;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** What a shop decides about itself: name, colour, rules of booking, who sees what. */
public final class SettingsHandler {
  private final SettingsQueries settings;
  private final Templates templates;

  public SettingsHandler(SettingsQueries settings, Templates templates) {
    this.settings = settings;
    this.templates = templates;
  }

  public void edit(Context ctx) {
    var visitor = Visitor.of(ctx);
    var now = settings.find(visitor.shop().id());
    show(ctx, 200, new SettingsPage(visitor, SettingsForm.of(now), now));
  }

  public void update(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop();
    var seen = settings.find(shop.id());
    var form = SettingsForm.from(ctx, seen);
    if (!form.isValid()) {
      show(ctx, 422, new SettingsPage(visitor, form, seen));
      return;
    }
    switch (settings.save(shop.id(), form, visitor.actor(), visitor.isOwner())) {
      case Edit.Saved<ShopSettings> saved -> saved(ctx, visitor);
      case Edit.Overtaken<ShopSettings>(var now, var since) ->
          show(ctx, 409, new SettingsPage(visitor, form.beside(now, since), now));
    }
  }

  private static void saved(Context ctx, Visitor visitor) {
    Flash.success(settings().saidSaved()).keep(ctx);
    ctx.redirect(visitor.shop().url("/settings"), HttpStatus.SEE_OTHER);
  }

  private void show(Context ctx, int status, SettingsPage page) {
    templates.answer(ctx, status, "settings/edit.jte", page);
  }
}
