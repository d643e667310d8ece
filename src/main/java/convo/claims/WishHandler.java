package convo.claims;

import static convo.words.Words.claims;

import convo.access.Visitor;
import convo.corrections.Correction;
import convo.profiles.OwnProfile;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;

/** Lets a person ask a shop to correct what it knows, and read what it answered. */
public final class WishHandler {
  private final AskedProfile asked;
  private final CorrectionWishQueries wishes;
  private final Templates templates;

  public WishHandler(AskedProfile asked, CorrectionWishQueries wishes, Templates templates) {
    this.asked = asked;
    this.wishes = wishes;
    this.templates = templates;
  }

  public void list(Context ctx) {
    asked
        .claimed(ctx)
        .ifPresent(profile -> show(ctx, 200, profile, wishes.of(profile), WishForm.blank()));
  }

  public void create(Context ctx) {
    asked
        .claimed(ctx)
        .ifPresent(profile -> {
          var form = WishForm.from(ctx);
          if (form.isValid()) {
            ask(ctx, profile, form);
          } else {
            show(ctx, 422, profile, wishes.of(profile), form);
          }
        });
  }

  private void ask(Context ctx, OwnProfile profile, WishForm form) {
    switch (wishes.ask(profile, Visitor.of(ctx).customerActor(), form.wish())) {
      case ASKED -> {
        Flash.success(claims().wishSent(profile.shopName())).keep(ctx);
        ctx.redirect(profile.url("/corrections"), HttpStatus.SEE_OTHER);
      }
      case TOO_MANY -> show(ctx, 422, profile, wishes.of(profile), form.tooMany());
      case GONE -> throw new NotFoundResponse();
    }
  }

  private void show(
      Context ctx, int status, OwnProfile profile, List<Correction> before, WishForm form) {
    var page = new WishPage(Visitor.of(ctx), profile, before, form);
    templates.answer(ctx, status, "claims/corrections.jte", page);
  }
}
