package convo.customers;

import convo.access.Visitor;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Asks "is this you?" about a profile that a shop has made, and takes the yes and the no. */
public final class ClaimHandler {
  private final AskedProfile asked;
  private final ClaimQueries claims;
  private final Templates templates;

  public ClaimHandler(AskedProfile asked, ClaimQueries claims, Templates templates) {
    this.asked = asked;
    this.claims = claims;
    this.templates = templates;
  }

  /** What the shop was told, with a yes and a no. */
  public void show(Context ctx) {
    page(ctx, "customers/claim.jte");
  }

  /** Asks once more before a no. */
  public void edit(Context ctx) {
    page(ctx, "customers/detachment.jte");
  }

  /** Yes. */
  public void create(Context ctx) {
    var profile = asked.of(ctx);
    claims.claim(profile, Visitor.of(ctx).customerActor());
    Flash.success("Noted. This profile is yours.").keep(ctx);
    ctx.redirect(profile.url(""), HttpStatus.SEE_OTHER);
  }

  /** No. */
  public void delete(Context ctx) {
    var profile = asked.of(ctx);
    var isStranger = !profile.isMine() && asked.isOnly(ctx, profile);
    if (claims.detach(profile, Visitor.of(ctx).customerActor(), isStranger)) {
      Flash.success("Noted. %s keeps it apart from you.".formatted(profile.shopName())).keep(ctx);
      ctx.redirect("/me/shops", HttpStatus.SEE_OTHER);
    } else {
      answered(ctx, profile);
    }
  }

  /** Shows the page as long as there is something to answer. */
  private void page(Context ctx, String template) {
    var profile = asked.of(ctx);
    if (profile.isClaimed()) {
      answered(ctx, profile);
    } else {
      templates.page(ctx, template, new OwnProfilePage(Visitor.of(ctx), profile));
    }
  }

  private static void answered(Context ctx, OwnProfile profile) {
    Flash.warning("You have answered this already.").keep(ctx);
    ctx.redirect(profile.url(""), HttpStatus.SEE_OTHER);
  }
}
