package convo.claims;

import static convo.words.Words.claims;

import convo.access.Visitor;
import convo.profiles.OwnProfile;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/** Asks "is this you?" about a profile that a shop has made, and takes the yes and the no. */
public final class ClaimHandler {
  private final AskedProfile asked;
  private final ClaimQueries claims;
  private final DetachmentQueries detachments;
  private final Templates templates;

  public ClaimHandler(
      AskedProfile asked, ClaimQueries claims, DetachmentQueries detachments, Templates templates) {
    this.asked = asked;
    this.claims = claims;
    this.detachments = detachments;
    this.templates = templates;
  }

  /** What the shop was told, with a yes and a no. */
  public void show(Context ctx) {
    page(ctx, "claims/claim.jte");
  }

  /** Asks once more before a no. */
  public void edit(Context ctx) {
    page(ctx, "claims/detachment.jte");
  }

  /** Yes. */
  public void create(Context ctx) {
    var profile = asked.of(ctx);
    if (profile.tie() == OwnProfile.Tie.ADDRESS) {
      join(ctx, profile);
    } else {
      claim(ctx, profile);
    }
  }

  private void claim(Context ctx, OwnProfile profile) {
    if (claims.claim(profile, Visitor.of(ctx).customerActor())) {
      Flash.success(claims().claimed(profile.shopName())).keep(ctx);
      ctx.redirect(profile.url(""), HttpStatus.SEE_OTHER);
    } else {
      answered(ctx, profile);
    }
  }

  /** What stands under a further address becomes mine, and one with what the shop has of me. */
  private void join(Context ctx, OwnProfile profile) {
    var visitor = Visitor.of(ctx);
    var me = visitor.person().customer().orElseThrow(NotFoundResponse::new);
    var actor = visitor.customerActor();
    var known = asked.known(ctx, profile);
    var isDone =
        known.isPresent()
            ? claims.putTogether(known.get(), profile, actor)
            : claims.join(profile, me, actor);
    var said =
        isDone
            ? Flash.success(claims().joined())
            : Flash.warning(claims().knowsAlready(profile.shopName()));
    said.keep(ctx);
    ctx.redirect("/me/shops/" + profile.slug(), HttpStatus.SEE_OTHER);
  }

  /** No. */
  public void delete(Context ctx) {
    var profile = asked.of(ctx);
    var isStranger = profile.isFamily() && asked.isOnly(ctx, profile);
    if (detachments.detach(profile, Visitor.of(ctx).customerActor(), isStranger)) {
      Flash.success(claims().keptApart(profile.shopName())).keep(ctx);
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
      var isSecond = asked.known(ctx, profile).filter(OwnProfile::isClaimed).isPresent();
      templates.page(ctx, template, new OwnProfilePage(Visitor.of(ctx), profile, isSecond));
    }
  }

  private static void answered(Context ctx, OwnProfile profile) {
    Flash.warning(claims().answeredAlready()).keep(ctx);
    ctx.redirect(profile.url(""), HttpStatus.SEE_OTHER);
  }
}
