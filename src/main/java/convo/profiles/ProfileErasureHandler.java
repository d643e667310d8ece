package convo.profiles;

import static convo.words.Words.profiles;

import convo.access.Visitor;
import convo.web.Flash;
import convo.web.Form;
import convo.web.Templates;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Set;

/** Erases a customer at one shop. */
public final class ProfileErasureHandler {
  private final ProfileQueries profiles;
  private final ProfileErasureQueries erasures;
  private final Templates templates;

  public ProfileErasureHandler(
      ProfileQueries profiles, ProfileErasureQueries erasures, Templates templates) {
    this.profiles = profiles;
    this.erasures = erasures;
    this.templates = templates;
  }

  public void add(Context ctx) {
    var visitor = Visitor.of(ctx);
    templates.page(
        ctx, "profiles/erasure.jte", new ProfileErasurePage(visitor, profile(ctx, visitor)));
  }

  public void create(Context ctx) {
    var visitor = Visitor.of(ctx);
    var profile = profile(ctx, visitor);
    if (!erasures.erase(visitor.shop().id(), visitor.actor(), profile.id())) {
      throw new ConflictResponse();
    }
    Flash.success(profiles().erased(profile.name())).keep(ctx);
    ctx.redirect(visitor.shop().url("/customers"), HttpStatus.SEE_OTHER);
  }

  private Profile profile(Context ctx, Visitor visitor) {
    return Form.uuid(ctx.pathParam("profile"))
        .flatMap(id -> profiles.find(visitor.shop().id(), id, Set.of()))
        .orElseThrow(NotFoundResponse::new);
  }
}
