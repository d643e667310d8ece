package convo.claims;

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
          var before = wishes.of(profile);
          var form = WishForm.from(ctx, before);
          if (form.isValid()) {
            if (!wishes.ask(profile, Visitor.of(ctx).customerActor(), form.wish())) {
              throw new NotFoundResponse();
            }
            Flash.success("Asked. The answer of %s will be here.".formatted(profile.shopName()))
                .keep(ctx);
            ctx.redirect(profile.url("/corrections"), HttpStatus.SEE_OTHER);
          } else {
            show(ctx, 422, profile, before, form);
          }
        });
  }

  private void show(
      Context ctx, int status, OwnProfile profile, List<Correction> before, WishForm form) {
    var page = new WishPage(Visitor.of(ctx), profile, before, form);
    templates.answer(ctx, status, "claims/corrections.jte", page);
  }
}
