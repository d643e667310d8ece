package convo.support;

import convo.access.Visitor;
import convo.profiles.Profile;
import convo.profiles.ProfileField;
import convo.profiles.ProfileQueries;
import convo.supportsession.ActivityQueries;
import convo.web.Address;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/** Support uncovers how to reach a customer: only with a reason, only for this session. */
public final class RevealHandler {
  private final ProfileQueries profiles;
  private final ActivityQueries activity;
  private final Templates templates;

  public RevealHandler(ProfileQueries profiles, ActivityQueries activity, Templates templates) {
    this.profiles = profiles;
    this.activity = activity;
    this.templates = templates;
  }

  public void add(Context ctx) {
    answer(ctx, 200, profile(ctx), RevealForm.blank());
  }

  public void create(Context ctx) {
    var visitor = Visitor.of(ctx);
    var profile = profile(ctx);
    var form = RevealForm.from(ctx);
    if (!form.isValid()) {
      answer(ctx, 422, profile, form);
      return;
    }
    var session = visitor.support().orElseThrow().session();
    activity.reveal(
        visitor.shop().id(), session.id(), profile.id(), form.fields(), form.justification());
    ctx.redirect(visitor.shop().url("/customers/" + profile.id()), HttpStatus.SEE_OTHER);
  }

  private Profile profile(Context ctx) {
    var visitor = Visitor.of(ctx);
    var id = Address.uuid(ctx, "profile");
    return profiles
        .find(visitor.shop().id(), id, ProfileField.hiddenFrom(visitor, id))
        .orElseThrow(NotFoundResponse::new);
  }

  private void answer(Context ctx, int status, Profile profile, RevealForm form) {
    var page = new RevealPage(Visitor.of(ctx), profile, form);
    templates.answer(ctx, status, "support/reveal.jte", page);
  }
}
