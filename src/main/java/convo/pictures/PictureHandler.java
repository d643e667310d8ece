package convo.pictures;

import static convo.words.Words.pictures;

import convo.access.Visitor;
import convo.pictures.PictureReading.Refused;
import convo.web.Flash;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/** The pictures of a shop: all of them, a new one, and taking one away after asking. */
public final class PictureHandler {
  private final PictureQueries pictures;
  private final PictureReader reader;
  private final Templates templates;

  public PictureHandler(PictureQueries pictures, PictureReader reader, Templates templates) {
    this.pictures = pictures;
    this.reader = reader;
    this.templates = templates;
  }

  public void list(Context ctx) {
    show(ctx, HttpStatus.OK, PictureForm.blank());
  }

  public void create(Context ctx) {
    var visitor = Visitor.of(ctx);
    var shop = visitor.shop();
    var form = PictureForm.from(ctx);
    if (!form.isValid()) {
      show(ctx, HttpStatus.UNPROCESSABLE_CONTENT, form);
      return;
    }
    var one =
        pictures.list(shop.id()).stream()
            .filter(pictured -> pictured.key().equals(form.of()))
            .findFirst()
            .orElseThrow(NotFoundResponse::new);
    switch (reader.read(form.file())) {
      case Refused(var sentence) ->
          show(ctx, HttpStatus.UNPROCESSABLE_CONTENT, form.refused(sentence));
      case Picture picture -> {
        pictures.save(shop.id(), one, picture, form.description(), visitor.actor());
        Flash.success(pictures().saidSaved()).keep(ctx);
        ctx.redirect(shop.url("/pictures"), HttpStatus.SEE_OTHER);
      }
    }
  }

  public void remove(Context ctx) {
    var visitor = Visitor.of(ctx);
    var page = new PictureRemovalPage(visitor, one(visitor, Form.query(ctx, "of", 40)));
    templates.page(ctx, "pictures/removal.jte", page);
  }

  public void delete(Context ctx) {
    var visitor = Visitor.of(ctx);
    pictures.remove(visitor.shop().id(), one(visitor, Form.text(ctx, "of", 40)), visitor.actor());
    Flash.success(pictures().saidRemoved()).keep(ctx);
    ctx.redirect(visitor.shop().url("/pictures"), HttpStatus.SEE_OTHER);
  }

  /** Whose picture is there to be taken away; the logo where nobody is named. */
  private Pictured one(Visitor visitor, String of) {
    var key = of.isEmpty() ? PictureForm.LOGO : of;
    return pictures.list(visitor.shop().id()).stream()
        .filter(one -> one.key().equals(key) && one.picture().isPresent())
        .findFirst()
        .orElseThrow(NotFoundResponse::new);
  }

  private void show(Context ctx, HttpStatus status, PictureForm form) {
    var visitor = Visitor.of(ctx);
    var all = pictures.list(visitor.shop().id());
    templates.answer(
        ctx, status.getCode(), "pictures/list.jte", new PicturesPage(visitor, all, form));
  }
}
