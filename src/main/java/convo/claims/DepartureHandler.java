package convo.claims;

import static convo.words.Words.claims;

import convo.access.Visitor;
import convo.web.Flash;
import convo.web.Templates;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/** Lets a person leave one shop. */
public final class DepartureHandler {
  private final AskedProfile asked;
  private final DepartureQueries departures;
  private final Templates templates;

  public DepartureHandler(AskedProfile asked, DepartureQueries departures, Templates templates) {
    this.asked = asked;
    this.departures = departures;
    this.templates = templates;
  }

  /** What will happen, all of it. */
  public void add(Context ctx) {
    asked
        .claimed(ctx)
        .ifPresent(profile -> {
          var toCome = departures.toCome(profile).stream().map(profile::when).toList();
          templates.page(
              ctx, "claims/departure.jte", new DeparturePage(Visitor.of(ctx), profile, toCome));
        });
  }

  public void create(Context ctx) {
    asked
        .claimed(ctx)
        .ifPresent(profile -> {
          if (!departures.leave(profile, Visitor.of(ctx).customerActor())) {
            throw new NotFoundResponse();
          }
          Flash.success(claims().hasLeft(profile.shopName())).keep(ctx);
          ctx.redirect("/me/shops", HttpStatus.SEE_OTHER);
        });
  }
}
